"""KEY104: a word is one of the vocabulary."""

from functools import partial

from asskomm_cli.rules.context import fault_problems
from asskomm_cli.rules.problem import Level
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _

RULE = Rule(
    code="KEY104",
    name="not-in-vocabulary",
    level=Level.ERROR,
    what=_("Types, forms, roles, kinds and capacities are words of the vocabulary."),
    why=_(
        "Lists, counts and rules compare these words letter by letter. The vocabulary is that of "
        "the Landespräventionsrat itself."
    ),
    check=partial(fault_problems, code="KEY104"),
)
