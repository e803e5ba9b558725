"""KEY108: an address can be opened."""

from collections.abc import Iterator

from asskomm_cli.rules.context import Context, fault_problems
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield each address that is no http or https address."""
    return fault_problems(context, "KEY108")


RULE = Rule(
    code="KEY108",
    name="not-an-address",
    level=Level.ERROR,
    what=_("An address is complete and begins with https:// or http://."),
    why=_("A reader has to be able to open the page that a record rests on."),
    check=check,
)
