"""DAT109: running numbers of agreements rise with the days of signing."""

from collections.abc import Iterator

from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.numbers import falling, numbered_in_saxony, signed_on
from asskomm_cli.rules.problem import Level, Problem, Related
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield the numbers that contradict the order of the dates, as few as possible."""
    for group in numbered_in_saxony(context):
        for wrong, other in falling(group):
            message = _(
                "number {number} of {day} contradicts number {other_number} of {other_day}: "
                "numbers rise with the dates; correct the wrong number or date"
            ).format(
                number=group.number(wrong),
                day=signed_on(wrong),
                other_number=group.number(other),
                other_day=signed_on(other),
            )
            seen = Related(place(other, group.key), _("the number of the other agreement"))
            yield Problem(place(wrong, group.key), message, (seen,))


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
