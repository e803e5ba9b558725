"""TML105: a record is not larger than a record can be."""

from collections.abc import Iterator

from asskomm_cli.rules.context import Context, syntax_problems
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield each file beyond the limit; it is not read."""
    return syntax_problems(context, "TML105")


RULE = Rule(
    code="TML105",
    name="too-large",
    level=Level.ERROR,
    what=_("A record is no larger than 256 KiB."),
    why=_(
        "The largest real record takes a few kibibytes. Something else was saved under its name, "
        "and reading it could take memory and time without end."
    ),
    check=check,
)
