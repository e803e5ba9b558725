"""TML101: a record is TOML 1.0; the place is that where the parser gives up."""

from functools import partial

from asskomm_cli.rules.context import syntax_problems
from asskomm_cli.rules.problem import Level
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _

RULE = Rule(
    code="TML101",
    name="not-toml",
    level=Level.ERROR,
    what=_("Every record is a TOML 1.0 file."),
    why=_(
        "Nothing can be said about a file that no parser understands. TOML 1.1 is not used, so "
        "that every tool reads the records (https://toml.io/en/v1.0.0)."
    ),
    check=partial(syntax_problems, code="TML101"),
)
