"""DIS106: for parties in districts of several Polizeidirektionen, each of them signs."""

from collections.abc import Iterator

from asskomm_cli.archive.places import unmistakable_name
from asskomm_cli.directory.model import Landkreis
from asskomm_cli.record.vocabulary import KOOPERATIONSVEREINBARUNG
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.left_out import in_file
from asskomm_cli.rules.problem import Level, Place, Problem, Related
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield the first party of each Polizeidirektion that does not sign while another one does.

    An agreement that no police signed is ROL104's, a Polizeidirektion out of place ROL107's.
    """
    for entry, agreement in context.agreements:
        if agreement.type != KOOPERATIONSVEREINBARUNG or len(agreement.parties) < 2:
            continue
        first_in: dict[str, tuple[int, str, Landkreis]] = {}
        for position, id_ in in_file(entry, "parties", agreement.parties):
            if landkreis := context.landkreis(id_):
                first_in.setdefault(landkreis.polizeidirektion, (position, id_, landkreis))
        signatories = in_file(entry, "signatories", agreement.signatories)
        signing = {each.represents: position for position, each in signatories}
        present = [signing[each] for each in first_in if each in signing]
        if present and len(present) < len(first_in):
            for polizeidirektion, (position, id_, landkreis) in first_in.items():
                if polizeidirektion not in signing:
                    where = place(entry, "parties", position)
                    signed = place(entry, "signatories", present[0], "represents")
                    yield _problem(context, where, id_, landkreis, signed)


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
