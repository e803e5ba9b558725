"""ROL114: the police does not sign a Vorvereinbarung."""

from collections.abc import Iterator

from asskomm_cli.record.vocabulary import VORVEREINBARUNG, Body
from asskomm_cli.rules.context import Context
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield police signatories of a Vorvereinbarung."""
    for signing in context.signings:
        if signing.agreement.type == VORVEREINBARUNG:
            for person in signing.signatories:
                if person.body is Body.POLICE:
                    message = _(
                        "{name} signs a Vorvereinbarung for the police; "
                        "check whether it is a Kooperationsvereinbarung"
                    )
                    yield Problem(person.place("represents"), message.format(name=person.said.name))


RULE = Rule(
    code="ROL114",
    name="police-at-vorvereinbarung",
    level=Level.INFO,
    what=_("A Vorvereinbarung is signed by Kommune and Landespräventionsrat alone."),
    why=_(
        "The Vorvereinbarung only opens the way to Coaching; the police join with the "
        "Kooperationsvereinbarung."
    ),
    check=check,
)
