"""The formats of tabular results; each stands in the module of its name, ``rows_as_….py``."""

from enum import StrEnum
from importlib import import_module

from asskomm_cli.publish.rows import Rows
from asskomm_cli.publish.screen import Color


class RowsFormat(StrEnum):
    """What ``--format`` takes for lists."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    MARKDOWN = "markdown"


FOR_SPREADSHEETS = (RowsFormat.CSV, RowsFormat.TSV)
"""They get every column, and values as a record has them; the others are for people."""


def write_rows(rows: Rows, format_: RowsFormat, color: Color) -> None:
    """Write rows to standard output; JSON is written from the records, not from rows."""
    import_module(f"asskomm_cli.publish.rows_as_{format_}").write(rows, color)
