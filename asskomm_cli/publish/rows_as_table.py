"""Rows as a table for people: rich's on a terminal; plain, aligned and unwrapped in a pipe."""

import sys

from asskomm_cli.publish.rows import Rows
from asskomm_cli.publish.screen import Color, console, is_terminal, terminal_width, visible

_SCREENS = 300
"""Rows beyond which a terminal gets plain text too: rich takes 200 times as long per row."""


def write(rows: Rows, color: Color) -> None:
    """Write the table to standard output, with its summary below."""
    if is_terminal():
        rows = rows.fitting(terminal_width())
    cells = [[visible(text).replace("\n", " ") for text in row] for row in rows.for_people()]
    if cells and is_terminal() and len(cells) <= _SCREENS:
        _write_rich(rows, cells, color)
    elif cells:
        _write_plain(rows, [[column.heading for column in rows.columns], *cells])
    print(rows.summary)


def _write_plain(rows: Rows, lines: list[list[str]]) -> None:
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        padded = "  ".join(
            text.rjust(width) if column.is_number else text.ljust(width)
            for column, text, width in zip(rows.columns, line, widths, strict=True)
        )
        sys.stdout.write(padded.rstrip() + "\n")


def _write_rich(rows: Rows, cells: list[list[str]], color: Color) -> None:
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for column in rows.columns:
        table.add_column(
            Text(column.heading),
            no_wrap=not column.wraps,
            overflow="fold",
            justify="right" if column.is_number else "left",
        )
    for row in cells:
        table.add_row(*map(Text, row))
    console(color).print(table)
