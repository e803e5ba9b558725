"""DIS102: the AGS is one of Saxony."""

from collections.abc import Iterator

from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.illegible import is_illegible
from asskomm_cli.rules.official import other_state, probable_kommune
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield AGS that another Land gives to its Kommunen."""
    for entry, municipality in context.municipalities:
        ags = municipality.ags
        if (state := other_state(ags)) and not is_illegible(entry, "ags"):
            right = probable_kommune(context.directory, entry, municipality)
            message = _(
                "the AGS “{ags}” belongs to {state}; give the Saxon one, which begins with 14"
            )
            message = message.format(ags=ags, state=state)
            yield Problem(place(entry, "ags"), message, suggestion=right.ags if right else None)


RULE = Rule(
    code="DIS102",
    name="ags-of-another-state",
    level=Level.ERROR,
    what=_("The AGS of a Kommune is one of Saxony: its first two digits are 14."),
    why=_(
        "ASSKomm is open to the Kommunen of Saxony alone. The first two digits of an AGS are the "
        "key of the Land (Statistisches Bundesamt, Gemeindeverzeichnis)."
    ),
    check=check,
)
