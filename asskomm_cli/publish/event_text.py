"""How an event is told in a few words."""

from asskomm_cli.archive.answers.events import ENDED, FINISHED, RAN_OUT, TAKES_PART, Event
from asskomm_cli.publish.amounts import euro
from asskomm_cli.publish.listing import View
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.translation import _


def event_text(event: Event) -> str:
    """Return what happened: "Coaching", "Sicherheitsanalyse: result", "Vorvereinbarung: ended"."""
    texts = {
        TAKES_PART: _("takes part"),
        FINISHED: _("{kind}: finished"),
        RAN_OUT: _("{kind}: term ran out"),
        ENDED: _("{kind}: ended"),
    }
    return texts.get(event.turn, "{kind}").format(kind=event.kind)


def event_details(view: View, event: Event) -> list[str]:
    """Return what else is worth a word: money, who carries it out, why it ended, the number."""
    if event.milestone:
        amount = event.milestone.amount_eur
        parts = [None if amount is None else euro(amount), event.milestone.provider]
    elif event.agreement:
        parts = _agreement_details(view.standing.archive.agreements[event.agreement], event)
    else:
        parts = []
    return [each for each in parts if each]


def _agreement_details(agreement: Agreement, event: Event) -> list[str | None]:
    if event.turn == ENDED:
        return [agreement.end_reason]
    if event.turn == RAN_OUT or agreement.number is None:
        return []
    return [_("no. {number}").format(number=agreement.number)]
