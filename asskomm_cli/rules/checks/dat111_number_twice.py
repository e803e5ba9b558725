"""DAT111: no two agreements have one running number."""

from collections.abc import Iterator

from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.numbers import given_twice, numbered_in_landkreise, numbered_in_saxony
from asskomm_cli.rules.problem import Level, Problem, Related
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield each number that an earlier agreement has, in Saxony or in the same Landkreis."""
    for group in numbered_in_saxony(context):
        for each, other in given_twice(group):
            message = _("number {number} is that of “{other}” too; correct one of them")
            yield Problem(
                place(each.entry, "number"),
                message.format(number=each.number, other=other.entry.id),
                (Related(place(other.entry, "number"), _("the same number")),),
            )
    for landkreis, group in numbered_in_landkreise(context):
        for each, other in given_twice(group):
            message = _(
                "number {number} in “{landkreis}” is that of “{other}” too; correct one of them"
            )
            yield Problem(
                place(each.entry, "number_in_landkreis"),
                message.format(number=each.number, landkreis=landkreis, other=other.entry.id),
                (Related(place(other.entry, "number_in_landkreis"), _("the same number")),),
            )


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
