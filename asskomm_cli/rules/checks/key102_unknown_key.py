"""KEY102: every key is one that the format has."""

from functools import partial

from asskomm_cli.rules.context import fault_problems
from asskomm_cli.rules.problem import Level
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _

RULE = Rule(
    code="KEY102",
    name="unknown-key",
    level=Level.ERROR,
    what=_("Every key is one of those that the format describes."),
    why=_("What stands under a mistyped key is read by nobody, and the record looks complete."),
    check=partial(fault_problems, code="KEY102"),
)
