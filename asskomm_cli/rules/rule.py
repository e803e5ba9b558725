"""What a rule is: its demand, its reason, and how breaches of it are found."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from asskomm_cli.rules.context import Context
from asskomm_cli.rules.problem import Level, Problem


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with its explanation; examples stand in ``examples/CODE``."""

    code: str
    """Three letters and three digits; never given to another rule."""
    name: str
    """A few words in lower case, joined by hyphens."""
    level: Level
    what: str
    """What the rule demands."""
    why: str
    """The reason, with the law or the source."""
    check: Callable[[Context], Iterator[Problem]]
    compares: bool = False
    """Whether it needs all records at once. All other rules judge each record by itself."""
