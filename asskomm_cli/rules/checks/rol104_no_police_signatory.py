"""ROL104: somebody signs a Kooperationsvereinbarung for the police."""

from collections.abc import Iterator

from asskomm_cli.record.vocabulary import KOOPERATIONSVEREINBARUNG, Body
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.rules.signing import unsigned_for
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield Kooperationsvereinbarungen that have signatories, but none of the police."""
    for signing in unsigned_for(context.signings, Body.POLICE):
        if signing.agreement.type == KOOPERATIONSVEREINBARUNG:
            message = _(
                "nobody signs this Kooperationsvereinbarung for the police; "
                "add the signatory, or waive this if no source names one"
            )
            yield Problem(place(signing.entry, "type"), message)


RULE = Rule(
    code="ROL104",
    name="no-police-signatory",
    level=Level.WARNING,
    what=_("Somebody signs a Kooperationsvereinbarung for the responsible Polizeidirektion."),
    why=_(
        "A Kooperationsvereinbarung normally has three sides: Kommune, Polizeidirektion and "
        "Landespräventionsrat. Some were signed without the police."
    ),
    check=check,
)
