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
    shown_from: int = 0
    """Columns of a terminal from which a table has room for it."""


class Rows(NamedTuple):
    """A table; ``summary`` is its last line for people."""

    columns: Sequence[Column]
    rows: Iterable[Sequence[str]]
    """They can be gone through once."""
    summary: str

    def fitting(self, width: int) -> "Rows":
        """Return the columns for which a terminal has room."""
        kept = [at for at, column in enumerate(self.columns) if column.shown_from <= width]
        rows = ([row[at] for at in kept] for row in self.rows)
        return self._replace(columns=[self.columns[at] for at in kept], rows=rows)

    def for_people(self) -> list[list[str]]:
        """Return the rows with each text as people read it."""
        return [
            [column.show(text) for column, text in zip(self.columns, row, strict=True)]
            for row in self.rows
        ]


def bare_columns(keys: Iterable[str]) -> list[Column]:
    """Return columns for machines, which know them by their keys alone."""
    return [Column(key, key) for key in keys]


def cell_text(value: object) -> str:
    """Return a value as text, nothing for None."""
    return "" if value is None else str(value)
