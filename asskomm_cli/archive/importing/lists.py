"""The sheets of people, sources and milestones that export writes: each row has its owner."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from asskomm_cli.archive.exchange.kinds import list_keys
from asskomm_cli.archive.importing.candidate import Candidate, Finding
from asskomm_cli.archive.importing.sheet import Sheet, column_label, filled, row_label
from asskomm_cli.archive.importing.values import draft_value
from asskomm_cli.record.key import Table, keys_of
from asskomm_cli.record.kinds import CASEWORKERS
from asskomm_cli.translation import _

_WORKERS = f"{CASEWORKERS.name}/{CASEWORKERS.name}"
"""The owner of what belongs to the whole list of case workers."""


class ListRow(NamedTuple):
    """One entry of a list, and the record that it belongs to: "agreements/2021-…"."""

    name: str
    owner: str
    position: int
    place: str
    entry: Table
    columns: dict[str, str]


def is_list(sheet: Sheet) -> bool:
    """Whether a sheet is one that export wrote for a list of tables."""
    return sheet.name in list_keys()


def read_list(sheet: Sheet) -> Iterator[ListRow]:
    """Yield the entries of a sheet."""
    type_ = list_keys()[str(sheet.name)].entry
    assert type_
    keys = keys_of(type_)
    at = {field: position for position, field in enumerate(sheet.fields) if field}
    columns = {field: column_label(sheet, position) for field, position in at.items()}
    for row in sheet.rows:
        cells = filled(row, at)
        entry = {name: draft_value(keys[name], cells[name]) for name in cells if name in keys}
        position = cells.get("position")
        number = position if isinstance(position, int) else row.number
        owner, place = str(cells.get("of", "")).strip(), row_label(sheet, row.number)
        yield ListRow(str(sheet.name), owner, number, place, entry, columns)


def with_lists(
    candidates: Iterable[Candidate], rows: Iterable[ListRow]
) -> tuple[list[Candidate], list[Finding]]:
    """Put entries into the records that they belong to; return what belongs to none, too."""
    found = list(candidates)
    index: dict[str, int] = {}
    for at, each in enumerate(found):
        if each.id:
            index.setdefault(f"{each.kind}/{each.id}", at)
    findings = []
    for row in sorted(rows, key=lambda row: row.position):
        if row.owner in index:
            owner = found[index[row.owner]]
            entries: list[Table] = owner.table.setdefault(row.name, [])
            columns = {**owner.columns, (row.name, len(entries)): row.place}
            found[index[row.owner]] = owner._replace(columns=columns)
            entries.append(row.entry)
        elif row.owner == _WORKERS:
            found.append(
                Candidate(CASEWORKERS.name, row.place, {row.name: [row.entry]}, CASEWORKERS.name)
            )
        else:
            message = _("{column}: no record of this file has the kind and id “{owner}”")
            column = row.columns.get("of", "")
            findings.append(Finding(row.place, message.format(column=column, owner=row.owner)))
    return found, findings
