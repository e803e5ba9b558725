"""Rows as a table in Markdown (GitHub Flavored Markdown)."""

import sys

from asskomm_cli.publish.markdown import escape
from asskomm_cli.publish.rows import Rows
from asskomm_cli.publish.screen import Color


def write(rows: Rows, color: Color) -> None:  # noqa: ARG001
    """Write the table to standard output."""
    lines = [
        [column.heading for column in rows.columns],
        ["---:" if column.is_number else "---" for column in rows.columns],
        *[[escape(text) for text in row] for row in rows.for_people()],
    ]
    for line in lines:
        sys.stdout.write("| " + " | ".join(line) + " |\n")
