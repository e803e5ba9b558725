"""ROL107: the Polizeidirektion is responsible where a party lies."""

from collections.abc import Iterator

from asskomm_cli.directory.model import Landkreis
from asskomm_cli.record.vocabulary import Body
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.left_out import in_file
from asskomm_cli.rules.listed import either
from asskomm_cli.rules.police import responsible
from asskomm_cli.rules.problem import Level, Problem, Related
from asskomm_cli.rules.rule import Rule
from asskomm_cli.rules.signing import SIGNATORIES, Person, Signing
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield people of a Polizeidirektion that is responsible for none of the parties."""
    for signing in context.signings:
        police = [each for each in signing.people if each.body is Body.POLICE]
        right = responsible(context, signing) if police else {}
        for person in police:
            if right and person.said.represents not in right:
                yield _problem(context, signing, person, right)


def _problem(
    context: Context, signing: Signing, person: Person, right: dict[str, Landkreis]
) -> Problem:
    message = _(
        "{police} is not responsible for the parties ({landkreise}); name {right} instead, "
        "or correct the party"
    ).format(
        police=person.said.represents,
        landkreise=", ".join(landkreis.label for landkreis in right.values()),
        right=either(right),
    )
    return Problem(
        person.place("represents"),
        message,
        related=(_party(context, signing),),
        suggestion=next(iter(right)) if len(right) == 1 else None,
        # A guest may come from elsewhere.
        level=None if person.table == SIGNATORIES else Level.WARNING,
    )


def _party(context: Context, signing: Signing) -> Related:
    entry, agreement = signing.entry, signing.agreement
    if agreement.association:
        id_, where = agreement.association, place(entry, "association")
    else:
        position, id_ = next(in_file(entry, "parties", agreement.parties))
        where = place(entry, "parties", position)
    name = context.party_name(id_)
    return Related(where, _("the party is {name}").format(name=name))


RULE = Rule(
    code="ROL107",
    name="polizeidirektion-not-responsible",
    level=Level.ERROR,
    what=_("The police sign through the Polizeidirektion that is responsible for a party."),
    why=_("Each Landkreis has one responsible Polizeidirektion (SächsPolOrgVO § 1 Abs. 2)."),
    check=check,
)
