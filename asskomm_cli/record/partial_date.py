"""Dates as sources know them: a day, a month or a year, and sometimes only inferred.

The text form is ISO 8601 cut short ("2021-12-17", "2021-08", "2021"); a trailing "?" marks a date
that the source leaves to be inferred (Extended Date/Time Format, ISO 8601-2).
"""

from datetime import date, timedelta
from typing import NamedTuple

_DIGITS = (4, 2, 2)
"""Of year, month and day."""


class PartialDate(NamedTuple):
    """A day, or the month or year in which it lies; ``inferred`` if no source says it outright.

    Made by the functions below, which see to it that the calendar has it.
    """

    year: int
    month: int | None = None
    day: int | None = None
    inferred: bool = False

    def __str__(self) -> str:
        if self.is_exact:
            return f"{self.year:04}-{self.month:02}-{self.day:02}"
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts) + ("?" if self.inferred else "")

    @property
    def is_exact(self) -> bool:
        """Whether the day is known and printed."""
        return self.day is not None and not self.inferred

    @property
    def first(self) -> date:
        """The earliest day that it can be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The latest day that it can be."""
        month = self.month or 12
        if self.day:
            return date(self.year, month, self.day)
        if month == 12:
            return date(self.year, 12, 31)
        return date(self.year, month + 1, 1) - timedelta(days=1)


def make_partial_date(year: int, month: int | None, day: int | None, inferred: bool) -> PartialDate:
    """Return the date. Raises ValueError if the calendar does not have it."""
    if day is not None and month is None:
        raise ValueError("a day needs its month")
    date(year, 1 if month is None else month, 1 if day is None else day)
    return PartialDate(year, month, day, inferred)


def from_day(day: date) -> PartialDate:
    """Return the exactly known date of this day."""
    return PartialDate(day.year, day.month, day.day)


def parse_partial_date(text: str) -> PartialDate:
    """Read the text form.

    Raises ValueError if the text is none or the calendar has no such day.
    """
    plain = text.removesuffix("?")
    parts = plain.split("-")
    are_digits = plain.isascii() and all(part.isdigit() for part in parts)
    if not are_digits or tuple(map(len, parts)) != _DIGITS[: len(parts)]:
        raise ValueError(f"not a date: {text}")
    year, month, day = [*map(int, parts), None, None][:3]
    return make_partial_date(year or 0, month, day, inferred=plain != text)
