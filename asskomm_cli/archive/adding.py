"""Putting prepared records into the data folder."""

from pathlib import Path

from asskomm_cli.archive.drafts.draft import Prepared
from asskomm_cli.archive.folder import DataFolder
from asskomm_cli.archive.references import named_by
from asskomm_cli.archive.saving.transaction import commit
from asskomm_cli.record.writing import to_toml


def add(folder: DataFolder, prepared: Prepared) -> list[Path]:
    """Write the record and the municipality records that it needs: all of them or none.

    Somebody else may have made one of the latter meanwhile; that one stays as it is. Returns the
    files that were written.
    Raises Failure if the record's own file exists or can't be written, or if one that it refers
    to is gone.
    """
    files = {
        folder.file(each.kind, each.id): to_toml(each.kind, each.record)
        for each in (*prepared.companions, prepared)
    }
    companions = {folder.file(each.kind, each.id) for each in prepared.companions}
    named = named_by(prepared.kind, prepared.record)
    needs = {folder.file(kind, id_) for kind, id_ in named} - companions
    return commit(folder, create=files, may_exist=companions, needs=needs)
