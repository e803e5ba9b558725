"""Rows as tab-separated values; the first line holds the keys."""

import re
import sys
from itertools import chain

from asskomm_cli.archive.exchange.cells import neutral
from asskomm_cli.publish.rows import Rows
from asskomm_cli.publish.screen import Color

_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?", re.ASCII)


def write(rows: Rows, color: Color) -> None:  # noqa: ARG001
    """Write the values to standard output; tabs and line ends inside become spaces."""
    for line in chain([[column.key for column in rows.columns]], rows.rows):
        texts = [harmless(" ".join(text.split())) for text in line]
        sys.stdout.write("\t".join(texts) + "\n")


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula; a number below zero stays one."""
    return text if _NUMBER.fullmatch(text) else neutral(text)
