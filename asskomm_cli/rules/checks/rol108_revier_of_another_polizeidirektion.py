"""ROL108: a Polizeirevier belongs to the Polizeidirektion that is represented."""

from collections.abc import Iterator

from asskomm_cli.directory.districts import polizeirevier
from asskomm_cli.record.vocabulary import Body
from asskomm_cli.rules.context import Context
from asskomm_cli.rules.police import names_a_revier, responsible
from asskomm_cli.rules.problem import Level, Problem, Related
from asskomm_cli.rules.rule import Rule
from asskomm_cli.rules.signing import Person, Signing
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield offices that are a Polizeirevier of another Polizeidirektion."""
    for signing in context.signings:
        for person in signing.people:
            if person.body is Body.POLICE and names_a_revier(person):
                yield from _check(context, signing, person)


def _check(context: Context, signing: Signing, person: Person) -> Iterator[Problem]:
    found = polizeirevier(context.directory, person.said.office or "")
    if found is None or found.polizeidirektion == person.said.represents:
        return
    right = responsible(context, signing)
    # Where the Revier is the right one, the Polizeidirektion is wrong, and ROL107 says so.
    if found.polizeidirektion in right and person.said.represents not in right:
        return
    message = _("the {revier} belongs to {right}, not to {police}; correct one of them").format(
        revier=found.name, right=found.polizeidirektion, police=person.said.represents
    )
    yield Problem(
        person.place("office"),
        message,
        related=(Related(person.place("represents"), _("the represented Polizeidirektion")),),
        level=None if found.confirmed else Level.WARNING,
    )


RULE = Rule(
    code="ROL108",
    name="revier-of-another-polizeidirektion",
    level=Level.ERROR,
    what=_("A Polizeirevier stands with the Polizeidirektion that it belongs to."),
    why=_(
        "Each of the 41 Polizeireviere belongs to one Polizeidirektion. Where no published source "
        "confirms which, the finding is a warning."
    ),
    check=check,
)
