"""DAT108: consultation, agreement and Coaching come in this order."""

from collections.abc import Iterator

from asskomm_cli.archive.archive import Entry
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.kinds import AGREEMENT
from asskomm_cli.record.vocabulary import BERATUNG, COACHING, MODELLKOMMUNE
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.dates import START, is_before
from asskomm_cli.rules.milestones import Step, first_consultation, records_with_milestones, steps
from asskomm_cli.rules.problem import Level, Problem, Related
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _

_BEGUN_WITH_ASSKOMM = (COACHING, MODELLKOMMUNE)


def check(context: Context) -> Iterator[Problem]:
    """Yield milestones that come before what they need, and consultations after the signing."""
    for entry, record in records_with_milestones(context):
        signed = _first_agreement(context, entry)
        consulted = first_consultation(context, entry, record)
        for step in steps(entry, record):
            if step.milestone.kind in _BEGUN_WITH_ASSKOMM and step.milestone.date.last < START:
                message = _(
                    "“{kind}” on {day} lies before ASSKomm began on {start}; correct the date"
                )
                yield Problem(
                    step.place,
                    message.format(kind=step.milestone.kind, day=step.milestone.date, start=START),
                )
            elif signed and step.milestone.kind == COACHING:
                yield from _coached_too_early(step, *signed)
            elif signed and step == consulted:
                yield from _consulted_too_late(entry.id, step, *signed)


def _first_agreement(context: Context, entry: Entry) -> tuple[Entry, Agreement] | None:
    """Return the earliest agreement of a Kommune, alone or in an association."""
    agreements = context.standing.agreements(entry.id)
    first = min(agreements, key=lambda id_: agreements[id_].signed_on.first, default=None)
    return (context.archive.entries(AGREEMENT)[first], agreements[first]) if first else None


def _coached_too_early(step: Step, entry: Entry, agreement: Agreement) -> Iterator[Problem]:
    if is_before(step.milestone.date, agreement.signed_on):
        message = _(
            "“{kind}” on {day} lies before the first agreement of {signed_on}; "
            "correct one of the two dates, or record the earlier agreement"
        ).format(kind=step.milestone.kind, day=step.milestone.date, signed_on=agreement.signed_on)
        signed = Related(place(entry, "signed_on"), _("the first agreement that is recorded"))
        yield Problem(step.place, message, (signed,))


def _consulted_too_late(
    id_: str, step: Step, entry: Entry, agreement: Agreement
) -> Iterator[Problem]:
    """Yield the first Beratung if the Kommune had signed before; one for many proves nothing."""
    if agreement.association not in (None, id_):
        return
    if is_before(agreement.signed_on, step.milestone.date):
        message = _(
            "the first “{kind}” on {day} lies after the first agreement of {signed_on}; "
            "correct one of the two dates, or add the earlier Beratung"
        ).format(kind=BERATUNG, day=step.milestone.date, signed_on=agreement.signed_on)
        signed = Related(place(entry, "signed_on"), _("the first agreement that is recorded"))
        yield Problem(step.place, message, (signed,))


RULE = Rule(
    code="DAT108",
    name="milestone-order",
    level=Level.WARNING,
    what=_(
        "A Kommune is consulted before it signs, signs before it is coached, and is coached or a "
        "Modellkommune only since ASSKomm began."
    ),
    why=_(
        "The consultation is the first step; the Vorvereinbarung opens the way to Coaching. "
        "Other steps have no such order: a Sicherheitsanalyse, a Koordinierungsstelle and a KPR "
        "can stand before any agreement."
    ),
    check=check,
    compares=True,
)
