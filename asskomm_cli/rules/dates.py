"""Dates of records: where they stand, and which certainly comes before which."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

from asskomm_cli.record.fault import Path
from asskomm_cli.record.key import keys_of
from asskomm_cli.record.partial_date import PartialDate

START = date(2019, 2, 6)
"""ASSKomm was started on this day in Chemnitz (Sächsisches Staatsministerium des Innern)."""


def is_before(one: PartialDate, other: PartialDate) -> bool:
    """Whether a date certainly lies before another, however little is known of both."""
    return one.last < other.first


def dates_of(record: Any, path: Path = ()) -> Iterator[tuple[Path, PartialDate]]:
    """Yield every date of a record and of the entries in its tables, with the path to it."""
    dates, tables = _keys_with_dates(record.__class__)
    for name in dates:
        if day := getattr(record, name):
            yield (*path, name), day
    for name in tables:
        for position, entry in enumerate(getattr(record, name)):
            yield from dates_of(entry, (*path, name, position))


@cache
def _keys_with_dates(type_: type) -> tuple[list[str], list[str]]:
    """Return the names of the keys that are dates, and of the tables that hold any."""
    keys = keys_of(type_).values()
    dates = [key.name for key in keys if key.kind == "date"]
    tables = [key.name for key in keys if key.entry and any(_keys_with_dates(key.entry))]
    return dates, tables
