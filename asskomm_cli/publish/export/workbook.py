"""The record as a workbook for spreadsheet programs (Office Open XML, .xlsx)."""

import io
from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from asskomm_cli import __version__
from asskomm_cli.archive.exchange.library import missing_library
from asskomm_cli.failure import Failure
from asskomm_cli.publish.export.encoding import writable
from asskomm_cli.publish.export.tables import Cell, Sheet
from asskomm_cli.publish.rows import Column, cell_text
from asskomm_cli.translation import _

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

# A workbook says when it was made; with the time of day the same record would give other bytes.
_MADE_ON = datetime(2019, 2, 6)
_LONGEST_TEXT = 32767
"""Characters that a cell can hold (ECMA-376 leaves it open; this is the limit of Excel)."""
_NARROWEST, _WIDEST = 8, 60
_WIDEST_ID = 24
"""Ids are for the next import; what people read shall stand beside them on one screen."""
_IDS = ("id", "of", "association", "parties", "members", "follows")
_OPTIONS = {
    "in_memory": True,
    # A text that begins with "=" or "https://" stays that text.
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "dd.mm.yyyy",
}


def workbook(sheets: Iterable[Sheet]) -> bytes:
    """Return a workbook with these sheets. Raises Failure if the library is not installed.

    Each heading has a defined name such as ``agreements.signed_on``, by which import knows the
    column in any language and at any place.
    """
    try:
        import xlsxwriter
    except ImportError:
        raise missing_library("XlsxWriter") from None
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, _OPTIONS)
    book.set_properties({"created": _MADE_ON, "comments": f"asskomm {__version__}"})
    heading_format = book.add_format({"bold": True, "bottom": 1})
    for sheet in sheets:
        _write_sheet(book, sheet, heading_format)
    book.close()
    return content.getvalue()


def _write_sheet(book: "Workbook", sheet: Sheet, heading_format: Any) -> None:
    from xlsxwriter.utility import xl_col_to_name

    worksheet = book.add_worksheet(sheet.title)
    worksheet.freeze_panes(1, 0)
    for number, column in enumerate(sheet.columns):
        worksheet.write_string(0, number, column.heading, heading_format)
        letter = xl_col_to_name(number)
        book.define_name(f"{sheet.name}.{column.key}", f"='{sheet.title}'!${letter}$1")
        cells = [row[number] for row in sheet.rows]
        worksheet.set_column(number, number, _width(column, cells))
        for line, cell in enumerate(cells, 1):
            _write(worksheet, line, number, column.show(cell) if isinstance(cell, str) else cell)
    worksheet.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.columns) - 1)


def _write(worksheet: "Worksheet", line: int, number: int, cell: Cell) -> None:
    if cell is None:
        return
    if isinstance(cell, date):
        worksheet.write_datetime(line, number, datetime(cell.year, cell.month, cell.day))
    elif isinstance(cell, str):
        if len(cell) > _LONGEST_TEXT:
            message = _("a text of {count} characters is too long for a cell: {start}…")
            raise Failure(message.format(count=len(cell), start=cell[:60]))
        worksheet.write_string(line, number, writable(cell))
    else:
        worksheet.write_number(line, number, cell)


def _width(column: Column, cells: list[Cell]) -> int:
    """Return the width of a column in characters; the heading has the filter's button beside it."""
    longest = max((len(line) for cell in cells for line in cell_text(cell).split("\n")), default=0)
    widest = _WIDEST_ID if column.key in _IDS else _WIDEST
    return max(_NARROWEST, min(widest, max(len(column.heading) + 3, longest + 1)))
