"""TML105: a record is not larger than a record can be; one that is, is not read."""

from functools import partial

from asskomm_cli.rules.context import syntax_problems
from asskomm_cli.rules.problem import Level
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _

RULE = Rule(
    code="TML105",
    name="too-large",
    level=Level.ERROR,
    what=_("A record is no larger than 256 KiB."),
    why=_(
        "The largest real record takes a few kibibytes. Something else was saved under its name, "
        "and reading it could take memory and time without end."
    ),
    check=partial(syntax_problems, code="TML105"),
)
