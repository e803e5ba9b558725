"""The end of an agreement."""

from asskomm_cli.archive.archive import Entry
from asskomm_cli.archive.drafts.correction import Correction, to_be_mended
from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.editing.amending import amend, content_of
from asskomm_cli.archive.splicing.operation import Set
from asskomm_cli.failure import Failure
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.partial_date import PartialDate
from asskomm_cli.translation import _


def end(desk: Desk, entry: Entry, day: PartialDate, reason: str) -> Correction:
    """Return the correction that records the last day of an agreement, and why it ended.

    Raises Failure if it was signed later, or has ended in another way already.
    """
    content_of(desk, entry)
    agreement = entry.record
    if not isinstance(agreement, Agreement):
        raise to_be_mended(entry)
    if day.last < agreement.signed_on.first:
        message = _("{id} was signed on {signed} and can't have ended on {day}, which is earlier")
        raise Failure(message.format(id=entry.id, signed=agreement.signed_on, day=day))
    known = (agreement.ended_on or day, agreement.end_reason or reason)
    if known != (day, reason):
        message = _(
            "{id} ended on {ended} already ({reason}); to correct that: "
            "asskomm amend {id} --set ended_on=… --set end_reason=…"
        )
        told = agreement.end_reason or _("no reason is recorded")
        ended = agreement.ended_on or "?"
        raise Failure(message.format(id=entry.id, ended=ended, reason=told))
    ended_on = Set(("ended_on",), day.first if day.is_exact else str(day))
    return amend(desk, entry, [ended_on, Set(("end_reason",), reason)])
