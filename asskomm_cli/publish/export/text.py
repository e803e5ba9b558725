"""One table as text: comma- or tab-separated values that come back the same, or Markdown."""

import csv
import io

from asskomm_cli.archive.exchange.cells import neutral
from asskomm_cli.publish.export.tables import Sheet
from asskomm_cli.publish.markdown import table
from asskomm_cli.publish.rows import Rows, cell_text


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
    rows = [[cell_text(row[position]) for position in used] for row in sheet.rows]
    return table(Rows(columns, rows, ""))


def _separated(sheet: Sheet, delimiter: str) -> str:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\n")
    writer.writerow([column.key for column in sheet.columns])
    writer.writerows([neutral(cell_text(cell)) for cell in row] for row in sheet.rows)
    return text.getvalue()
