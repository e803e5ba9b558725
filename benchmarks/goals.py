"""What the measurements have to show, each a limit for one case (the goals of speed, 1 to 6)."""

from collections.abc import Mapping
from statistics import median
from typing import NamedTuple

from cases import TYPER
from measuring import Measurement

Found = Mapping[str, list[Measurement]]
"""The measurements of each case, in the order of the rounds."""


class Goal(NamedTuple):
    """A limit of a ratio of times, round by round; or of MiB; or else of seconds."""

    part: int
    case: str
    limit: float
    against: str | None = None
    is_memory: bool = False

    @property
    def unit(self) -> str:
        """What the limit is counted in."""
        return "×" if self.against else " MiB" if self.is_memory else " s"


class Outcome(NamedTuple):
    """What the rounds say about a goal: median, least and most; the processors' time as well."""

    goal: Goal
    middle: float
    least: float
    most: float
    cpu: float | None
    """The ratio of the processors' time: what a program spends that uses several of them."""

    @property
    def is_met(self) -> bool:
        """The median decides."""
        return self.middle <= self.goal.limit


_LIST, _ALL, _VALIDATE = (
    "asskomm list --landkreis --format tsv",
    "asskomm list --format tsv",
    ("asskomm validate"),
)
_TABLE = "asskomm list --format table"

GOALS = (
    Goal(1, "asskomm list", 1.5, TYPER),
    Goal(1, "asskomm --version", 1.15, TYPER),
    Goal(1, "asskomm show schwarz, Tab key", 2, TYPER),
    Goal(1, "asskomm validate --strict", 2.5, TYPER),
    Goal(2, _VALIDATE, 0.5, "taplo lint"),
    Goal(2, _VALIDATE, 0.12, "check-jsonschema"),
    Goal(2, _VALIDATE, 0.15, "tombi lint"),
    Goal(2, f"{_VALIDATE}, 1 % faulty", 1.1, _VALIDATE),
    Goal(3, _LIST, 0.25, "papis list --format"),
    Goal(3, _LIST, 0.3, "python, parse all files with tomllib"),
    Goal(3, _LIST, 1.4, "recsel -e"),
    Goal(4, _TABLE, 1.6, _ALL),
    Goal(4, f"{_TABLE}, at a terminal", 1.6, f"{_ALL}, at a terminal"),
    Goal(5, f"{_ALL}, 50,000 + 3,000", 5.2, f"{_ALL}, 10,000 + 600"),
    Goal(5, f"{_VALIDATE}, 50,000 + 3,000", 5.2, f"{_VALIDATE}, 10,000 + 600"),
    Goal(5, _ALL, 45, is_memory=True),
    Goal(5, _VALIDATE, 45, is_memory=True),
    Goal(5, f"{_ALL}, 50,000 + 3,000", 90, is_memory=True),
    Goal(5, f"{_VALIDATE}, 50,000 + 3,000", 90, is_memory=True),
    Goal(5, f"{_VALIDATE}, a costly fault in each", 3, _VALIDATE),
    Goal(6, "asskomm report", 3),
    Goal(6, "asskomm stats", 1.3, _ALL),
)


def judge(found: Found) -> list[Outcome]:
    """Return the outcome of each goal whose cases were measured."""
    return [
        _outcome(goal, found)
        for goal in GOALS
        if goal.case in found and (goal.against is None or goal.against in found)
    ]


def _outcome(goal: Goal, found: Found) -> Outcome:
    of = found[goal.case]
    if goal.against:
        pairs = list(zip(of, found[goal.against], strict=True))
        values = [one.wall / other.wall for one, other in pairs]
        cpu = median(one.cpu / other.cpu for one, other in pairs)
        return Outcome(goal, median(values), min(values), max(values), cpu)
    values = [one.memory if goal.is_memory else one.wall / 1000 for one in of]
    return Outcome(goal, median(values), min(values), max(values), None)
