"""KEY104: a word is one of the vocabulary."""

from collections.abc import Iterator

from asskomm_cli.rules.context import Context, fault_problems
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield each value that is no word of its key's vocabulary."""
    return fault_problems(context, "KEY104")


RULE = Rule(
    code="KEY104",
    name="not-in-vocabulary",
    level=Level.ERROR,
    what=_("Types, forms, roles, kinds and capacities are words of the vocabulary."),
    why=_(
        "Lists, counts and rules compare these words letter by letter. The vocabulary is that of "
        "the Landespräventionsrat itself."
    ),
    check=check,
)
