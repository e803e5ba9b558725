"""KEY109: an AGS has eight digits."""

from collections.abc import Iterator

from asskomm_cli.rules.context import Context, fault_problems
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield each AGS that is none by its form."""
    return fault_problems(context, "KEY109")


RULE = Rule(
    code="KEY109",
    name="not-an-ags",
    level=Level.ERROR,
    what=_("An AGS is a text of eight digits."),
    why=_(
        "The Amtlicher Gemeindeschlüssel has two digits for the Land, one for the former "
        "Regierungsbezirk, two for the Landkreis and three for the Gemeinde (Destatis)."
    ),
    check=check,
)
