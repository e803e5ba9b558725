"""REF104: the agreement that another one follows has a record."""

from collections.abc import Iterator

from asskomm_cli.directory.suggestion import suggestion
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.kinds import AGREEMENT
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.illegible import is_illegible
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.references import unknown
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield references to an agreement that is not there, with the nearest of the same parties."""
    for entry, agreement in context.agreements:
        id_ = agreement.follows
        if id_ is None or id_ in context.archive.ids(AGREEMENT):
            continue
        if not is_illegible(entry, "follows"):
            message = _("there is no agreement “{id}” that this one could follow").format(id=id_)
            own = _agreements_of_parties(context, agreement)
            own.pop(entry.id, None)
            known = own or context.archive.ids(AGREEMENT)
            yield unknown(place(entry, "follows"), message, suggestion(id_, known))


def _agreements_of_parties(context: Context, agreement: Agreement) -> dict[str, Agreement]:
    found: dict[str, Agreement] = {}
    for party in (agreement.association, *agreement.parties):
        if party:
            found |= context.standing.agreements(party)
    return found


RULE = Rule(
    code="REF104",
    name="predecessor-unknown",
    level=Level.ERROR,
    what=_("“follows” is the id of an agreement that has a record."),
    why=_("The earlier agreement counts as superseded by this one, and has to be found for that."),
    check=check,
    compares=True,
)
