"""Who signs and who watches: role, capacity, office and body from the words that people use."""

import re
from collections.abc import Mapping
from typing import Any

from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.parties import find_party
from asskomm_cli.archive.places import landkreise_of_kommunen
from asskomm_cli.directory.districts import polizeirevier, resolve_polizeidirektion
from asskomm_cli.directory.model import Directory
from asskomm_cli.directory.spelling import comparison_key
from asskomm_cli.directory.suggestion import did_you_mean, suggestion
from asskomm_cli.failure import Failure
from asskomm_cli.record.key import Table
from asskomm_cli.record.vocabulary import (
    AMTIEREND,
    IN_VERTRETUNG,
    LANDESPRAEVENTIONSRAT,
    ROLE_BY_WORD,
    ROLE_WORDS,
    STELLVERTRETEND,
    Body,
)
from asskomm_cli.translation import _

_ALIASES = {
    "OB": "Oberbürgermeister",
    "BM": "Bürgermeister",
    "Polizeirevierleiter": "Leiter des Polizeireviers",
    "Polizeirevierleiterin": "Leiterin des Polizeireviers",
    "Revierleiter": "Leiter des Polizeireviers",
    "Revierleiterin": "Leiterin des Polizeireviers",
    "ASSKomm-Sachbearbeiter": "Sachbearbeiter",
    "ASSKomm-Sachbearbeiterin": "Sachbearbeiterin",
    "Leiter des Führungsstabes": "Leiter des Führungsstabs",
    "Leiterin des Führungsstabes": "Leiterin des Führungsstabs",
}
_ROLE_BY_KEY = {
    comparison_key(word): role
    for word, role in (*((each, each) for each in ROLE_WORDS), *_ALIASES.items())
}
_CAPACITY = re.compile(
    r"(?:(stellv(?:ertretend\w*|\.)|amtierend\w*) )?(.*?)(?:,? (in Vertretung|i\. ?V\.))?", re.I
)
_REVIER = re.compile(r"(Leiter(?:in)? des Polizeirevier(?:e?s)?)\s+(\S.*)", re.I)
_DIREKTION = re.compile(r"(Leiter(?:in)? der Polizeidirektion)\s+(\S.*)", re.I)
_OF_WHOM = re.compile(r"\s+(?:der|des|vom|von|im|in|für)\s+", re.I)
_LPR = {"lpr", "landespraventionsrat", "landespraventionsrat sachsen"}


def understand_person(entry: Mapping[str, Any], directory: Directory) -> Table:
    """Return a signatory or witness whose role, capacity and office are taken apart.

    "stellvertretende Geschäftsführerin" is a role and a capacity, "Leiter des Polizeireviers Aue"
    a role and an office. A role that is none stays as it is, for the record's own check.
    """
    table = dict(entry)
    role = table.get("role")
    if not isinstance(role, str):
        return table
    match = _CAPACITY.fullmatch(role.strip())
    if match and (match[1] or match[3]):
        role = match[2]
        table.setdefault("capacity", _capacity(match[1]))
    if match := _REVIER.fullmatch(role.strip()):
        role = match[1]
        revier = polizeirevier(directory, match[2])
        table.setdefault("office", revier.name if revier else f"Polizeirevier {match[2]}")
    if match := _DIREKTION.fullmatch(role.strip()):
        role = match[1]
        table.setdefault("represents", match[2])
    table["role"] = _known_role(role)
    return table


def _known_role(role: str) -> str:
    """Return the role of the vocabulary that a text begins with: "Bürgermeister der Stadt X"."""
    for end in (len(role), *(match.start() for match in _OF_WHOM.finditer(role))):
        if known := _ROLE_BY_KEY.get(comparison_key(role[:end])):
            return known
    return role


def _capacity(adjective: str | None) -> str:
    if not adjective:
        return IN_VERTRETUNG
    return STELLVERTRETEND if adjective.casefold().startswith("stellv") else AMTIEREND


def complete_signatory(desk: Desk, entry: Table, agreement: Table, where: str) -> Table:
    """Return a signatory with the body that he or she represents by its id or official name.

    If nothing is said of it, the role tells where only one body can be meant. Raises Failure.
    """
    parties = parties_of(agreement)
    association = agreement.get("association")
    heads = [association] if association in parties else parties
    table = understand_person(entry, desk.directory)
    role = ROLE_BY_WORD.get(str(table.get("role")))
    bodies = role.bodies if role else ()
    typed = table.get("represents")
    if typed is not None and not isinstance(typed, str):
        return table
    if Body.LPR in bodies and (not typed or comparison_key(typed) in _LPR):
        table["represents"] = LANDESPRAEVENTIONSRAT
    elif Body.POLICE in bodies:
        _complete_police(desk, table, typed, parties, where)
    elif typed:
        table["represents"] = _body(desk, typed, parties, where)
    elif role and len(heads) == 1:
        table["represents"] = heads[0]
    return table


def parties_of(agreement: Table) -> list[str]:
    """Return the ids of everybody who can be represented: the Kommunen, and the association.

    What is no text in a faulty agreement is passed over.
    """
    parties, association = agreement.get("parties"), agreement.get("association")
    named = [*(parties if isinstance(parties, list) else ()), association]
    return [each for each in named if each and isinstance(each, str)]


def responsible_polizeidirektionen(desk: Desk, parties: list[str]) -> list[str]:
    """Return the Polizeidirektionen of the Landkreise of these Kommunen, each once."""
    landkreise = landkreise_of_kommunen(desk.archive, desk.directory, parties)
    return list(dict.fromkeys(each.polizeidirektion for each in landkreise))


def _complete_police(
    desk: Desk, table: Table, typed: str | None, parties: list[str], where: str
) -> None:
    if typed and (revier := polizeirevier(desk.directory, typed)) and "revier" in typed.casefold():
        table.setdefault("office", revier.name)
        table["represents"] = revier.polizeidirektion
    elif typed:
        table["represents"] = _polizeidirektion(desk, typed, where)
    else:
        responsible = responsible_polizeidirektionen(desk, parties)
        if len(responsible) == 1:
            table["represents"] = responsible[0]


def _polizeidirektion(desk: Desk, typed: str, where: str) -> str:
    if found := resolve_polizeidirektion(desk.directory, typed):
        return found
    message = _("{where}: there is no Polizeidirektion “{text}”").format(where=where, text=typed)
    raise Failure(message + did_you_mean(suggestion(typed, desk.directory.polizeidirektionen)))


def _body(desk: Desk, typed: str, parties: list[str], where: str) -> str:
    """Return the id of the party, the Polizeidirektion or the LPR that a text means."""
    if typed in parties:
        return typed
    if comparison_key(typed) in _LPR:
        return LANDESPRAEVENTIONSRAT
    if comparison_key(typed).startswith(("pd ", "polizeidirektion ")):
        return _polizeidirektion(desk, typed, where)
    try:
        return find_party(desk.archive, desk.directory, typed).id
    except Failure as failure:
        # An unlucky short name: of several Kommunen the one that is a party is meant.
        fitting = [id_ for id_ in parties if id_.startswith(comparison_key(typed).split()[0])]
        if len(fitting) == 1:
            return fitting[0]
        raise Failure(*[f"{where}: {message}" for message in failure.messages]) from None
