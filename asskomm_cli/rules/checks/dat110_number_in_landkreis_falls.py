"""DAT110: running numbers within a Landkreis rise with the days of signing."""

from collections.abc import Iterator

from asskomm_cli.rules.context import Context
from asskomm_cli.rules.numbers import falling_numbers, numbered_in_landkreise
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield the numbers that contradict the order of the dates in their Landkreis."""
    for landkreis, group in numbered_in_landkreise(context):
        message = _(
            "number {number} of {day} contradicts number {other_number} of {other_day} in "
            "“{landkreis}”: numbers rise with the dates; correct the wrong number or date"
        )
        yield from falling_numbers(group, message, landkreis)


RULE = Rule(
    code="DAT110",
    name="number-in-landkreis-falls",
    level=Level.ERROR,
    what=_("Of two agreements in one Landkreis the later one has the higher number there."),
    why=_(
        "Sources number them consecutively (“the 8th Kommune of the Erzgebirgskreis”); a count "
        "never falls."
    ),
    check=check,
    compares=True,
)
