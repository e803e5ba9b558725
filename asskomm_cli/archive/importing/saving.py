"""Writing what an import has planned: all of it or nothing."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from asskomm_cli.archive.drafts.appending import with_entries
from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.drafts.draft import make_record
from asskomm_cli.archive.folder import DataFolder
from asskomm_cli.archive.importing.plan import Plan
from asskomm_cli.archive.references import named_by
from asskomm_cli.archive.saving.transaction import Edit, commit
from asskomm_cli.record.kinds import KIND_BY_NAME, Kind, Record
from asskomm_cli.record.writing import to_table, to_toml


class Files(NamedTuple):
    """The files that an import makes, and those that it changes."""

    create: dict[Path, str]
    change: dict[Path, Edit]
    shown: list[str]
    """All of them as people read their paths."""
    needs: set[Path]
    """Files that are there and that the new ones refer to."""


def files_of(desk: Desk, plan: Plan) -> Files:
    """Return what a plan without findings writes. Raises Failure if a file can't take an entry."""
    folder = desk.archive.folder
    files = Files({}, {}, [], set())
    for owner in dict.fromkeys([*plan.new, *plan.entries]):
        kind, id_ = KIND_BY_NAME[owner[0]], owner[1]
        prepared, entries = plan.new.get(owner), plan.entries.get(owner, [])
        if not prepared and not entries:
            continue
        path, known = folder.file(kind, id_), desk.archive.entries(kind).get(id_)
        if known and not prepared:
            before = desk.archive.content(known.path)
            files.change[path] = Edit(before, with_entries(known, before, entries))
        else:
            table = to_table(prepared.record) if prepared else {}
            for name, entry in entries:
                table[name] = [*table.get(name, []), entry]
            record = make_record(desk, kind, table).record
            files.create[path] = to_toml(kind, record)
            files.needs.update(_recorded(desk, kind, record))
        files.shown.append(folder.shown_file(kind, id_))
    return files


def save(folder: DataFolder, files: Files) -> list[Path]:
    """Write all files or none of them, and return those that were touched. Raises Failure."""
    needs = files.needs - set(files.create)
    return commit(folder, create=files.create, change=files.change, needs=needs)


def _recorded(desk: Desk, kind: Kind, record: Record) -> Iterator[Path]:
    """Yield the files that a record names, of those that were there when it was read."""
    for named, id_ in named_by(kind, record):
        if id_ in desk.archive.entries(named):
            yield desk.archive.folder.file(named, id_)
