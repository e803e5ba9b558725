"""FIL105: a file is laid out as the tool writes it."""

from collections.abc import Iterator

from asskomm_cli.record.layout import first_odd_line
from asskomm_cli.rules.context import Context
from asskomm_cli.rules.problem import Level, Place, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield the first odd line of each file; what is faulty has to be corrected before."""
    for entry in context.entries:
        if entry.record is None or entry.faults or entry.is_canonical:
            continue
        text = context.archive.text(entry.path)
        if text and (line := first_odd_line(entry.kind, entry.record, text)):
            length = len(text.split("\n")[line - 1].rstrip("\r"))
            message = _("the layout is not the canonical one here; “asskomm fmt” corrects it")
            yield Problem(Place(entry.path, line=line, length=max(length, 1)), message)


RULE = Rule(
    code="FIL105",
    name="not-canonical",
    level=Level.INFO,
    what=_("Keys come in one order, values in one form, and lines end with LF; comments are free."),
    why=_(
        "With one layout, a change in one field changes the lines of that field alone, and two "
        "people who change the same record get no needless conflict."
    ),
    check=check,
)
