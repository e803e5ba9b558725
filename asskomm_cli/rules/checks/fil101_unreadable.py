"""FIL101: every file can be read."""

from collections.abc import Iterator

from asskomm_cli.archive.reading.scanning import Oddity
from asskomm_cli.rules.context import Context, syntax_problems
from asskomm_cli.rules.problem import Level, Place, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield what is closed, gone or no file at all, under the name of a record."""
    yield from syntax_problems(context, "FIL101")
    for each in context.oddities:
        if each.oddity is Oddity.CLOSED:
            message = _("the folder can't be read: {reason}; make it readable")
            yield Problem(Place(each.path, line=1), message.format(reason=each.reason))


RULE = Rule(
    code="FIL101",
    name="unreadable",
    level=Level.ERROR,
    what=_("Whatever bears the name of a record is a file that can be read."),
    why=_("A record that can't be read is missing everywhere, and nobody notices."),
    check=check,
    compares=True,
)
