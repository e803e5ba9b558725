"""The format of the directory's files.

UTF-8 text: comment lines that begin with "#", one header row, then one fact a line, its fields
separated by ";" with no quoting.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from asskomm_cli.failure import ExitCode, Failure
from asskomm_cli.translation import _


class DamagedFacts(Failure):
    """A file of the directory can't be understood; ``line`` is 0 where no line is to blame."""

    def __init__(self, path: Path, line: int, problem: str) -> None:
        place = f"{path}:{line}" if line else f"{path}"
        super().__init__(f"{place}: {problem}", exit_code=ExitCode.ENVIRONMENT)
        self.path = path
        self.line = line


def rows(path: Path, header: str) -> Iterator[tuple[int, list[str]]]:
    """Each data row with its line number, after making sure that the columns are the known ones."""
    try:
        text = path.read_text(encoding="utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        number = error.object.count(b"\n", 0, error.start) + 1
        raise DamagedFacts(path, number, _("is not UTF-8 text")) from error
    width = header.count(";") + 1
    numbered = enumerate(text.split("\n"), start=1)
    lines = (each for each in numbered if each[1] and not each[1].startswith("#"))
    number, first = next(lines, (0, None))
    if first is None:
        raise DamagedFacts(path, 0, _("has no header row"))
    if first != header:
        problem = _("the header row is not “{header}”").format(header=header)
        raise DamagedFacts(path, number, problem)
    for number, line in lines:
        fields = line.split(";")
        if len(fields) != width:
            problem = _("has {found} fields instead of {expected}")
            raise DamagedFacts(path, number, problem.format(found=len(fields), expected=width))
        yield number, fields


def day(text: str) -> date | None:
    """The day written as 2019-01-01, None for an empty field; ``ValueError`` says what is wrong."""
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ValueError(_("“{text}” is not a day like 2019-01-01").format(text=text)) from error


def whole(text: str) -> int | None:
    """The whole number, None for an empty field; ``ValueError`` says what is wrong."""
    if not text:
        return None
    try:
        return int(text)
    except ValueError as error:
        raise ValueError(_("“{text}” is not a whole number").format(text=text)) from error


def decimal(text: str) -> float | None:
    """The number with a decimal point, None for an empty field; ``ValueError`` as above."""
    if not text:
        return None
    try:
        return float(text)
    except ValueError as error:
        raise ValueError(_("“{text}” is not a decimal number").format(text=text)) from error
