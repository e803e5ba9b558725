"""KEY102: every key is one that the format has."""

from collections.abc import Iterator

from asskomm_cli.rules.context import Context, fault_problems
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield each key that the kind of record does not have."""
    return fault_problems(context, "KEY102")


RULE = Rule(
    code="KEY102",
    name="unknown-key",
    level=Level.ERROR,
    what=_("Every key is one of those that the format describes."),
    why=_("What stands under a mistyped key is read by nobody, and the record looks complete."),
    check=check,
)
