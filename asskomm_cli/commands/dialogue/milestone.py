"""What is asked for a milestone (Baustein)."""

from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.commands.dialogue.answers import (
    ask_day,
    ask_optional_day,
    ask_optional_number,
    ask_optional_text,
    ask_word,
)
from asskomm_cli.commands.dialogue.parties import ask_party
from asskomm_cli.record.entries import Milestone
from asskomm_cli.record.key import Table, keys_of
from asskomm_cli.record.vocabulary import MILESTONE_KINDS
from asskomm_cli.translation import _


def fill(desk: Desk, draft: Table) -> None:
    """Put into the draft what it lacks; only a Förderung is asked for its amount."""
    keys = keys_of(Milestone)
    draft["party"] = ask_party(desk, _("Kommune or association"), given=draft.get("party")).id
    draft["kind"] = ask_word(_("What was reached"), MILESTONE_KINDS, given=draft.get("kind"))
    draft["date"] = str(ask_day(desk, _("When"), given=draft.get("date")))
    if "until" not in draft:
        draft["until"] = ask_optional_day(_("Finished"))
    if "amount_eur" not in draft and draft["kind"] == "Förderung":
        draft["amount_eur"] = ask_optional_number(_("Amount in euro"))
    if "provider" not in draft:
        draft["provider"] = ask_optional_text(_("Who carries it out"), keys["provider"])
    if "note" not in draft:
        draft["note"] = ask_optional_text(_("Note"), keys["note"])
    if "source" not in draft:
        draft["source"] = ask_optional_text(_("Source: address of the page"), keys["source"])
