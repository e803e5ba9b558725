"""TML103: a record is UTF-8 text; the place is the first character that is wrong."""

from functools import partial

from asskomm_cli.rules.context import syntax_problems
from asskomm_cli.rules.problem import Level
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _

RULE = Rule(
    code="TML103",
    name="not-utf-8",
    level=Level.ERROR,
    what=_("Every record is stored as UTF-8."),
    why=_(
        "TOML knows no other encoding; in any other, umlauts turn into something else on the next "
        "computer."
    ),
    check=partial(syntax_problems, code="TML103"),
)
