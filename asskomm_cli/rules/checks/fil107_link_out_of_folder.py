"""FIL107: no link leads out of the data folder."""

from collections.abc import Iterator

from asskomm_cli.archive.reading.scanning import Oddity
from asskomm_cli.rules.context import Context, syntax_problems
from asskomm_cli.rules.problem import Level, Place, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield links that lead out; a record behind one is not read."""
    yield from syntax_problems(context, "FIL107")
    for each in context.oddities:
        if each.oddity is Oddity.LINK_OUT:
            message = _("this is a link to a place outside the data folder; remove it")
            yield Problem(Place(each.path, line=1), message)


RULE = Rule(
    code="FIL107",
    name="link-out-of-folder",
    level=Level.ERROR,
    what=_("No symbolic link in the data folder leads out of it."),
    why=_(
        "What lies outside is missing in every other copy of the record, and a link can lead to "
        "something that is nobody's business."
    ),
    check=check,
    compares=True,
)
