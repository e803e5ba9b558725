"""A table in Markdown (GitHub Flavored Markdown)."""

import re
import sys

from asskomm_cli.publish.rows import Rows
from asskomm_cli.publish.screen import visible

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#&!~])")


def write_markdown(rows: Rows) -> None:
    """Write the table to standard output."""
    lines = [
        [column.heading for column in rows.columns],
        ["---:" if column.is_number else "---" for column in rows.columns],
        *[[escape(text) for text in row] for row in rows.for_people()],
    ]
    for line in lines:
        sys.stdout.write("| " + " | ".join(line) + " |\n")


def escape(text: str) -> str:
    """Return text that Markdown shows as it is, on one line."""
    return _SPECIAL.sub(r"\\\1", visible(text)).replace("\n", " ")
