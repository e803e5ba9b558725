"""REF103: an association that is a party has a record."""

from collections.abc import Iterator

from asskomm_cli.archive.parties import find_association
from asskomm_cli.directory.suggestion import suggestion
from asskomm_cli.record.kinds import ASSOCIATION, MUNICIPALITY
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.illegible import is_illegible
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.references import unknown
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield associations without a record."""
    known = context.archive.ids(ASSOCIATION)
    for entry, agreement in context.agreements:
        id_ = agreement.association
        if id_ is None or id_ in known or is_illegible(entry, "association"):
            continue
        where = place(entry, "association")
        if id_ in context.archive.ids(MUNICIPALITY):
            message = _("“{id}” is a Kommune, not an association; name it in the key “parties”")
            yield Problem(where, message.format(id=id_))
        else:
            message = _("there is no association “{id}”").format(id=id_)
            meant = find_association(context.archive, id_) or suggestion(id_, known)
            yield unknown(where, message, meant)


RULE = Rule(
    code="REF103",
    name="association-unknown",
    level=Level.ERROR,
    what=_("An association that is a party is named by its id, and it has a record."),
    why=_("That record says who is bound by the agreement, and in which Landkreis."),
    check=check,
)
