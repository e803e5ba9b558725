"""DAT109: running numbers of agreements rise with the days of signing."""

from collections.abc import Iterator

from asskomm_cli.rules.context import Context
from asskomm_cli.rules.numbers import falling_numbers, numbered_in_saxony
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield the numbers that contradict the order of the dates, as few as possible."""
    for group in numbered_in_saxony(context):
        message = _(
            "number {number} of {day} contradicts number {other_number} of {other_day}: "
            "numbers rise with the dates; correct the wrong number or date"
        )
        yield from falling_numbers(group, message)


RULE = Rule(
    code="DAT109",
    name="number-falls",
    level=Level.ERROR,
    what=_("Of two agreements the one signed later has the higher running number in Saxony."),
    why=_(
        "Sources number them consecutively (“the 47th Kooperationsvereinbarung”); a count never "
        "falls."
    ),
    check=check,
    compares=True,
)
