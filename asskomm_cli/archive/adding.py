"""Putting prepared records into the data folder."""

from pathlib import Path

from asskomm_cli.archive.drafts.draft import Prepared
from asskomm_cli.archive.folder import DataFolder
from asskomm_cli.archive.writing import create
from asskomm_cli.record.writing import to_toml


def files_of(folder: DataFolder, prepared: Prepared) -> dict[Path, str]:
    """Return the files that a prepared record makes, those that it refers to first."""
    files = {}
    for each in (*prepared.companions, prepared):
        files[folder.file(each.kind, each.id)] = to_toml(each.kind, each.record)
    return files


def add(folder: DataFolder, prepared: Prepared) -> None:
    """Write the record and the municipality records that it needs: all of them or none.

    Somebody else may have made one of the latter meanwhile; that one stays as it is.
    Raises Failure if the record's own file exists or can't be written.
    """
    files = files_of(folder, prepared)
    create(files, may_exist={folder.file(each.kind, each.id) for each in prepared.companions})
