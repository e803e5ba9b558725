"""Days without quotation marks that TOML can't read: 2023-02-30, 2023-2-3, 17.12.2021."""

import re

_DAY = re.compile(
    r"(?<![\w\"'.-])\d{1,4}([-./])\d{1,2}\1\d{1,4}"
    r"(?:[Tt ]\d{1,2}:[\d:.+-]*[Zz]?)?(?![\w.-])",
    re.ASCII,
)


def misspelt_day(line: str, column: int) -> tuple[int, int] | None:
    """Return column and length of the day in which a parser stopped, None if it was no day.

    Columns count characters from 1; a parser stops at the first character that it can't take, or
    just behind the part that it took for a number.
    """
    for match in _DAY.finditer(line):
        if match.start() < column <= match.end():
            return match.start() + 1, len(match[0])
    return None
