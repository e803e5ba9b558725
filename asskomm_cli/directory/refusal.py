"""Why a file is refused: what is wrong in which of its lines."""

from pathlib import Path
from typing import NoReturn

from asskomm_cli.failure import Failure
from asskomm_cli.translation import ngettext

_MOST = 8
"""Problems that are told; a file of another kind has one in every line."""


class Refusal:
    """Collects the problems of a file, to refuse it as a whole."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._problems: list[str] = []

    def add(self, problem: str, line: int) -> None:
        """Remember a problem and its line."""
        self._problems.append(f"{self._path}:{line}: {problem}")

    def now(self, problem: str, line: int | None = None) -> NoReturn:
        """Refuse the file for one problem that says it all."""
        place = f"{self._path}:{line}" if line else f"{self._path}"
        raise Failure(f"{place}: {problem}")

    def end(self) -> None:
        """Refuse the file if there were any problems."""
        if not self._problems:
            return
        told, more = self._problems[:_MOST], len(self._problems) - _MOST
        if more > 0:
            told.append(
                ngettext(
                    "{path}: {count} more problem",
                    "{path}: {count} more problems",
                    more,
                ).format(path=self._path, count=more)
            )
        raise Failure(*told)
