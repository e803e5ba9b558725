"""A page as text: labels in a column, prose wrapped on a terminal and never in a pipe."""

import sys
from collections.abc import Iterator

from asskomm_cli.publish.page import Entry, Page
from asskomm_cli.publish.screen import Color, is_terminal, terminal_width, uses_color, visible

_PROSE_WIDTH = 100
"""Columns beyond which lines are hard to read, however wide the terminal is."""
_LONGEST_LABEL = 34
"""A longer label stands on a line of its own."""
_GAP = 2
_INDENT = 2
_NARROWEST = 20


def write_page(page: Page, color: Color) -> None:
    """Write the page to standard output."""
    width = terminal_width() if is_terminal() else None
    bold, plain = ("\x1b[1m", "\x1b[0m") if uses_color(color) else ("", "")
    lines = [f"{bold}{_one_line(page.title)}{plain}", *_lines(page.facts, 0, width)]
    for section in page.sections:
        if section.entries:
            lines += [
                "",
                f"{bold}{section.heading}{plain}",
                *_lines(section.entries, _INDENT, width),
            ]
    sys.stdout.write("\n".join(lines) + "\n")


def _lines(entries: tuple[Entry, ...], indent: int, width: int | None) -> Iterator[str]:
    labels = [len(_one_line(entry.label)) for entry in entries]
    longest = max((length for length in labels if length <= _LONGEST_LABEL), default=0)
    left = indent + (longest + _GAP if any(labels) else 0)
    for entry in entries:
        label = " " * indent + _one_line(entry.label) if entry.label else ""
        for line in _wrapped(entry, left, width):
            column = _column(line, (left, indent), width)
            if label and len(label) + _GAP > column:
                yield label
                label = ""
            yield label.ljust(column) + line
            label = ""


def _wrapped(entry: Entry, left: int, width: int | None) -> Iterator[str]:
    for text in (entry.text, *entry.more):
        for line in visible(text).split("\n"):
            yield from _wrap(line, left, width)


def _column(line: str, columns: tuple[int, ...], width: int | None) -> int:
    """Return the first column from which a line fits; what never fits begins at the very left."""
    return next((each for each in columns if width is None or each + len(line) <= width), 0)


def _wrap(text: str, left: int, width: int | None) -> list[str]:
    if width is None:
        return [" ".join(text.split("\t"))]
    from textwrap import wrap

    available = max(min(width, _PROSE_WIDTH) - left, _NARROWEST)
    return wrap(text, available, break_long_words=False, break_on_hyphens=False) or [""]


def _one_line(text: str) -> str:
    return " ".join(visible(text).split())
