"""What is asked for an agreement, in the order in which an announcement tells it."""

from asskomm_cli.archive.drafts.agreement import only_association
from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.drafts.draft import FIRST_YEAR
from asskomm_cli.archive.parties import Party
from asskomm_cli.commands.dialogue.answers import ask_day, ask_word, gather
from asskomm_cli.commands.dialogue.parties import ask_further_party, ask_party
from asskomm_cli.commands.dialogue.questions import say
from asskomm_cli.commands.dialogue.signatories import ask_signatories, ask_witnesses
from asskomm_cli.commands.dialogue.sources import ask_evidence
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.identity import agreement_id
from asskomm_cli.record.key import Table
from asskomm_cli.record.kinds import AGREEMENT
from asskomm_cli.record.partial_date import PartialDate
from asskomm_cli.record.vocabulary import AGREEMENT_TYPES, KOOPERATIONSVEREINBARUNG
from asskomm_cli.translation import _


def fill(desk: Desk, draft: Table) -> None:
    """Put into the draft what it lacks."""
    draft["type"] = ask_word(
        _("Type"), AGREEMENT_TYPES, default=KOOPERATIONSVEREINBARUNG, given=draft.get("type")
    )
    day = ask_day(desk, _("Signed on"), since=FIRST_YEAR, given=draft.get("signed_on"))
    draft["signed_on"] = str(day)
    parties = _ask_parties(desk, draft, day)
    association = only_association(desk, (each.id for each in parties if not each.kommune))
    kommunen = [each.id for each in parties if each.kommune]
    if association:
        draft["association"] = association
        kommunen = kommunen or list(desk.archive.associations[association].members)
    draft["parties"] = kommunen
    draft["signed_on"] = str(_ask_free_day(desk, draft, day))
    if "signatories" not in draft:
        gather(draft, "signatories", ask_signatories(desk, association, kommunen, day.first))
    if "witnesses" not in draft:
        gather(draft, "witnesses", ask_witnesses(desk))
    ask_evidence(draft)


def _ask_parties(desk: Desk, draft: Table, day: PartialDate) -> list[Party]:
    """Return the parties that were given, or ask; an association brings its members along."""
    given = [*([draft["association"]] if "association" in draft else []), *draft.get("parties", [])]
    if given:
        return [ask_party(desk, _("Party"), day.first, given=text) for text in given]
    parties = [ask_party(desk, _("Party (Kommune or association)"), day.first)]
    while parties[0].kommune:
        draft["parties"] = [each.id for each in parties]
        another = ask_further_party(desk, _("Another party"), day.first)
        if another is None:
            break
        parties.append(another)
    return parties


def _ask_free_day(desk: Desk, draft: Table, day: PartialDate) -> PartialDate:
    """Return the day, or ask for another if there is such an agreement of that day already."""
    while True:
        id_ = agreement_id(
            Agreement(
                type=draft["type"],
                signed_on=day,
                association=draft.get("association"),
                parties=tuple(draft["parties"]),
            )
        )
        if id_ not in desk.archive.entries(AGREEMENT):
            return day
        message = _("{id} is in the record already; to correct it: asskomm amend {id} …")
        say(message.format(id=id_))
        day = ask_day(desk, _("Signed on another day"), since=FIRST_YEAR)
