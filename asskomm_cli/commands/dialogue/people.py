"""One person of an agreement: name and role, with those who signed before on offer."""

from typing import NamedTuple

from asskomm_cli.archive.archive import Archive
from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.drafts.people import understand_person
from asskomm_cli.commands.dialogue.answers import (
    ask_optional_text,
    containing,
    optional,
    read_text,
    read_word,
)
from asskomm_cli.commands.dialogue.questions import Suggestion, ask
from asskomm_cli.directory.districts import polizeirevier
from asskomm_cli.failure import Failure
from asskomm_cli.record.entries import Signatory
from asskomm_cli.record.key import Table, keys_of
from asskomm_cli.record.vocabulary import (
    AMTIEREND,
    IN_VERTRETUNG,
    LANDESPRAEVENTIONSRAT,
    LEITER_DES_POLIZEIREVIERS,
    ROLE_BY_WORD,
    ROLE_WORDS,
    STELLVERTRETEND,
    Body,
)
from asskomm_cli.translation import _

_KEYS = keys_of(Signatory)
_SPOKEN = {
    STELLVERTRETEND: "stellv. {role}",
    AMTIEREND: "amtierend {role}",
    IN_VERTRETUNG: "{role} in Vertretung",
}


class Side(NamedTuple):
    """A body for which people sign, and what is usual there."""

    represents: str
    """The body as a record names it."""
    question: str
    bodies: tuple[Body, ...]
    """The kinds of body whose roles can sign for it."""
    usual_role: str


def ask_signatory(desk: Desk, side: Side) -> Table | None:
    """Ask who signed for a side; None if nobody did, or nobody knows."""
    known = known_people(desk.archive, side.represents)
    name = ask_name(side.question + _(" (Enter: nobody)"), known)
    if not name:
        return None
    role = ask_role(desk, words_of(*side.bodies), known.get(name, side.usual_role))
    signatory = {"name": name, **role, "represents": side.represents}
    return complete_police(desk, signatory) if Body.POLICE in side.bodies else signatory


def ask_name(question: str, known: dict[str, str] | None = None) -> str | None:
    """Ask for a person's name, Enter for none; those known are offered with their roles."""

    def read(text: str) -> str:
        if ";" in text:
            raise Failure(_("Only the name stands here; the role is asked next."))
        return read_text(_KEYS["name"], text)

    suggestions = [Suggestion(name, name, role) for name, role in (known or {}).items()]
    return ask(question, optional(read), suggest=containing(suggestions))


def ask_role(desk: Desk, words: tuple[str, ...], default: str = "") -> Table:
    """Ask for a role; return it with the capacity and office that were said with it.

    With no default the role may be left out.
    """

    def read(text: str) -> Table:
        if not text:
            return {}
        person = understand_person({"role": text}, desk.directory)
        return {**person, "role": read_word(words, person["role"])}

    usual = ROLE_BY_WORD.get(default)
    # Enter gives the usual form; who uses the menu wants its other form, or another role.
    order = sorted(words, key=lambda word: (ROLE_BY_WORD[word] != usual, word == default))
    return ask(
        _("  Role") if default else _("  Role (Enter: none)"),
        read,
        default=default,
        suggest=containing([Suggestion(word, word) for word in order]),
    )


def complete_police(desk: Desk, signatory: Table) -> Table:
    """Ask for the rank, and for the Polizeirevier of one who leads one; return all of it."""
    signatory = dict(signatory)
    leads_revier = ROLE_BY_WORD[signatory["role"]] is LEITER_DES_POLIZEIREVIERS
    if leads_revier and "office" not in signatory:
        signatory["office"] = _ask_revier(desk, signatory["represents"])
    signatory["rank"] = ask_optional_text(_("  Rank as printed"), _KEYS["rank"])
    return {name: value for name, value in signatory.items() if value}


def known_people(archive: Archive, represents: str) -> dict[str, str]:
    """Return who signed for a body before, the latest first, with the role as one says it."""
    people: dict[str, str] = {}
    for agreement in reversed(archive.agreements.values()):
        for each in agreement.signatories:
            if each.represents == represents:
                people.setdefault(each.name, _spoken_role(each))
    if represents == LANDESPRAEVENTIONSRAT:
        for worker in archive.caseworkers:
            people.setdefault(worker.name, "Sachbearbeiter")
    return people


def words_of(*bodies: Body) -> tuple[str, ...]:
    """Return the roles that these bodies have, both forms of each."""
    return tuple(
        word for word in ROLE_WORDS if not set(bodies).isdisjoint(ROLE_BY_WORD[word].bodies)
    )


def _ask_revier(desk: Desk, polizeidirektion: str) -> str | None:
    offered = containing(
        Suggestion(each.name, each.name)
        for each in desk.directory.polizeireviere.values()
        if each.polizeidirektion == polizeidirektion
    )

    def read(text: str) -> str:
        if known := polizeirevier(desk.directory, text):
            return known.name
        fitting = list(offered(text)) if offered else []
        return fitting[0].answer if len(fitting) == 1 else read_text(_KEYS["office"], text)

    return ask(_("  Polizeirevier (Enter: none)"), optional(read), suggest=offered)


def _spoken_role(signatory: Signatory) -> str:
    """Return role and capacity in the words that are understood as such again."""
    return _SPOKEN.get(signatory.capacity or "", "{role}").format(role=signatory.role)
