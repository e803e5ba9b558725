"""DIS105: the Landkreis is the one that the AGS says."""

from collections.abc import Iterator

from asskomm_cli.archive.places import landkreis_of_municipality, unmistakable_name
from asskomm_cli.directory.districts import resolve_landkreis
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.illegible import is_illegible
from asskomm_cli.rules.official import kommune_against_ags
from asskomm_cli.rules.problem import Level, Problem, Related
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield Landkreise that are another one than the AGS says, or none at all.

    Plain “Leipzig” is right for both that bear the name.
    """
    for entry, municipality in context.municipalities:
        right = landkreis_of_municipality(context.directory, municipality)
        if right is None or is_illegible(entry, "ags") or is_illegible(entry, "landkreis"):
            continue
        if municipality.landkreis == right.label:
            continue
        if right in resolve_landkreis(context.directory, municipality.landkreis):
            continue
        if kommune_against_ags(context.directory, entry, municipality):
            continue  # The AGS is wrong; that is told already.
        message = _("{name} lies in {right}, not in “{landkreis}”; correct the Landkreis").format(
            name=municipality.name,
            right=unmistakable_name(context.directory, right),
            landkreis=municipality.landkreis,
        )
        says = _("the AGS says otherwise: it begins with {key}, the key of {right}")
        related = Related(place(entry, "ags"), says.format(key=right.key, right=right.label))
        yield Problem(place(entry, "landkreis"), message, (related,), right.label)


RULE = Rule(
    code="DIS105",
    name="landkreis-not-by-ags",
    level=Level.ERROR,
    what=_("The Landkreis of a Kommune is the one that its AGS begins with."),
    why=_(
        "The first five digits of an AGS are the key of the Landkreis or Kreisfreie Stadt "
        "(Statistisches Bundesamt, Gemeindeverzeichnis)."
    ),
    check=check,
)
