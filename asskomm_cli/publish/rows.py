"""Rows of texts under headings: what every tabular output format is made from."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple


class Column(NamedTuple):
    """A column; machine formats use its key and bare values, people see heading and ``show``."""

    key: str
    heading: str
    show: Callable[[str], str] = str
    wraps: bool = True
    """Whether a narrow terminal may break its texts; dates and fixed words stay whole."""
    is_number: bool = False
    """Whether people read its texts as numbers, one below the other."""


class Rows(NamedTuple):
    """A table; ``summary`` is its last line for people."""

    columns: Sequence[Column]
    rows: Iterable[Sequence[str]]
    """They can be gone through once."""
    summary: str

    def for_people(self) -> list[list[str]]:
        """Return the rows with each text as people read it."""
        return [
            [column.show(text) for column, text in zip(self.columns, row, strict=True)]
            for row in self.rows
        ]
