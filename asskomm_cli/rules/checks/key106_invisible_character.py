"""KEY106: every character can be seen."""

import re
from collections.abc import Iterator

from asskomm_cli.archive.reading.syntax_fault import line_and_column
from asskomm_cli.record.text_faults import first_invisible
from asskomm_cli.record.tokens import COMMENT, STRING
from asskomm_cli.rules.context import Context, fault_problems
from asskomm_cli.rules.problem import Level, Place, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _

_TOKEN = re.compile(rf"{STRING}|(?P<comment>{COMMENT})")


def check(context: Context) -> Iterator[Problem]:
    """Yield each text with such a character, and each such character that hides in a comment."""
    yield from fault_problems(context, "KEY106")
    for entry in context.entries:
        if entry.is_canonical or entry.syntax_fault:
            continue
        text = context.archive.text(entry.path)
        # Looking for comments takes fifty times as long, and hardly any file needs it.
        if not text.replace("\n", "").isprintable():
            yield from _in_comments(entry.path, text)


def _in_comments(path: str, text: str) -> Iterator[Problem]:
    for token in _TOKEN.finditer(text):
        comment = (token["comment"] or "").rstrip("\r")
        if not comment.isprintable() and (character := first_invisible(comment)):
            message = _("an invisible character (U+{code:04X}) stands in a comment; remove it")
            line, column = line_and_column(text, text.index(character, token.start()))
            where = Place(path, line=line, column=column)
            yield Problem(where, message.format(code=ord(character)))


RULE = Rule(
    code="KEY106",
    name="invisible-character",
    level=Level.ERROR,
    what=_("No text and no comment holds a control, zero-width or bidirectional character."),
    why=_(
        "They make a text look different from what it is: two names that look alike are not found "
        "together, and a line can be made to show something other than what it says "
        "(CVE-2021-42574)."
    ),
    check=check,
)
