"""TML102: no merge conflict is left in a record; the place is the first of its lines."""

from functools import partial

from asskomm_cli.rules.context import syntax_problems
from asskomm_cli.rules.problem import Level
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _

RULE = Rule(
    code="TML102",
    name="merge-conflict",
    level=Level.ERROR,
    what=_("No file holds the lines by which git marks a merge conflict."),
    why=_(
        "Two versions of one thing stand in the file, and somebody has to decide which of them is "
        "right."
    ),
    check=partial(syntax_problems, code="TML102"),
)
