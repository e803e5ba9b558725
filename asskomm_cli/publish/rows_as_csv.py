"""Rows as comma-separated values; the first line holds the keys."""

import csv
import sys

from asskomm_cli.publish.rows import Rows
from asskomm_cli.publish.rows_as_tsv import harmless
from asskomm_cli.publish.screen import Color


def write(rows: Rows, color: Color) -> None:  # noqa: ARG001
    """Write comma-separated values (RFC 4180, line ends LF) to standard output."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow([column.key for column in rows.columns])
    writer.writerows(map(harmless, row) for row in rows.rows)
