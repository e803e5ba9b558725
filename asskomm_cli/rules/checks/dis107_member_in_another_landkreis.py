"""DIS107: the members of a Verwaltungsverband or Verwaltungsgemeinschaft share a Landkreis."""

from collections.abc import Iterator

from asskomm_cli.archive.places import unmistakable_name
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.left_out import in_file
from asskomm_cli.rules.membership import common_landkreis, strangers
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield members in another Landkreis than the rest, or than the Landkreis that is the party."""
    for entry, association in context.associations:
        common = common_landkreis(context, association)
        if common is None:
            continue
        elsewhere = strangers(context, association)
        for position, id_ in in_file(entry, "members", association.members):
            if id_ not in elsewhere:
                continue
            message = _(
                "{member} lies in {landkreis}, but {association} in {common}; "
                "remove the member, or correct its AGS"
            ).format(
                member=context.party_name(id_),
                landkreis=unmistakable_name(context.directory, elsewhere[id_]),
                association=association.name,
                common=unmistakable_name(context.directory, common),
            )
            yield Problem(place(entry, "members", position), message)


RULE = Rule(
    code="DIS107",
    name="member-in-another-landkreis",
    level=Level.ERROR,
    what=_(
        "All members of a Verwaltungsverband, a Verwaltungsgemeinschaft or a Landkreis lie in one "
        "Landkreis."
    ),
    why=_(
        "Neighbouring Gemeinden of one Landkreis alone could form a Verwaltungsverband or a "
        "Verwaltungsgemeinschaft (SächsKomZG §§ 3, 36); a Städtebund is free to reach farther."
    ),
    check=check,
)
