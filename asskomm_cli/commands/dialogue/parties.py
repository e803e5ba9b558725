"""Which Kommune or association is meant: search-as-you-type over directory and record."""

from datetime import date

from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.names import party_name
from asskomm_cli.archive.parties import Party, describe, find_kommune, find_party
from asskomm_cli.commands.dialogue.answers import optional
from asskomm_cli.commands.dialogue.questions import Suggest, Suggestion, ask, say
from asskomm_cli.directory.lookup import resolve, search
from asskomm_cli.directory.model import Directory, Kommune
from asskomm_cli.directory.spelling import comparison_key, kommune_id
from asskomm_cli.failure import Failure
from asskomm_cli.translation import _

_OFFERED = 10


def ask_party(
    desk: Desk, question: str, on: date | None = None, *, given: str | None = None
) -> Party:
    """Ask for a Kommune, of those that existed on a day if one is given, or an association."""
    party = ask(
        question,
        lambda text: _read_party(desk, text, on),
        suggest=_offer_parties(desk, on),
        given=given,
    )
    _echo(desk, party)
    return party


def ask_further_party(desk: Desk, question: str, on: date | None = None) -> Party | None:
    """Ask for one more; Enter alone gives None."""
    party = ask(
        question + _(" (Enter: no more)"),
        optional(lambda text: _read_party(desk, text, on)),
        suggest=_offer_parties(desk, on),
    )
    if party:
        _echo(desk, party)
    return party


def ask_kommune(desk: Desk, question: str, *, given: str | None = None) -> Party:
    """Ask for a Kommune that has no record yet."""
    party = ask(
        question,
        lambda text: _read_unrecorded(desk, text),
        suggest=_offer_kommunen(desk.directory, None),
        given=given,
    )
    _echo(desk, party)
    return party


def ask_members(desk: Desk, given: list[str]) -> list[str]:
    """Ask for the Kommunen of an association until there are no more; return their ids."""
    suggest = _offer_kommunen(desk.directory, None)

    def read(text: str) -> Party:
        if not text:
            raise Failure(_("Name the Kommunen of the association, one after the other."))
        return find_kommune(desk.directory, text)

    def member(given: str | None = None) -> Party:
        party = ask(_("Member"), read, suggest=suggest, given=given)
        _echo(desk, party)
        return party

    if given:
        return [member(text).id for text in given]
    members = [member()]
    question = _("Another member (Enter: no more)")
    while another := ask(question, optional(read), suggest=suggest):
        _echo(desk, another)
        members.append(another)
    return [each.id for each in members]


def _read_party(desk: Desk, text: str, on: date | None) -> Party:
    if not text:
        raise Failure(_("Name a Kommune or an association; a part of the name brings a choice."))
    return find_party(desk.archive, desk.directory, text, on)


def _read_unrecorded(desk: Desk, text: str) -> Party:
    if not text:
        raise Failure(_("Name a Kommune; a part of the name brings a choice."))
    party = find_kommune(desk.directory, text)
    if party.id in desk.archive.municipalities:
        message = _("{id} is in the record already; to correct it: asskomm amend {id} …")
        raise Failure(message.format(id=party.id))
    return party


def _echo(desk: Desk, party: Party) -> None:
    """Say what was understood, and where it lies."""
    if party.kommune:
        responsible = desk.directory.landkreis_of(party.kommune).polizeidirektion
        say(f"{describe(desk.directory, party.kommune)}, {responsible}")
    elif association := desk.archive.associations.get(party.id):
        names = [party_name(desk.archive, desk.directory, id_) for id_ in association.members]
        say(f"{association.name} ({', '.join(names) or association.kind})")
    if party.remark:
        say(party.remark)


def _offer_parties(desk: Desk, on: date | None) -> Suggest:
    kommunen = _offer_kommunen(desk.directory, on)

    def suggest(typed: str) -> list[Suggestion]:
        wanted = comparison_key(typed)
        associations = [
            Suggestion(each.name, each.name, each.kind)
            for each in desk.archive.associations.values()
            if wanted in comparison_key(each.name)
        ]
        return [*associations[:_OFFERED], *kommunen(typed)]

    return suggest


def _offer_kommunen(directory: Directory, on: date | None) -> Suggest:
    def suggest(typed: str) -> list[Suggestion]:
        found = search(directory, typed, _OFFERED, on)
        return [
            Suggestion(_unique_name(directory, each, on), each.full_name, _meta(directory, each))
            for each in found
        ]

    return suggest


def _unique_name(directory: Directory, kommune: Kommune, on: date | None) -> str:
    """Return what names this Kommune alone: its name, or else its id."""
    means = resolve(directory, kommune.name, on).kommune
    return kommune.name if means == kommune else kommune_id(kommune, directory)


def _meta(directory: Directory, kommune: Kommune) -> str:
    meta = f"{directory.landkreis_of(kommune).label}, {kommune.ags}"
    if kommune.valid_until:
        meta += _(", until {last_day}").format(last_day=kommune.valid_until)
    return meta
