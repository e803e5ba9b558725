"""DAT103: what is recorded has happened."""

from collections.abc import Iterator

from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.dates import dates_of
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _

_MAY_LIE_AHEAD = "valid_until"
_ENDS = ("ended_on", "until")


def check(context: Context) -> Iterator[Problem]:
    """Yield every date after today; an end that is known beforehand is only a warning."""
    for entry in context.entries:
        for path, day in dates_of(entry):
            if day.first <= context.today or path[-1] == _MAY_LIE_AHEAD:
                continue
            if path[-1] in _ENDS:
                message = _("the end “{day}” lies ahead; record it when it has come")
                level = Level.WARNING
            else:
                message = _("“{day}” lies in the future; correct the date")
                level = None
            yield Problem(place(entry, *path), message.format(day=day), level=level)


RULE = Rule(
    code="DAT103",
    name="in-the-future",
    level=Level.ERROR,
    what=_("No date lies in the future, except the last day of an agreed term (valid_until)."),
    why=_("The record says what has happened; a later date is a slip of the pen or a mere plan."),
    check=check,
)
