"""TML103: a record is UTF-8 text."""

from collections.abc import Iterator

from asskomm_cli.rules.context import Context, syntax_problems
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield each file that is not, at the first character that is wrong."""
    return syntax_problems(context, "TML103")


RULE = Rule(
    code="TML103",
    name="not-utf-8",
    level=Level.ERROR,
    what=_("Every record is stored as UTF-8."),
    why=_(
        "TOML knows no other encoding; in any other, umlauts turn into something else on the next "
        "computer."
    ),
    check=check,
)
