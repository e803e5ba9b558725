"""Writing what an import has planned: all of it or nothing."""

from pathlib import Path
from typing import NamedTuple

from asskomm_cli.archive.drafts.appending import with_entries
from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.drafts.draft import make_record
from asskomm_cli.archive.folder import DataFolder
from asskomm_cli.archive.importing.plan import Plan
from asskomm_cli.archive.saving.transaction import Edit, commit
from asskomm_cli.record.key import Table
from asskomm_cli.record.kinds import KIND_BY_NAME, Kind
from asskomm_cli.record.writing import to_table, to_toml


class Files(NamedTuple):
    """The files that an import makes, and those that it changes."""

    create: dict[Path, str]
    change: dict[Path, Edit]
    shown: list[str]
    """All of them as people read their paths."""


def files_of(desk: Desk, plan: Plan) -> Files:
    """Return what a plan without findings writes. Raises Failure if a file can't take an entry."""
    folder = desk.archive.folder
    files = Files({}, {}, [])
    for (kind_name, id_), prepared in plan.new.items():
        kind = KIND_BY_NAME[kind_name]
        entries = plan.entries.get((kind_name, id_), [])
        table = _with_entries(to_table(prepared.record), entries)
        files.create[folder.file(kind, id_)] = _text(desk, kind, table)
        files.shown.append(folder.shown_file(kind, id_))
    for (kind_name, id_), entries in plan.entries.items():
        kind = KIND_BY_NAME[kind_name]
        path = folder.file(kind, id_)
        if not entries or path in files.create:
            continue
        if known := desk.archive.entries(kind).get(id_):
            before = desk.archive.content(known.path)
            files.change[path] = Edit(before, with_entries(known, before, entries))
        else:
            files.create[path] = _text(desk, kind, _with_entries({}, entries))
        files.shown.append(folder.shown_file(kind, id_))
    return files


def save(folder: DataFolder, files: Files) -> list[Path]:
    """Write all files or none of them, and return those that were touched. Raises Failure."""
    return commit(folder, create=files.create, change=files.change)


def _with_entries(table: Table, entries: list[tuple[str, Table]]) -> Table:
    table = dict(table)
    for name, entry in entries:
        table[name] = [*table.get(name, []), entry]
    return table


def _text(desk: Desk, kind: Kind, table: Table) -> str:
    return to_toml(kind, make_record(desk, kind, table).record)
