"""Dates of records: where they stand, and which certainly comes before which."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from asskomm_cli.archive.archive import Entry
from asskomm_cli.record.fault import Path
from asskomm_cli.record.key import keys_of
from asskomm_cli.record.kinds import Kind
from asskomm_cli.record.partial_date import PartialDate
from asskomm_cli.rules.left_out import in_file

START = date(2019, 2, 6)
"""ASSKomm was started on this day in Chemnitz (Sächsisches Staatsministerium des Innern)."""


def is_before(one: PartialDate, other: PartialDate) -> bool:
    """Whether a date certainly lies before another, however little is known of both."""
    return one.last < other.first


def dates_of(entry: Entry) -> Iterator[tuple[Path, PartialDate]]:
    """Yield every date of a record and of the tables in it, with the path to it in the file."""
    if entry.record is None:
        return
    dates, tables = _keys_with_dates(entry.kind)
    for name in dates:
        if day := getattr(entry.record, name):
            yield (name,), day
    for table, names in tables.items():
        if items := getattr(entry.record, table):
            for position, item in in_file(entry, table, items):
                for name in names:
                    if day := getattr(item, name):
                        yield (table, position, name), day


@cache
def _keys_with_dates(kind: Kind) -> tuple[list[str], dict[str, list[str]]]:
    """Return the names of the keys that are dates, and of those in each table that holds any."""
    tables = {key.name: _dates(key.entry) for key in keys_of(kind.type).values() if key.entry}
    return _dates(kind.type), {name: dates for name, dates in tables.items() if dates}


def _dates(type_: type) -> list[str]:
    return [key.name for key in keys_of(type_).values() if key.kind == "date"]
