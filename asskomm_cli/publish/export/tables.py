"""The record as tables: one for each kind, and one for each list that records have."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from asskomm_cli.archive.exchange.cells import entries_cell, texts_cell
from asskomm_cli.archive.exchange.headings import HEADINGS, TITLES
from asskomm_cli.archive.exchange.kinds import EXCHANGED, list_keys, plain_keys, row_type
from asskomm_cli.publish.export.selected import Selected
from asskomm_cli.publish.listing import View
from asskomm_cli.publish.listings import LISTINGS
from asskomm_cli.publish.rows import Column
from asskomm_cli.record.caseworkers import CaseWorkers
from asskomm_cli.record.key import Key, keys_of
from asskomm_cli.record.kinds import Record
from asskomm_cli.record.partial_date import PartialDate
from asskomm_cli.record.writing import to_table

Cell = str | int | float | date | None
"""A date is a day that is known; a date known less exactly is a text, as in the record."""

_LEADING = {
    "agreements": ("signed_on", "party", "type", "status", "landkreis", "polizeidirektion"),
    "municipalities": ("name", "ags", "landkreis", "polizeidirektion", "stage", "since"),
    "associations": ("name", "kind", "landkreis"),
}
"""The columns behind the id that people look for first; some of them follow from the record."""


class Sheet(NamedTuple):
    """A table with the name that programs know it by, and its title for people."""

    name: str
    title: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]


class _Filled(NamedTuple):
    """A column, and how its cells are made from the id and the record of a row."""

    column: Column
    value: Callable[[str, Any], Cell]


def all_sheets(view: View, records: Selected) -> Iterator[Sheet]:
    """Yield a sheet for each kind, then one for each list of tables that records have."""
    yield from (kind_sheet(view, records, name) for name in EXCHANGED)
    yield from (_list_sheet(records, key) for key in list_keys().values())


def kind_sheet(view: View, records: Selected, name: str, *, with_lists: bool = False) -> Sheet:
    """Return the table of one kind; ``with_lists`` also holds people, sources ... in one cell."""
    columns = _columns(view, name, with_lists)
    rows = [[each.value(*row) for each in columns] for row in _row_records(records[name])]
    return Sheet(name, TITLES[name], [each.column for each in columns], rows)


def _row_records(records: Mapping[str, Record]) -> Iterator[tuple[str, object]]:
    for id_, record in records.items():
        if isinstance(record, CaseWorkers):
            yield from ((id_, each) for each in record.caseworkers)
        else:
            yield id_, record


def _columns(view: View, name: str, with_lists: bool) -> list[_Filled]:
    type_ = row_type(EXCHANGED[name])
    columns = {key.name: _of_record(key) for key in plain_keys(type_)}
    if name in _LEADING:
        derived = {each.column.key: each for each in LISTINGS[name].columns}
        leading = {
            key: columns.get(key) or _derived(view, derived[key].column, derived[key].value)
            for key in _LEADING[name]
        }
        columns = {**leading, **columns}
    if type_ is EXCHANGED[name].type:
        by_id = _Filled(Column("id", HEADINGS["id"]), lambda id_, _record: id_)
        columns = {"id": by_id, **columns}
    if with_lists:
        columns |= {key.name: _of_list(key) for key in keys_of(type_).values() if key.entry}
    return list(columns.values())


def _of_record(key: Key) -> _Filled:
    return _Filled(_column(key.name), lambda _id, record: _cell(getattr(record, key.name)))


def _derived(view: View, column: Column, value: Callable[[View, str, Any], str]) -> _Filled:
    return _Filled(column, lambda id_, record: value(view, id_, record) or None)


def _of_list(key: Key) -> _Filled:
    entry = key.entry
    assert entry

    def value(_id: str, record: Any) -> Cell:
        entries = [to_table(each) for each in getattr(record, key.name)]
        return entries_cell(entry, entries) if entries else None

    return _Filled(_column(key.name), value)


def _list_sheet(records: Selected, key: Key) -> Sheet:
    assert key.entry
    keys = list(keys_of(key.entry))
    rows: list[list[Cell]] = []
    for kind_name, of_kind in records.items():
        for id_, record in of_kind.items():
            for position, entry in enumerate(getattr(record, key.name, ()), 1):
                values = [_cell(getattr(entry, name)) for name in keys]
                rows.append([f"{kind_name}/{id_}", position, *values])
    columns = [_column(name) for name in ("of", "position", *keys)]
    return Sheet(key.name, TITLES[key.name], columns, rows)


def _column(name: str) -> Column:
    return Column(name, HEADINGS[name])


def _cell(value: Any) -> Cell:
    if isinstance(value, PartialDate):
        return value.first if value.is_exact else str(value)
    if isinstance(value, tuple):
        return texts_cell(value) if value else None
    cell: Cell = value
    return cell
