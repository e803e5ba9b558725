"""A problem as it is shown: with lines and columns and a level."""

from typing import NamedTuple

from asskomm_cli.archive.locating.locate import Range
from asskomm_cli.record.fault import Path
from asskomm_cli.rules.problem import Level
from asskomm_cli.translation import english


class FoundPlace(NamedTuple):
    """A range in a file, and what it has to do with a finding."""

    path: str
    range: Range
    message: str


class Finding(NamedTuple):
    """One thing to mend, and exactly where."""

    code: str
    level: Level
    path: str
    range: Range
    message: str
    related: tuple[FoundPlace, ...]
    suggestion: str | None
    keys: Path
    """The keys that lead to the place, from which fingerprints are made."""
    waiver: str | None
    """The reason of the waiver that turns this finding off, or None."""

    def in_english(self) -> "Finding":
        """Return the finding for formats that programs read."""
        related = tuple(each._replace(message=english(each.message)) for each in self.related)
        return self._replace(message=english(self.message), related=related)

    @property
    def sort_key(self) -> tuple[object, ...]:
        """Findings come in the order of files, lines, columns and codes."""
        return self.path, self.range.line, self.range.column, self.code, self.message
