"""What a rule finds: places, and what is wrong there."""

from enum import IntEnum
from typing import Literal, NamedTuple

from asskomm_cli.record.fault import Path
from asskomm_cli.translation import _


class Level(IntEnum):
    """How bad a finding is, the worst last."""

    INFO = 0
    WARNING = 1
    ERROR = 2

    def __str__(self) -> str:
        return self.name.lower()

    @property
    def word(self) -> str:
        """What people read; str() is for programs."""
        return {self.INFO: _("info"), self.WARNING: _("warning"), self.ERROR: _("error")}[self]


class Place(NamedTuple):
    """A value or key in a file, by its path of keys; lines and columns come when it is shown."""

    file: str
    """As people read it: ``data/agreements/….toml``."""
    path: Path = ()
    at: Literal["value", "key"] = "value"
    line: int | None = None
    """Where no key can say it, as in a file that is no TOML; lines and columns count from 1."""
    column: int = 1
    length: int = 1
    """How many characters of that line are meant."""


class Related(NamedTuple):
    """A second place that a problem has to do with, and what stands there."""

    place: Place
    message: str


class Problem(NamedTuple):
    """One breach of a rule. The message says what is wrong and what to do, without line numbers."""

    place: Place
    message: str
    related: tuple[Related, ...] = ()
    suggestion: str | None = None
    """What would be right in place of the value, if that is known."""
    level: "Level | None" = None
    """Where this breach weighs less than the rule says."""
