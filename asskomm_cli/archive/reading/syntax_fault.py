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


def fault_at(text: str, offset: int, code: str, message: str) -> SyntaxFault:
    """Return the fault of the one character at an offset."""
    line_start = text.rfind("\n", 0, offset) + 1
    return SyntaxFault(code, text.count("\n", 0, offset) + 1, offset - line_start + 1, message)
