"""DIS101: the AGS is one that the directory knows."""

from collections.abc import Iterator

from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.illegible import is_illegible
from asskomm_cli.rules.official import other_state, probable_kommune
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield AGS of eight digits that no Kommune has or had since 2018."""
    for entry, municipality in context.municipalities:
        ags = municipality.ags
        if ags in context.directory.by_ags or other_state(ags) or is_illegible(entry, "ags"):
            continue
        if right := probable_kommune(context.directory, entry, municipality):
            message = _(
                "no Kommune has the AGS “{ags}”; correct it to {right}, that of {name}"
            ).format(ags=ags, right=right.ags, name=right.name)
        else:
            message = _(
                "no Kommune has the AGS “{ags}”; look it up by the name: asskomm lookup NAME"
            ).format(ags=ags)
        yield Problem(place(entry, "ags"), message, suggestion=right.ags if right else None)


RULE = Rule(
    code="DIS101",
    name="ags-unknown",
    level=Level.ERROR,
    what=_("The AGS of a Kommune is one of the official directory."),
    why=_(
        "Everything official is found by the AGS. The directory is the Gemeindeverzeichnis of the "
        "Statistisches Bundesamt; it knows the Kommunen merged away since 2018 too."
    ),
    check=check,
)
