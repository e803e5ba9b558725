"""Who signed and who watched, side by side: the parties, the police, the LPR, others, witnesses."""

from collections.abc import Iterator
from datetime import date

from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.drafts.people import responsible_polizeidirektionen
from asskomm_cli.archive.names import party_name
from asskomm_cli.archive.places import landkreise_of_association
from asskomm_cli.commands.dialogue.answers import ask_optional_text, ask_word
from asskomm_cli.commands.dialogue.people import (
    Side,
    ask_name,
    ask_role,
    ask_signatory,
    complete_police,
    words_of,
)
from asskomm_cli.directory.spelling import kommunen_by_id
from asskomm_cli.record.entries import Witness
from asskomm_cli.record.key import Table, keys_of
from asskomm_cli.record.vocabulary import (
    BUERGERMEISTER,
    KOMMUNAL,
    LANDESPRAEVENTIONSRAT,
    OBERBUERGERMEISTER,
    ROLE_BY_WORD,
    ROLE_WORDS,
    Body,
)
from asskomm_cli.translation import _

_HEADS = {
    "Verwaltungsverband": "Verbandsvorsitzender",
    "Verwaltungsgemeinschaft": "Vorsitzender der Verwaltungsgemeinschaft",
    "Landkreis": "Landrat",
}
"""The role of the head by the kind of association; a Städtebund has none, its towns' heads sign."""


def ask_signatories(
    desk: Desk, association: str | None, parties: list[str], day: date
) -> Iterator[Table]:
    """Ask for one signatory of each side, then for further ones until there are no more."""
    for side in _sides(desk, association, parties, day):
        if found := ask_signatory(desk, side):
            yield found
    while further := _ask_further(desk, association, parties):
        yield further


def ask_witnesses(desk: Desk) -> Iterator[Table]:
    """Ask who was present and signed nothing, until there are no more."""
    question = _("Witness, present without signing: name (Enter: nobody)")
    while name := ask_name(question):
        witness = {"name": name, **ask_role(desk, ROLE_WORDS)}
        if "role" not in witness:
            key = keys_of(Witness)["office"]
            witness["office"] = ask_optional_text(_("  Office or function as printed"), key)
        yield {key: value for key, value in witness.items() if value}
        question = _("Another witness: name (Enter: nobody)")


def _sides(desk: Desk, association: str | None, parties: list[str], day: date) -> list[Side]:
    question = _("Signed for {body}: name")
    sides = []
    if association and (head := _HEADS.get(desk.archive.associations[association].kind)):
        name = party_name(desk.archive, desk.directory, association)
        sides.append(Side(association, question.format(body=name), KOMMUNAL, head))
    for id_ in parties:
        name = party_name(desk.archive, desk.directory, id_)
        sides.append(Side(id_, question.format(body=name), KOMMUNAL, _mayor(desk, id_, day)))
    for police in _responsible_police(desk, association, parties):
        role = "Polizeipräsident"
        sides.append(Side(police, question.format(body=police), (Body.POLICE,), role))
    lpr = question.format(body=LANDESPRAEVENTIONSRAT)
    return [*sides, Side(LANDESPRAEVENTIONSRAT, lpr, (Body.LPR,), "Geschäftsführer")]


def _mayor(desk: Desk, id_: str, day: date) -> str:
    """Return the title that the mayor of a Kommune bears on a day (SächsGemO § 51 Abs. 4)."""
    kommune = kommunen_by_id(desk.directory).get(id_)
    is_upper = kommune is not None and kommune.has_oberbuergermeister_on(day)
    return (OBERBUERGERMEISTER if is_upper else BUERGERMEISTER).masculine


def _responsible_police(desk: Desk, association: str | None, parties: list[str]) -> list[str]:
    if parties or not association:
        return responsible_polizeidirektionen(desk, parties)
    # A Landkreis that is the party itself binds no Kommune.
    record = desk.archive.associations[association]
    landkreise = landkreise_of_association(desk.archive, desk.directory, record)
    return list(dict.fromkeys(each.polizeidirektion for each in landkreise))


def _ask_further(desk: Desk, association: str | None, parties: list[str]) -> Table | None:
    """Ask for a signatory whose side is not known yet; the role says what it can be."""
    name = ask_name(_("Another signatory: name (Enter: nobody)"))
    if not name:
        return None
    words = words_of(*KOMMUNAL, Body.POLICE, Body.LPR)
    role = ask_role(desk, words, BUERGERMEISTER.masculine)
    bodies = ROLE_BY_WORD[role["role"]].bodies
    if Body.LPR in bodies:
        return {"name": name, **role, "represents": LANDESPRAEVENTIONSRAT}
    if Body.POLICE not in bodies:
        signing = [association, *parties] if association else parties
        return {"name": name, **role, "represents": _choose(signing, signing)}
    responsible = _responsible_police(desk, association, parties)
    police = _choose(desk.directory.polizeidirektionen, responsible)
    return complete_police(desk, {"name": name, **role, "represents": police})


def _choose(bodies: tuple[str, ...] | list[str], likely: list[str]) -> str:
    if len(likely) == 1:
        return likely[0]
    return ask_word(_("  Signs for"), bodies, default=next(iter(likely), ""))
