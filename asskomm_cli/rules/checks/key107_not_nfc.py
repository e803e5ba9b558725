"""KEY107: letters are stored in one way, and not apart from their accents."""

from functools import partial

from asskomm_cli.rules.context import fault_problems
from asskomm_cli.rules.problem import Level
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _

RULE = Rule(
    code="KEY107",
    name="not-nfc",
    level=Level.ERROR,
    what=_("Texts are in the Unicode form NFC: “ä” is one character."),
    why=_(
        "Both forms look alike, but a search for one does not find the other (Unicode Standard "
        "Annex 15). macOS produces the other one in file names."
    ),
    check=partial(fault_problems, code="KEY107"),
)
