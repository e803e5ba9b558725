"""KEY110: a number is one that can be counted."""

from collections.abc import Iterator

from asskomm_cli.rules.context import Context, fault_problems
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield each number below zero or beyond all bounds."""
    return fault_problems(context, "KEY110")


RULE = Rule(
    code="KEY110",
    name="impossible-count",
    level=Level.ERROR,
    what=_("No count, amount or area is below zero or too large for 64 bits."),
    why=_("A sign or a digit slipped in; a sum of such numbers would be wrong."),
    check=check,
)
