"""TML104: a record begins with its text."""

from functools import partial

from asskomm_cli.rules.context import syntax_problems
from asskomm_cli.rules.problem import Level
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _

RULE = Rule(
    code="TML104",
    name="byte-order-mark",
    level=Level.ERROR,
    what=_("No record begins with a byte order mark."),
    why=_(
        "TOML 1.0 does not provide for one, and several tools take it for a part of the first key. "
        "Some editors write it unasked."
    ),
    check=partial(syntax_problems, code="TML104"),
)
