"""KEY103: a value is of the type that its key needs."""

from collections.abc import Iterator

from asskomm_cli.rules.context import Context, fault_problems
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield each value that is a text instead of a number, a list instead of a text and so on."""
    return fault_problems(context, "KEY103")


RULE = Rule(
    code="KEY103",
    name="wrong-type",
    level=Level.ERROR,
    what=_("A value is a text, a date, a number, a list or a table, as its key demands."),
    why=_("A value of another type can't be used: nobody can add up a count that is a text."),
    check=check,
)
