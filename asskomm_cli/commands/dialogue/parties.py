"""Which Kommune or association is meant: search-as-you-type over directory and record."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeVar

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

P = TypeVar("P", bound=Party | None)

_OFFERED = 10


def ask_party(
    desk: Desk, question: str, on: date | None = None, *, given: str | None = None
) -> Party:
    """Ask for a Kommune, of those that existed on a day if one is given, or an association."""
    return _ask(
        desk, question, lambda text: _read_party(desk, text, on), _offer_parties(desk, on), given
    )


def ask_further_party(desk: Desk, question: str, on: date) -> Party | None:
    """Ask for one more; Enter alone gives None."""
    read = optional(lambda text: _read_party(desk, text, on))
    return _ask(desk, question + _(" (Enter: no more)"), read, _offer_parties(desk, on))


def ask_kommune(desk: Desk, question: str, given: str | None) -> Party:
    """Ask for a Kommune that has no record yet."""
    suggest = _offer_kommunen(desk.directory)
    return _ask(desk, question, lambda text: _read_unrecorded(desk, text), suggest, given)


def ask_members(desk: Desk, given: list[str]) -> Iterator[str]:
    """Ask for the Kommunen of an association until there are no more; yield their ids."""
    suggest = _offer_kommunen(desk.directory)

    def read(text: str) -> Party:
        if not text:
            raise Failure(_("Name the Kommunen of the association, one after the other."))
        return find_kommune(desk.directory, text)

    for text in given:
        yield _ask(desk, _("Member"), read, suggest, text).id
    if not given:
        yield _ask(desk, _("Member"), read, suggest).id
        question = _("Another member (Enter: no more)")
        while another := _ask(desk, question, optional(read), suggest):
            yield another.id


def _ask(
    desk: Desk, question: str, read: Callable[[str], P], suggest: Suggest, given: str | None = None
) -> P:
    """Ask for a party, and say what was understood."""
    party = ask(question, read, suggest=suggest, given=given)
    if isinstance(party, Party):
        _echo(desk, party)
    return party


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


def _offer_kommunen(directory: Directory, on: date | None = None) -> Suggest:
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
