"""Comma- and tab-separated values; the first line holds the keys."""

import csv
import re
import sys

from asskomm_cli.publish.rows import Rows

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?", re.ASCII)


def write_csv(rows: Rows) -> None:
    """Write comma-separated values (RFC 4180, line ends LF) to standard output."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow([column.key for column in rows.columns])
    writer.writerows([map(_neutral, row) for row in rows.rows])


def write_tsv(rows: Rows) -> None:
    """Write tab-separated values to standard output; tabs and line ends inside become spaces."""
    lines = [[column.key for column in rows.columns], *rows.rows]
    for line in lines:
        texts = [" ".join(text.split()) for text in map(_neutral, line)]
        sys.stdout.write("\t".join(texts) + "\n")


def _neutral(text: str) -> str:
    """Keep a spreadsheet from taking a text for a formula (OWASP: CSV injection)."""
    if text.startswith(_FORMULA_SIGNS) and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text
