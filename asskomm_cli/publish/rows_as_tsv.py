"""Rows as tab-separated values; the first line holds the keys."""

import re
import sys
from itertools import chain

from asskomm_cli.publish.rows import Rows
from asskomm_cli.publish.screen import Color

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?", re.ASCII)


def write(rows: Rows, color: Color) -> None:  # noqa: ARG001
    """Write the values to standard output; tabs and line ends inside become spaces."""
    for line in chain([[column.key for column in rows.columns]], rows.rows):
        texts = [" ".join(text.split()) for text in map(neutral, line)]
        sys.stdout.write("\t".join(texts) + "\n")


def neutral(text: str) -> str:
    """Keep a spreadsheet from taking a text for a formula (OWASP: CSV injection)."""
    if text.startswith(_FORMULA_SIGNS) and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text
