"""KEY107: letters are stored in one way."""

from collections.abc import Iterator

from asskomm_cli.rules.context import Context, fault_problems
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield each text in which letters and their accents are stored apart."""
    return fault_problems(context, "KEY107")


RULE = Rule(
    code="KEY107",
    name="not-nfc",
    level=Level.ERROR,
    what=_("Texts are in the Unicode form NFC: “ä” is one character."),
    why=_(
        "Both forms look alike, but a search for one does not find the other (Unicode Standard "
        "Annex 15). macOS produces the other one in file names."
    ),
    check=check,
)
