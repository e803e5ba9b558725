"""Putting prepared records into the data folder."""

from collections.abc import Iterator
from pathlib import Path

from asskomm_cli.archive.drafts.draft import Prepared
from asskomm_cli.archive.folder import DataFolder
from asskomm_cli.archive.saving.transaction import commit
from asskomm_cli.record.key import keys_of
from asskomm_cli.record.kinds import KIND_BY_NAME
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
    needs = set(_referred(folder, prepared)) - companions
    return commit(folder, create=files, may_exist=companions, needs=needs)


def _referred(folder: DataFolder, prepared: Prepared) -> Iterator[Path]:
    """Yield the files of the records that a record names."""
    for key in keys_of(prepared.kind.type).values():
        kind = KIND_BY_NAME.get(key.format or "")
        value = getattr(prepared.record, key.name)
        if kind and value:
            for id_ in [value] if isinstance(value, str) else value:
                yield folder.file(kind, id_)
