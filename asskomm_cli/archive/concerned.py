"""Which records name a Kommune: what to look through when the official directory changes."""

from collections.abc import Iterator

from asskomm_cli.archive.archive import Archive, Entry
from asskomm_cli.directory.model import Directory, Kommune
from asskomm_cli.directory.spelling import kommune_id
from asskomm_cli.record.kinds import AGREEMENT, ASSOCIATION, MUNICIPALITY


def entries_about(archive: Archive, directory: Directory, kommune: Kommune) -> Iterator[Entry]:
    """Yield the Kommune's own record, then its associations and agreements.

    ``directory`` is the one by which the records were written: it says under which id.
    """
    ids = {kommune_id(kommune, directory)}
    for id_, municipality in archive.municipalities.items():
        if municipality.ags == kommune.ags:
            ids.add(id_)
            yield archive.entries(MUNICIPALITY)[id_]
    for id_, association in archive.associations.items():
        if ids.intersection(association.members):
            yield archive.entries(ASSOCIATION)[id_]
    for id_, agreement in archive.agreements.items():
        if ids.intersection(agreement.parties):
            yield archive.entries(AGREEMENT)[id_]
