"""REF110: the parties of an association's agreement are its members."""

from collections.abc import Iterator

from asskomm_cli.record.kinds import ASSOCIATION
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.left_out import in_file, is_whole
from asskomm_cli.rules.problem import Level, Problem, Related
from asskomm_cli.rules.references import lasting_key
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield parties that are no member; where a member is unknown it may be meant by that."""
    entries = context.archive.entries(ASSOCIATION)
    for entry, agreement in context.agreements:
        association = context.archive.associations.get(agreement.association or "")
        if association is None or not association.members:
            continue
        record = entries[agreement.association or ""]
        members = {lasting_key(context, id_) for id_ in association.members}
        if None in members or not is_whole(record, "members"):
            continue
        for position, id_ in in_file(entry, "parties", agreement.parties):
            key = lasting_key(context, id_)
            if key and key not in members:
                message = _(
                    "“{party}” is not a member of {association}; "
                    "remove it, or add it to the members"
                )
                yield Problem(
                    place(entry, "parties", position),
                    message.format(party=id_, association=association.name),
                    (Related(place(record, "members"), _("these are the members")),),
                )


RULE = Rule(
    code="REF110",
    name="party-not-member",
    level=Level.WARNING,
    what=_("Every party to an agreement that an association signs is a member of it."),
    why=_(
        "An association acts for its members. A Kommune that joined such an agreement from outside "
        "is possible, and then needs a reason."
    ),
    check=check,
)
