"""DIS106: for parties in districts of several Polizeidirektionen, each of them signs."""

from collections.abc import Iterator

from asskomm_cli.archive.places import kommunen_of_agreement, unmistakable_name
from asskomm_cli.directory.model import Landkreis
from asskomm_cli.record.vocabulary import KOOPERATIONSVEREINBARUNG, Body
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.left_out import in_file
from asskomm_cli.rules.problem import Level, Place, Problem, Related
from asskomm_cli.rules.rule import Rule
from asskomm_cli.rules.signing import Signing
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield the first party of each Polizeidirektion that does not sign while another one does.

    An agreement that no police signed is ROL104's, a Polizeidirektion out of place ROL107's.
    """
    for signing in context.signings:
        agreement = signing.agreement
        if (
            agreement.type == KOOPERATIONSVEREINBARUNG
            and len(kommunen_of_agreement(context.archive, agreement)) > 1
            and signing.knows_all_signatories
            # Whose Polizeidirektion is mistyped may sign for any of them.
            and all(each.body or not each.may_act_for(Body.POLICE) for each in signing.signatories)
        ):
            yield from _missing(context, signing)


def _missing(context: Context, signing: Signing) -> Iterator[Problem]:
    first_in: dict[str, tuple[Place, str, Landkreis]] = {}
    for where, id_ in _parties(context, signing):
        if landkreis := context.landkreis(id_):
            first_in.setdefault(landkreis.polizeidirektion, (where, id_, landkreis))
    signed = {each.said.represents: each for each in signing.signatories}
    present = next((signed[each] for each in first_in if each in signed), None)
    for polizeidirektion, (where, id_, landkreis) in first_in.items():
        if present and polizeidirektion not in signed:
            yield _problem(context, where, id_, landkreis, present.place("represents"))


def _parties(context: Context, signing: Signing) -> Iterator[tuple[Place, str]]:
    """Yield the parties with their places; the members of an association stand where it does."""
    entry, agreement = signing.entry, signing.agreement
    for position, id_ in in_file(entry, "parties", agreement.parties):
        yield place(entry, "parties", position), id_
    if not agreement.parties:
        for id_ in kommunen_of_agreement(context.archive, agreement):
            yield place(entry, "association"), id_


def _problem(
    context: Context, where: Place, party: str, landkreis: Landkreis, signed: Place
) -> Problem:
    message = _(
        "nobody signs for the {polizeidirektion}, which is responsible for {party} ({landkreis}); "
        "add the signatory, or waive this if no source names one"
    ).format(
        party=context.party_name(party),
        landkreis=unmistakable_name(context.directory, landkreis),
        polizeidirektion=landkreis.polizeidirektion,
    )
    return Problem(where, message, (Related(signed, _("this Polizeidirektion signs")),))


RULE = Rule(
    code="DIS106",
    name="police-of-one-district-only",
    level=Level.WARNING,
    what=_(
        "If parties lie in the districts of several Polizeidirektionen and one of these signs, "
        "all of them do."
    ),
    why=_(
        "Each Polizeidirektion is responsible for its own Landkreise alone "
        "(SächsPolOrgVO § 1 Abs. 2) and can promise nothing for the others."
    ),
    check=check,
)
