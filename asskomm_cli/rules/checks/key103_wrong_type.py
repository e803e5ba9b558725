"""KEY103: a value is of the type that its key needs: no text instead of a number, and so on."""

from functools import partial

from asskomm_cli.rules.context import fault_problems
from asskomm_cli.rules.problem import Level
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _

RULE = Rule(
    code="KEY103",
    name="wrong-type",
    level=Level.ERROR,
    what=_("A value is a text, a date, a number, a list or a table, as its key demands."),
    why=_("A value of another type can't be used: nobody can add up a count that is a text."),
    check=partial(fault_problems, code="KEY103"),
)
