"""DAT101: a date is one that the calendar has."""

import re
from collections.abc import Iterator
from datetime import date

from asskomm_cli.record.typed_date import parse_typed_date
from asskomm_cli.rules.context import Context, fault_problems, syntax_problems
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _

_DIGITS_OF_A_YEAR = 4


def check(context: Context) -> Iterator[Problem]:
    """Yield texts that are no dates, and dates without quotation marks that no calendar has.

    The latter make the whole file unreadable: TOML itself knows the calendar.
    """
    yield from fault_problems(context, "DAT101")
    for problem in syntax_problems(context, "DAT101"):
        text = _text(context, problem)
        meant = None
        try:
            meant = _meant(text, context.today)
            message = _("“{text}” is not how a day is written; write {day}")
        except ValueError:
            message = _("the calendar has no day “{text}”; correct the date")
        yield problem._replace(
            message=message.format(text=text, day=meant or _("year-month-day: 2021-12-17")),
            suggestion=meant,
        )


def _meant(text: str, today: date) -> str | None:
    """Return the day in the right form, None if nobody can say whether day or month comes first.

    Raises ValueError if the calendar has no such day.
    """
    parts = re.split(r"[-./]", re.split(r"[Tt ]", text)[0])
    if len(parts[0]) == _DIGITS_OF_A_YEAR:
        return str(parse_typed_date("-".join(part.zfill(2) for part in parts), today))
    return None if "/" in text else str(parse_typed_date(".".join(parts), today))


def _text(context: Context, problem: Problem) -> str:
    where = problem.place
    assert where.line is not None
    line = context.archive.text(where.file).split("\n", where.line)[where.line - 1]
    return line[where.column - 1 : where.column - 1 + where.length]


RULE = Rule(
    code="DAT101",
    name="no-such-day",
    level=Level.ERROR,
    what=_("A date is a day, a month or a year that the calendar has."),
    why=_(
        "A day such as 30 February was misread somewhere; nobody can tell what is meant. A day "
        'is written as a TOML date (2021-12-17), a month or year as a text ("2021-12", "2021").'
    ),
    check=check,
)
