"""From the rows of a table to candidates."""

from collections.abc import Iterator, Mapping
from typing import Any

from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.importing.candidate import Candidate
from asskomm_cli.archive.importing.fields import FOLLOWING
from asskomm_cli.archive.importing.mapping import Mapped
from asskomm_cli.archive.importing.party import find_parties
from asskomm_cli.archive.importing.people import read_people
from asskomm_cli.archive.importing.sheet import (
    Cell,
    Row,
    Sheet,
    column_label,
    filled,
    is_empty,
    letter,
    row_label,
)
from asskomm_cli.archive.importing.values import cell_text, draft_value, tidy
from asskomm_cli.record.entries import Source
from asskomm_cli.record.fault import Path
from asskomm_cli.record.key import Table, keys_of
from asskomm_cli.record.vocabulary import LANDESPRAEVENTIONSRAT
from asskomm_cli.translation import _

_SIGNING = {
    "kommune_signatory": ("kommune_role", None),
    "police_signatory": ("police_role", None),
    "lpr_signatory": ("lpr_role", LANDESPRAEVENTIONSRAT),
}
"""Columns of people who sign: the one that says their role, and whom they represent."""


def read_rows(desk: Desk, mapped: Mapped) -> Iterator[Candidate]:
    """Yield what each row of a table says."""
    for row in mapped.sheet.rows:
        yield _candidate(desk, mapped, row, filled(row, mapped.columns))


def columns_shown(mapped: Mapped) -> list[tuple[str, str]]:
    """Return each column with what it is taken for, or "–"; what export named needs no words."""
    fields = {at: field for field, at in mapped.columns.items()}
    exported = {at for at, field in enumerate(mapped.sheet.fields) if field}
    following = FOLLOWING.get(mapped.kind.name, ())
    return [
        (f"{letter(at)} {heading}".strip(), fields.get(at, "–"))
        for at, heading in enumerate(mapped.sheet.headings)
        if (heading or at in fields)
        and at not in exported
        and heading not in (fields.get(at), *following)
    ]


def _too_wide(sheet: Sheet, row: Row) -> str | None:
    """Return what is wrong with a row that has more cells than there are headings, or None."""
    if all(is_empty(cell) for cell in row.cells[len(sheet.headings) :]):
        return None
    message = _("there are {count} cells, and headings for {headings} only")
    return message.format(count=len(row.cells), headings=len(sheet.headings))


def _candidate(desk: Desk, mapped: Mapped, row: Row, cells: Mapping[str, Cell]) -> Candidate:
    place = row_label(mapped.sheet, row.number)
    labels: dict[Path, str] = {
        (field,): column_label(mapped.sheet, at) for field, at in mapped.columns.items()
    }
    keys = keys_of(mapped.kind.type)
    id_ = cell_text(cells["id"]) if "id" in cells else None
    messages = [message] if (message := _too_wide(mapped.sheet, row)) else []
    remarks: list[str] = []
    table: Table = {
        field: draft_value(keys[field], cell) for field, cell in cells.items() if field in keys
    }
    if id_ is None:
        table = {name: _tidied(value) for name, value in table.items()}
        _add_people(desk, table, cells, labels)
        _add_source(table, cells, labels)
        problems, remarks = find_parties(desk, mapped.kind.name, table, cells, labels)
        messages += problems
    return Candidate(mapped.kind.name, place, table, id_, labels, tuple(messages), tuple(remarks))


def _tidied(value: Any) -> Any:
    if isinstance(value, str):
        return tidy(value)
    return [_tidied(each) for each in value] if isinstance(value, list) else value


def _add_people(
    desk: Desk, table: Table, cells: Mapping[str, Cell], labels: dict[Path, str]
) -> None:
    """Turn the people of a row into entries; each is spoken of by its own column."""
    for field in ("signatories", "witnesses"):
        if field in cells:
            table[field] = read_people(cell_text(cells[field]), desk.directory)
    for field, (role_field, body) in _SIGNING.items():
        if field not in cells:
            continue
        for person in read_people(cell_text(cells[field]), desk.directory):
            if role_field in cells:
                person.setdefault("role", tidy(cell_text(cells[role_field])))
            if body:
                person.setdefault("represents", body)
            people: list[Table] = table.setdefault("signatories", [])
            labels["signatories", len(people)] = labels[(field,)]
            people.append(person)


def _add_source(table: Table, cells: Mapping[str, Cell], labels: dict[Path, str]) -> None:
    """Turn address, title and date of a page into a source."""
    names = [name for name in keys_of(Source) if name in cells]
    if not names:
        return
    sources: list[Table] = table.setdefault("sources", [])
    labels["sources", len(sources)] = _(" and ").join(labels[(name,)] for name in names)
    sources.append({name: _tidied(cells[name]) for name in names})
