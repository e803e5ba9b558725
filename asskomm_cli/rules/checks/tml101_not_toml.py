"""TML101: a record is TOML 1.0."""

from collections.abc import Iterator

from asskomm_cli.rules.context import Context, syntax_problems
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield each file that the parser refuses, at the place where it gives up."""
    return syntax_problems(context, "TML101")


RULE = Rule(
    code="TML101",
    name="not-toml",
    level=Level.ERROR,
    what=_("Every record is a TOML 1.0 file."),
    why=_(
        "Nothing can be said about a file that no parser understands. TOML 1.1 is not used, so "
        "that every tool reads the records (https://toml.io/en/v1.0.0)."
    ),
    check=check,
)
