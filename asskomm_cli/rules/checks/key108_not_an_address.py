"""KEY108: an address can be opened."""

from functools import partial

from asskomm_cli.rules.context import fault_problems
from asskomm_cli.rules.problem import Level
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _

RULE = Rule(
    code="KEY108",
    name="not-an-address",
    level=Level.ERROR,
    what=_("An address is complete and begins with https:// or http://."),
    why=_("A reader has to be able to open the page that a record rests on."),
    check=partial(fault_problems, code="KEY108"),
)
