"""KEY109: an AGS has eight digits."""

from functools import partial

from asskomm_cli.rules.context import fault_problems
from asskomm_cli.rules.problem import Level
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _

RULE = Rule(
    code="KEY109",
    name="not-an-ags",
    level=Level.ERROR,
    what=_("An AGS is a text of eight digits."),
    why=_(
        "The Amtlicher Gemeindeschlüssel has two digits for the Land, one for the former "
        "Regierungsbezirk, two for the Landkreis and three for the Gemeinde (Destatis)."
    ),
    check=partial(fault_problems, code="KEY109"),
)
