"""How parties are called: from ids to names."""

from collections.abc import Iterable

from asskomm_cli.archive.archive import Archive
from asskomm_cli.directory.model import Directory
from asskomm_cli.record.agreement import Agreement


def party_name(archive: Archive, directory: Directory, id_: str) -> str:
    """Return the name of a Kommune or association by its id; an unknown id names itself."""
    record = archive.municipality(id_) or archive.associations.get(id_)
    if record:
        return record.name
    from asskomm_cli.directory.spelling import kommunen_by_id

    kommune = kommunen_by_id(directory).get(id_)
    return kommune.name if kommune else id_


def party_names(archive: Archive, directory: Directory, ids: Iterable[str]) -> str:
    """Return the names of several parties in one text."""
    return ", ".join(party_name(archive, directory, id_) for id_ in ids)


def party_of_agreement(archive: Archive, directory: Directory, agreement: Agreement) -> str:
    """Return the name of the party of an agreement: its association, or its Kommunen."""
    ids = (agreement.association,) if agreement.association else agreement.parties
    return party_names(archive, directory, ids)
