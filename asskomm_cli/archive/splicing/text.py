"""A text under change: where its lines begin and end, and pieces put into it."""

import re
from typing import NamedTuple

_BLANK_LINES = re.compile(r"(?:[ \t]*\r?\n)*")
_COMMENT_LINES = re.compile(r"(?:[ \t]*#[^\n]*(?:\n|\Z))*")


class Splice(NamedTuple):
    """A stretch of a text and what takes its place, with LF as line end."""

    start: int
    end: int
    new: str = ""


def put(text: str, splice: Splice) -> str:
    """Return the text with the splice in it; new lines end as those of the text do."""
    newline = "\r\n" if "\r\n" in text else "\n"
    head, new, tail = text[: splice.start], splice.new, text[splice.end :]
    if new.endswith("\n") and splice.start == splice.end and head and not head.endswith("\n"):
        # The last line of the file is not ended.
        new = "\n" + new
    return head + new.replace("\n", newline) + tail


def line_start(text: str, offset: int) -> int:
    """Return where the line of an offset begins."""
    return text.rfind("\n", 0, offset) + 1


def line_end(text: str, offset: int) -> int:
    """Return where the line after the one of an offset begins."""
    return text.find("\n", offset) + 1 or len(text)


def after_blank_lines(text: str, offset: int) -> int:
    """Return the first place, from the beginning of a line on, that is no blank line."""
    match = _BLANK_LINES.match(text, offset)
    assert match
    return match.end()


def before_blank_lines(text: str, offset: int) -> int:
    """Return where the blank lines begin that end at the beginning of a line."""
    while offset and not text[(start := line_start(text, offset - 1)) : offset].strip():
        offset = start
    return offset


def after_own_comments(text: str, offset: int) -> int:
    """Return the end of the comment lines that follow what ends before a line.

    Comments that something else follows at once belong to that and are not passed.
    """
    match = _COMMENT_LINES.match(text, offset)
    assert match
    rest = text[match.end() : line_end(text, match.end())]
    return match.end() if not rest.strip() else offset


def indent_at(text: str, offset: int) -> str | None:
    """Return the blanks before an offset on its line; None if more than blanks is there."""
    before = text[line_start(text, offset) : offset]
    return None if before.strip() else before
