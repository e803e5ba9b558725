"""DAT111: no two agreements have one running number."""

from collections.abc import Iterator

from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.numbers import (
    Numbered,
    given_twice,
    numbered_in_landkreise,
    numbered_in_saxony,
)
from asskomm_cli.rules.problem import Level, Problem, Related
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield each number that an earlier agreement has, in Saxony or in the same Landkreis."""
    for group in numbered_in_saxony(context):
        message = _("number {number} is that of “{other}” too; correct one of them")
        yield from _problems(group, message)
    for landkreis, group in numbered_in_landkreise(context):
        message = _(
            "number {number} in “{landkreis}” is that of “{other}” too; correct one of them"
        )
        yield from _problems(group, message, landkreis)


def _problems(group: Numbered, message: str, landkreis: str = "") -> Iterator[Problem]:
    for each, other in given_twice(group):
        text = message.format(number=group.number(each), landkreis=landkreis, other=other.id)
        same = Related(place(other, group.key), _("the same number"))
        yield Problem(place(each, group.key), text, (same,))


RULE = Rule(
    code="DAT111",
    name="number-twice",
    level=Level.ERROR,
    what=_("Each running number belongs to one agreement, in Saxony and in each Landkreis."),
    why=_(
        "Whoever counts gives each number once; one of the two was misread, or belongs to another "
        "count."
    ),
    check=check,
    compares=True,
)
