"""TML102: no merge conflict is left in a record."""

from collections.abc import Iterator

from asskomm_cli.rules.context import Context, syntax_problems
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield each file in which git left two versions, at the first of its lines."""
    return syntax_problems(context, "TML102")


RULE = Rule(
    code="TML102",
    name="merge-conflict",
    level=Level.ERROR,
    what=_("No file holds the lines by which git marks a merge conflict."),
    why=_(
        "Two versions of one thing stand in the file, and somebody has to decide which of them is "
        "right."
    ),
    check=check,
)
