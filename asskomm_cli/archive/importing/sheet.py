"""A table as a file holds it: headings, and rows with the numbers that people see."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from asskomm_cli.translation import _

Cell = str | int | float | date | None


class Grid(NamedTuple):
    """All the cells of a sheet, row by row, before it is known which row holds the headings."""

    title: str
    """The name of the sheet; empty where a file has but one."""
    rows: Sequence[Sequence[Cell]]
    names: Mapping[str, tuple[int, int]] = {}
    """Row and column, from 0, of the headings that export has named: "agreements.signed_on"."""


class Row(NamedTuple):
    """One line of a table; rows count from 1, the headings included."""

    number: int
    cells: Sequence[Cell]


class Sheet(NamedTuple):
    """A table whose headings are known; ``fields`` say what a column holds if export named it."""

    title: str
    headings: Sequence[str]
    rows: Sequence[Row]
    name: str | None = None
    """What export called it: "agreements", "sources" ...; None for a sheet that people made."""
    fields: Sequence[str | None] = ()


def letter(position: int) -> str:
    """Return how spreadsheet programs call a column that counts from 0: A, B, ..., Z, AA."""
    text = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def column_label(sheet: Sheet, position: int) -> str:
    """Return how to speak of a column: column B “Datum”."""
    heading = sheet.headings[position]
    if not heading:
        return _("column {letter}").format(letter=letter(position))
    return _("column {letter} “{heading}”").format(letter=letter(position), heading=heading)


def row_label(sheet: Sheet, number: int) -> str:
    """Return how to speak of a row: row 7, or sheet “Quellen”, row 7."""
    row = _("row {number}").format(number=number)
    if not sheet.title:
        return row
    return _("sheet “{title}”, {row}").format(title=sheet.title, row=row)


def filled(row: Row, columns: Mapping[str, int]) -> dict[str, Cell]:
    """Return the cells of a row that say something, by the fields of their columns."""
    return {
        field: row.cells[position]
        for field, position in columns.items()
        if position < len(row.cells) and not is_empty(row.cells[position])
    }


def is_empty(cell: Cell) -> bool:
    """Whether a cell says nothing."""
    return cell is None or (isinstance(cell, str) and not cell.strip())
