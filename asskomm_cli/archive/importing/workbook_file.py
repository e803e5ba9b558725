"""Reading workbooks of spreadsheet programs (Office Open XML, .xlsx)."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from asskomm_cli.archive.exchange.library import missing_library
from asskomm_cli.archive.importing.sheet import Cell, Grid
from asskomm_cli.failure import Failure
from asskomm_cli.translation import _

MAX_UNPACKED = 256 * 1024 * 1024
"""Bytes that a workbook may unpack to; a thousand records need some three million."""


def read_workbook(data: bytes) -> list[Grid]:
    """Return the cells of every sheet, formulas with the values that were last seen.

    Raises Failure if it is no workbook, or the library that reads it is not installed.
    """
    try:
        import openpyxl
        from openpyxl.utils.exceptions import InvalidFileException
    except ImportError:
        raise missing_library("openpyxl") from None
    try:
        _check_size(data)
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        return _grids(book)
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, SyntaxError) as error:
        message = _("the file is no workbook that can be read ({reason}); save it as .xlsx again")
        raise Failure(message.format(reason=error)) from None


def _grids(book: Any) -> list[Grid]:
    names = list(_headings(book))
    grids = []
    for sheet in book.worksheets:
        # Other programs write wrong dimensions, and rows would be lost.
        sheet.reset_dimensions()
        rows = [[_cell(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
        own = {name: place for name, title, place in names if title == sheet.title}
        grids.append(Grid(sheet.title, rows, own))
    return grids


def _check_size(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = sum(each.file_size for each in archive.infolist())
    if size > MAX_UNPACKED:
        message = _("the workbook unpacks to {size} MiB, which is too much")
        raise Failure(message.format(size=size // 1024**2))


def _headings(book: Any) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """Yield the names that export gave to headings: name, title of the sheet, row and column."""
    from openpyxl.utils.cell import coordinate_to_tuple

    for name, defined in book.defined_names.items():
        destinations = list(defined.destinations)
        if "." in name and len(destinations) == 1:
            title, place = destinations[0]
            try:
                row, column = coordinate_to_tuple(place.replace("$", ""))
            except ValueError:
                # The column was deleted, or the name means more than one cell.
                continue
            yield name, title, (row - 1, column - 1)


def _cell(value: Any) -> Cell:
    if isinstance(value, datetime):
        # A spreadsheet's day is one at midnight; another time of day is left to be complained of.
        return value.date() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, str):
        # A line break that was typed on Windows; the library leaves this half of it in its code.
        return value.replace("_x000D_\n", "\n")
    if isinstance(value, (int, float, date)) and not isinstance(value, bool):
        return value
    return None if value is None else str(value)
