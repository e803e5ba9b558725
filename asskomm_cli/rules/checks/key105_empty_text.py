"""KEY105: a text says something; blanks alone say nothing."""

from functools import partial

from asskomm_cli.rules.context import fault_problems
from asskomm_cli.rules.problem import Level
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _

RULE = Rule(
    code="KEY105",
    name="empty-text",
    level=Level.ERROR,
    what=_("A text is not empty; what is unknown is left out."),
    why=_("An absent key says that something is unknown; an empty text says nothing."),
    check=partial(fault_problems, code="KEY105"),
)
