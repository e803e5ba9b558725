"""The formats that tabular results can be written in."""

from enum import StrEnum

from asskomm_cli.publish.rows import Rows
from asskomm_cli.publish.screen import Color


class RowsFormat(StrEnum):
    """What ``--format`` takes for lists."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    MARKDOWN = "markdown"


def write_rows(rows: Rows, format_: RowsFormat, color: Color) -> None:
    """Write rows to standard output; JSON is written from the records, not from rows."""
    match format_:
        case RowsFormat.CSV:
            from asskomm_cli.publish.separated import write_csv

            write_csv(rows)
        case RowsFormat.TSV:
            from asskomm_cli.publish.separated import write_tsv

            write_tsv(rows)
        case RowsFormat.MARKDOWN:
            from asskomm_cli.publish.markdown import write_markdown

            write_markdown(rows)
        case _:
            from asskomm_cli.publish.table import write_table

            write_table(rows, color)
