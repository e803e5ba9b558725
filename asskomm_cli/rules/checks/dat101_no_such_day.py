"""DAT101: a date is one that the calendar has."""

import re
from collections.abc import Iterator
from dataclasses import replace

from asskomm_cli.rules.context import Context, fault_problems, syntax_problems
from asskomm_cli.rules.rule import Level, Problem, Rule
from asskomm_cli.translation import _

_DATE = re.compile(r"[\d:.TtZz+-]+(?: [\d:.Zz+-]+)?")


def check(context: Context) -> Iterator[Problem]:
    """Yield texts that are no dates, and dates without quotation marks that no calendar has.

    The latter make the whole file unreadable: TOML itself knows the calendar.
    """
    yield from fault_problems(context, "DAT101")
    for problem in syntax_problems(context, "DAT101"):
        text = _text_at(context, problem)
        message = _("the calendar has no day “{text}”; correct the date").format(text=text)
        where = replace(problem.place, length=max(len(text), 1))
        yield replace(problem, place=where, message=message)


def _text_at(context: Context, problem: Problem) -> str:
    lines = context.archive.text(problem.place.file).split("\n")
    assert problem.place.line is not None
    found = _DATE.match(lines[problem.place.line - 1], problem.place.column - 1)
    return found[0] if found else ""


RULE = Rule(
    code="DAT101",
    name="no-such-day",
    level=Level.ERROR,
    what=_("A date is a day, a month or a year that the calendar has."),
    why=_(
        "A day such as 30 February was misread somewhere; nobody can tell what is meant. A day "
        'stands as a date of TOML (2021-12-17), a month or year as a text ("2021-12", "2021").'
    ),
    check=check,
)
