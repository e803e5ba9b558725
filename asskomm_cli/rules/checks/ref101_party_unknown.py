"""REF101: every party of an agreement has a record."""

from collections.abc import Iterator

from asskomm_cli.record.agreement import Agreement
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.references import unknown_kommune, unrecorded
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield parties without a record; those that did not exist on the day are DAT104's."""
    for entry, agreement in context.agreements:
        for position, id_ in unrecorded(context, entry, "parties", agreement.parties):
            if not _is_of_another_time(context, agreement, id_):
                yield unknown_kommune(context, id_, place(entry, "parties", position))


def _is_of_another_time(context: Context, agreement: Agreement, id_: str) -> bool:
    kommune = context.kommune(id_)
    day = agreement.signed_on
    return kommune is not None and not any(map(kommune.exists_on, (day.first, day.last)))


RULE = Rule(
    code="REF101",
    name="party-unknown",
    level=Level.ERROR,
    what=_("Every party to an agreement is named by the id of a Kommune that has a record."),
    why=_("Without the record nobody finds the agreement by its Kommune, AGS or Landkreis."),
    check=check,
)
