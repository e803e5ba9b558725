"""KEY110: a number is one that can be counted."""

from functools import partial

from asskomm_cli.rules.context import fault_problems
from asskomm_cli.rules.problem import Level
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _

RULE = Rule(
    code="KEY110",
    name="impossible-count",
    level=Level.ERROR,
    what=_("No count, amount or area is below zero or too large for 64 bits."),
    why=_("A sign or a digit slipped in; a sum of such numbers would be wrong."),
    check=partial(fault_problems, code="KEY110"),
)
