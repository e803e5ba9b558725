"""Why a file gives no record, and where in it."""

from typing import NamedTuple


class SyntaxFault(NamedTuple):
    """Why a file gives no record; line and column count from 1, columns count characters."""

    code: str
    line: int
    column: int
    message: str
    length: int = 1
    """How many characters of the line are meant."""


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Return where an offset is in a text, both counted from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def fault_at(text: str, offset: int, code: str, message: str) -> SyntaxFault:
    """Return the fault of the one character at an offset."""
    return SyntaxFault(code, *line_and_column(text, offset), message)
