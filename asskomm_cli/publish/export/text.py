"""One table as text: comma- or tab-separated values that come back the same, or Markdown."""

import csv
import io

from asskomm_cli.archive.exchange.cells import neutral
from asskomm_cli.publish.export.tables import Cell, Sheet
from asskomm_cli.publish.markdown import escape


def csv_text(sheet: Sheet) -> str:
    """Return comma-separated values (RFC 4180, line ends LF); the first line holds the keys."""
    return _separated(sheet, ",")


def tsv_text(sheet: Sheet) -> str:
    """Return tab-separated values; texts over several lines stand in quotation marks."""
    return _separated(sheet, "\t")


def markdown_text(sheet: Sheet) -> str:
    """Return a table in Markdown (GitHub Flavored Markdown); columns without values are left out.

    People read it, so the first line holds headings.
    """
    used = [
        position
        for position in range(len(sheet.columns))
        if any(row[position] is not None for row in sheet.rows)
    ]
    columns = [sheet.columns[position] for position in used]
    lines = [[column.heading for column in columns], ["---"] * len(columns)]
    for row in sheet.rows:
        texts = [_text(row[position]) for position in used]
        shown = [column.show(text) for column, text in zip(columns, texts, strict=True)]
        lines.append([escape(text) for text in shown])
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _separated(sheet: Sheet, delimiter: str) -> str:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\n")
    writer.writerow([column.key for column in sheet.columns])
    writer.writerows([neutral(_text(cell)) for cell in row] for row in sheet.rows)
    return text.getvalue()


def _text(cell: Cell) -> str:
    return "" if cell is None else str(cell)
