"""KEY101: a required key is there."""

from collections.abc import Iterator

from asskomm_cli.rules.context import Context, fault_problems
from asskomm_cli.rules.rule import Level, Problem, Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield each table that lacks a required key, at its header."""
    return fault_problems(context, "KEY101")


RULE = Rule(
    code="KEY101",
    name="missing-key",
    level=Level.ERROR,
    what=_("Every record and every table in it has the keys that it needs."),
    why=_("Without them nobody can say what was agreed, when, or by whom."),
    check=check,
)
