"""Rows as a table in Markdown."""

import sys

from asskomm_cli.publish.markdown import table
from asskomm_cli.publish.rows import Rows
from asskomm_cli.publish.screen import Color


def write(rows: Rows, color: Color) -> None:  # noqa: ARG001
    """Write the table to standard output."""
    sys.stdout.write(table(rows))
