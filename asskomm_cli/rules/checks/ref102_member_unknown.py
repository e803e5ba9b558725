"""REF102: every member of an association has a record."""

from collections.abc import Iterator

from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.references import unknown_kommune, unrecorded
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield members without a record."""
    for entry, association in context.associations:
        for position, id_ in unrecorded(context, entry, "members", association.members):
            yield unknown_kommune(context, id_, place(entry, "members", position))


RULE = Rule(
    code="REF102",
    name="member-unknown",
    level=Level.ERROR,
    what=_("Every member of an association is named by the id of a Kommune that has a record."),
    why=_("What an association achieves counts for its members, so they have to be found."),
    check=check,
)
