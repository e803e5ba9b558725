"""KEY111: a record says what it is there for."""

from collections.abc import Iterator

from asskomm_cli.record.caseworkers import CaseWorkers
from asskomm_cli.record.figures import Figures
from asskomm_cli.record.key import keys_of
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.left_out import is_whole
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _

_NO_COUNT = "funding_year"


def check(context: Context) -> Iterator[Problem]:
    """Yield agreements of nobody and lists of nothing; not what is there but could not be read."""
    file = context.caseworkers_file
    if file and file.record == CaseWorkers() and not file.faults:
        yield Problem(place(file), _("no case worker is named; name one or remove the file"))
    for entry, agreement in context.agreements:
        is_bound = agreement.association or agreement.parties
        if not is_bound and is_whole(entry, "association", "parties"):
            message = _("nobody is bound by the agreement; name its parties or its association")
            yield Problem(place(entry), message)
    counts = [
        key.name
        for key in keys_of(Figures).values()
        if key.kind == "integer" and key.name != _NO_COUNT
    ]
    for entry, figures in context.figures:
        if all(getattr(figures, name) is None for name in counts) and is_whole(entry, *counts):
            message = _("no count is given; give at least one of {names}")
            yield Problem(place(entry), message.format(names=", ".join(counts)))


RULE = Rule(
    code="KEY111",
    name="nothing-said",
    level=Level.ERROR,
    what=_(
        "An agreement names a party, figures give a count, and caseworkers.toml names somebody."
    ),
    why=_("Without them the record can't be found, and it says nothing about anybody."),
    check=check,
)
