"""REF105: no agreement follows itself, at once or by others."""

from collections.abc import Iterator

from asskomm_cli.record.kinds import AGREEMENT
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.listed import quoted
from asskomm_cli.rules.problem import Level, Problem, Related
from asskomm_cli.rules.rule import Rule
from asskomm_cli.rules.succession import circles
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield each circle once, where it goes against time; the rest of it is related."""
    entries = context.archive.entries(AGREEMENT)
    for first, *others in circles(context):
        if others:
            message = _("this agreement follows itself by way of {others}; correct this “follows”")
            message = message.format(others=quoted(others))
        else:
            message = _("this agreement follows itself; name an earlier one or remove “follows”")
        related = tuple(
            Related(place(entries[id_], "follows"), _("the circle goes on here")) for id_ in others
        )
        yield Problem(place(entries[first], "follows"), message, related)


RULE = Rule(
    code="REF105",
    name="predecessor-circle",
    level=Level.ERROR,
    what=_("An agreement follows an earlier one; no chain of them leads back to its beginning."),
    why=_("In a circle each agreement would be superseded, and none of them in force."),
    check=check,
    compares=True,
)
