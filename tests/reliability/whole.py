"""Whether a record is one that people can go on with."""

from pathlib import Path

from asskomm_cli.archive.archive import Archive
from asskomm_cli.archive.folder import DataFolder
from asskomm_cli.archive.reading.scanning import scan
from asskomm_cli.record.kinds import ASSOCIATION, KINDS, MUNICIPALITY


def what_is_wrong(root: Path) -> list[str]:
    """Return torn files, references that lead nowhere, and what lies about."""
    folder = DataFolder(root, "data")
    archive = Archive(folder)
    entries = [entry for kind in KINDS for entry in archive.entries(kind).values()]
    found = [f"{each.path} is torn" for each in entries if each.record is None or each.faults]
    municipalities, associations = archive.entries(MUNICIPALITY), archive.entries(ASSOCIATION)
    for id_, agreement in archive.agreements.items():
        missing = set(agreement.parties) - set(municipalities)
        missing |= {agreement.association} - {None} - set(associations)
        found += [f"{id_} refers to {each}, which is gone" for each in missing]
    return found + [f"{each.path} lies about" for each in scan(folder)]
