"""Texts that stand in Markdown (GitHub Flavored Markdown)."""

import re

from asskomm_cli.publish.rows import Rows
from asskomm_cli.publish.screen import visible

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#&!~])")


def escape(text: str) -> str:
    """Return text that Markdown shows as it is, on one line."""
    return _SPECIAL.sub(r"\\\1", visible(text)).replace("\n", " ")


def table(rows: Rows) -> str:
    """Return a table as people read it."""
    lines = [
        [column.heading for column in rows.columns],
        ["---:" if column.is_number else "---" for column in rows.columns],
        *[[escape(text) for text in row] for row in rows.for_people()],
    ]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
