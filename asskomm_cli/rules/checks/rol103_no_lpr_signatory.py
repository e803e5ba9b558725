"""ROL103: somebody signs for the Landespräventionsrat."""

from collections.abc import Iterator

from asskomm_cli.record.vocabulary import Body
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.rules.signing import unsigned_for
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield agreements that have signatories, but none of the Landespräventionsrat."""
    for signing in unsigned_for(context.signings, Body.LPR):
        message = _(
            "nobody signs for the Landespräventionsrat; "
            "add the signatory, or waive this if no source names one"
        )
        yield Problem(place(signing.entry, "type"), message)


RULE = Rule(
    code="ROL103",
    name="no-lpr-signatory",
    level=Level.WARNING,
    what=_("Somebody signs each agreement for the Landespräventionsrat."),
    why=_(
        "Vorvereinbarung and Kooperationsvereinbarung are both concluded with the "
        "Landespräventionsrat, which runs ASSKomm; sources sometimes leave its signatory out."
    ),
    check=check,
)
