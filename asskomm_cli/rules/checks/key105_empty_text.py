"""KEY105: a text says something."""

from collections.abc import Iterator

from asskomm_cli.rules.context import Context, fault_problems
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield each text that is empty or nothing but blanks."""
    return fault_problems(context, "KEY105")


RULE = Rule(
    code="KEY105",
    name="empty-text",
    level=Level.ERROR,
    what=_("A text is not empty; what is unknown is left out."),
    why=_("An absent key says that something is unknown; an empty text says nothing."),
    check=check,
)
