"""From a draft to an agreement: parties found, the police and the LPR named as they are."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.drafts.draft import Prepared, check_day, ensure_new, make_record
from asskomm_cli.archive.drafts.municipality import new_records
from asskomm_cli.archive.drafts.people import (
    complete_signatory,
    parties_of,
    understand_person,
)
from asskomm_cli.archive.drafts.understanding import understand_what_can_be
from asskomm_cli.archive.parties import find_association, find_party
from asskomm_cli.directory.suggestion import did_you_mean, suggestion
from asskomm_cli.failure import Collected, Failure
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.key import Table
from asskomm_cli.record.kinds import AGREEMENT
from asskomm_cli.record.partial_date import PartialDate, from_day, parse_partial_date
from asskomm_cli.translation import _, ngettext


def prepare_agreement(desk: Desk, draft: Mapping[str, Any]) -> Prepared:
    """Return the agreement and the municipality records that it needs.

    Raises Failure with everything that is wrong with the draft.
    """
    collected = Collected()
    table = understand_what_can_be(desk, Agreement, draft, collected)
    day = _day(table.get("signed_on"))
    collected(check_day, desk, "signed_on", day)
    remarks: list[str] = []
    _find_parties(desk, table, day.first if day else None, collected, remarks)
    _find_people(desk, table, collected)
    if "follows" in table:
        collected(recorded_predecessor, desk, str(table["follows"]))
    prepared = collected(make_record, desk, AGREEMENT, table)
    collected.messages = list(dict.fromkeys(collected.messages))
    collected.raise_failures()
    assert prepared
    ensure_new(desk, prepared)
    new = new_records(desk, table.get("parties", ()))
    if new:
        message = ngettext(
            "a municipality record is made from the directory: {names}",
            "municipality records are made from the directory: {names}",
            len(new),
        )
        remarks.append(message.format(names=", ".join(each.id for each in new)))
    return replace(prepared, remarks=remarks, companions=new)


def _day(value: object) -> PartialDate | None:
    if isinstance(value, date):
        return from_day(value)
    try:
        return parse_partial_date(str(value))
    except ValueError:
        return None


def _find_parties(
    desk: Desk, table: Table, day: date | None, collected: Collected, remarks: list[str]
) -> None:
    """Replace what was typed by ids; an association brings its members.

    Parties that are no list stay as they are, for the record's own check.
    """
    typed_parties, typed = table.get("parties") or [], table.get("association")
    named = [collected(recorded_association, desk, str(typed))] if typed else []
    parties: list[str] = []
    for text in typed_parties if isinstance(typed_parties, list) else []:
        party = collected(find_party, desk.archive, desk.directory, str(text), day)
        if party is None:
            continue
        if party.remark:
            remarks.append(party.remark)
        (parties if party.kommune else named).append(party.id)
    association = collected(only_association, desk, [each for each in named if each])
    if association:
        table["association"] = association
        parties = parties or list(desk.archive.associations[association].members)
    if not parties and not named and not typed_parties:
        collected.messages.append(_("a party is missing: name a Kommune or an association"))
    if not isinstance(typed_parties, list):
        return
    if parties:
        table["parties"] = list(dict.fromkeys(parties))
    else:
        table.pop("parties", None)


def only_association(desk: Desk, ids: Iterable[str]) -> str | None:
    """Return the association among the parties, if one is. Raises Failure if several are."""
    found = list(dict.fromkeys(ids))
    if len(found) > 1:
        message = _("an agreement can name one association, not {names}; record one for each")
        names = _(" and ").join(desk.archive.associations[each].name for each in found)
        raise Failure(message.format(names=names))
    return found[0] if found else None


def recorded_association(desk: Desk, text: str) -> str:
    """Return the id of the association that a text means. Raises Failure if there is none."""
    if found := find_association(desk.archive, text):
        return found
    known = desk.archive.associations
    message = _("there is no association “{text}” in the record").format(text=text)
    names = [each.name for each in known.values()]
    message += did_you_mean(suggestion(text, [*known, *names]))
    raise Failure(message + " " + _("(“asskomm add-association” makes one)"))


def _find_people(desk: Desk, table: Table, collected: Collected) -> None:
    for name in ("signatories", "witnesses"):
        entries = table.get(name)
        if not isinstance(entries, list):
            continue
        people = []
        for position, entry in enumerate(entries):
            where = desk.name((name, position))
            if not isinstance(entry, Mapping):
                people.append(entry)
            elif name == "witnesses":
                people.append(understand_person(entry, desk.directory))
            else:
                found = collected(complete_signatory, desk, dict(entry), table, where)
                people.append(found or entry)
                if found and not parties_of(table):
                    # The party itself is missing or unknown, which has been said.
                    found.setdefault("represents", "?")
                if found:
                    collected(_check_is_party, desk, found, parties_of(table), where)
        table[name] = people


def _check_is_party(desk: Desk, signatory: Table, parties: list[str], where: str) -> None:
    represents = signatory.get("represents")
    if represents in desk.archive.municipalities and represents not in parties:
        message = _("{where}: {body} is no party of this agreement; parties are: {parties}")
        raise Failure(message.format(where=where, body=represents, parties=", ".join(parties)))


def recorded_predecessor(desk: Desk, id_: str) -> str:
    """Return the id of an agreement that another one can follow. Raises Failure if it is none."""
    if id_ in desk.archive.agreements:
        return id_
    message = _("{what}: there is no agreement “{id}”").format(what=desk.name(("follows",)), id=id_)
    raise Failure(message + did_you_mean(suggestion(id_, desk.archive.agreements)))
