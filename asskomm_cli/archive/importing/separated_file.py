"""Reading values separated by commas, semicolons or tabs, as programs in Germany write them."""

import codecs
import csv
import io
from collections.abc import Iterator
from contextlib import suppress

from asskomm_cli.archive.exchange.cells import original
from asskomm_cli.archive.importing.mapping import heading_scores
from asskomm_cli.archive.importing.sheet import Grid
from asskomm_cli.failure import Failure
from asskomm_cli.translation import _

_DELIMITERS = ";,\t"


def read_separated(data: bytes) -> Grid:
    """Return the cells; signs that made texts neutral are taken away. Raises Failure."""
    text = _decode(data)
    try:
        rows = list(_rows(text, _delimiter(text)))
    except csv.Error as error:
        message = _("the file is no table of separated values: {reason}")
        raise Failure(message.format(reason=error)) from None
    return Grid("", [[original(cell) for cell in row] for row in rows])


def _decode(data: bytes) -> str:
    """Return the text: UTF-8, UTF-16 where it says so, else the code page of German Windows."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _delimiter(text: str) -> str:
    """Return what separates the headings, be they below a title; else the cells of the first line.

    Texts in quotation marks may hold any of the signs.
    """
    first = next((line for line in text.splitlines() if line.strip()), "")
    outside = "".join(first.split('"')[::2])

    def fit(delimiter: str) -> tuple[int, int]:
        known = 0
        with suppress(csv.Error):
            known = max(heading_scores(_rows(text, delimiter)), default=0)
        return known, outside.count(delimiter)

    return max(_DELIMITERS, key=fit)
