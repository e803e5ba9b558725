"""What an import would do: records made of candidates, compared with those that are there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from asskomm_cli.archive.archive import Entry
from asskomm_cli.archive.drafts.agreement import prepare_agreement
from asskomm_cli.archive.drafts.association import prepare_association
from asskomm_cli.archive.drafts.caseworker import caseworker_entry
from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.drafts.draft import (
    ExistsAlready,
    Prepared,
    check_id,
    ensure_new,
    make_record,
)
from asskomm_cli.archive.drafts.figures import prepare_figures
from asskomm_cli.archive.drafts.milestone import milestone_entry
from asskomm_cli.archive.drafts.municipality import (
    from_directory,
    new_records,
    prepare_municipality,
)
from asskomm_cli.archive.drafts.understanding import understand
from asskomm_cli.archive.exchange.kinds import EXCHANGED, name_of
from asskomm_cli.archive.importing.candidate import WITHOUT_ID, Candidate, Finding, RowDesk
from asskomm_cli.failure import Failure
from asskomm_cli.record.key import Table
from asskomm_cli.record.kinds import ASSOCIATION, CASEWORKERS, MUNICIPALITY, Kind
from asskomm_cli.record.writing import to_table
from asskomm_cli.translation import _

_PREPARE: dict[str, Callable[[Desk, Mapping[str, Any]], Prepared]] = {
    "agreements": prepare_agreement,
    "municipalities": prepare_municipality,
    "associations": prepare_association,
    "figures": prepare_figures,
}
ORDER = ("municipalities", "associations", "agreements", "figures", "caseworkers", "milestones")
"""What is referred to comes before what refers to it."""

Owner = tuple[str, str]
"""Name of the kind, and id."""


@dataclass(slots=True)
class Plan:
    """What has been found out so far; nothing of it is written."""

    new: dict[Owner, Prepared] = field(default_factory=dict)
    """Records to make, with those that they need."""
    places: dict[Owner, str] = field(default_factory=dict)
    """Where in the file a new record stands."""
    entries: dict[Owner, list[tuple[str, Table]]] = field(default_factory=dict)
    """Entries for lists of records, with the name of the list."""
    there: int = 0
    """How many rows say what the record says already."""
    findings: list[Finding] = field(default_factory=list)
    remarks: list[Finding] = field(default_factory=list)


def consider(desk: Desk, plan: Plan, candidate: Candidate) -> None:
    """Take one candidate into the plan, or what is wrong with it.

    The archive of the desk learns of the new record, so that later ones can refer to it.
    """
    own_desk = RowDesk(desk.archive, desk.directory, desk.today, {}, candidate.columns)
    plan.remarks += [Finding(candidate.place, each) for each in candidate.remarks]
    messages = list(candidate.messages)
    try:
        if candidate.kind in WITHOUT_ID:
            _consider_entry(own_desk, plan, candidate)
        else:
            _consider_record(own_desk, plan, candidate)
    except Failure as failure:
        # A name that no Kommune has was complained of before, with its column.
        messages += [
            each
            for each in failure.messages
            if not any(known.endswith(each) for known in candidate.messages)
        ]
    plan.findings += [Finding(candidate.place, each) for each in _once(candidate, messages)]


def _once(candidate: Candidate, messages: list[str]) -> list[str]:
    """Return what was said first of each value: a word that is no date is no text either."""
    first: dict[object, str] = {}
    for message in messages:
        about = [
            (label, value)
            for path, label in candidate.columns.items()
            if isinstance(value := candidate.table.get(str(path[0])), str)
            and message.startswith(label)
            and value in message
        ]
        first.setdefault(about[0] if about else message, message)
    return list(first.values())


def _consider_record(desk: Desk, plan: Plan, candidate: Candidate) -> None:
    kind = EXCHANGED[candidate.kind]
    try:
        if candidate.id is None:
            prepared = _PREPARE[candidate.kind](desk, candidate.table)
        else:
            prepared = _as_it_is(desk, kind, candidate.id, candidate.table)
    except ExistsAlready as exists:
        _compare(desk, plan, candidate, exists.prepared)
        return
    if candidate.messages:
        return
    plan.remarks += [Finding(candidate.place, each) for each in prepared.remarks]
    for each in (*prepared.companions, prepared):
        owner = (each.kind.name, each.id)
        plan.new[owner] = each
        plan.places[owner] = candidate.place
        _take_in(desk, each)


def _as_it_is(desk: Desk, kind: Kind, id_: str, table: Mapping[str, Any]) -> Prepared:
    """Return a record that has its id, and what it needs; its texts stay as they are."""
    record = make_record(desk, kind, understand(desk, kind.type, table)).record
    prepared = ensure_new(desk, Prepared(kind, id_, record))
    check_id(id_)
    named = {*getattr(record, "parties", ()), *getattr(record, "members", ())}
    return replace(prepared, companions=new_records(desk, sorted(named)))


def _take_in(desk: Desk, prepared: Prepared) -> None:
    archive, kind = desk.archive, prepared.kind
    folder = archive.folder.shown_folder(kind)
    archive.entries(kind)[prepared.id] = Entry(kind, prepared.id, folder, prepared.record)
    readable: dict[str, Any] = getattr(archive, name_of(kind))
    readable[prepared.id] = prepared.record


def _compare(desk: Desk, plan: Plan, candidate: Candidate, prepared: Prepared) -> None:
    """Count a row that says nothing new. Raises Failure if it says otherwise than the record."""
    kind, id_ = prepared.kind, prepared.id
    existing = desk.archive.entries(kind)[id_].record
    path = desk.archive.folder.shown_file(kind, id_)
    if existing is None:
        raise Failure(_("{path} can't be read; mend it first").format(path=path))
    given = to_table(prepared.record)
    said = {name: given[name] for name in candidate.table if name in given}
    if candidate.id is None and "parties" in given:
        said["parties"] = given["parties"]
    differing = [name for name, value in said.items() if to_table(existing).get(name) != value]
    if not differing:
        plan.there += 1
        return
    if place := plan.places.get((kind.name, id_)):
        message = _("{place} makes “{id}” too, and says otherwise in: {names}")
        raise Failure(message.format(place=place, id=id_, names=", ".join(differing)))
    message = _("{path} says otherwise in: {names}; correct it there (“asskomm edit {id}”) or here")
    raise Failure(message.format(path=path, names=", ".join(differing), id=id_))


def _consider_entry(desk: Desk, plan: Plan, candidate: Candidate) -> None:
    """Take in an entry of a list: a milestone, a case worker."""
    if candidate.kind == "milestones":
        party, entry = milestone_entry(desk, candidate.table)
        kind, id_, name = MUNICIPALITY if party.kommune else ASSOCIATION, party.id, "milestones"
        if id_ not in desk.archive.entries(kind) and not candidate.messages:
            prepared = from_directory(desk, id_)
            plan.new[kind.name, id_] = prepared
            _take_in(desk, prepared)
    elif candidate.id is not None:
        kind, id_, name = CASEWORKERS, CASEWORKERS.name, "waivers"
        entry = candidate.table[name][0]
    else:
        kind, id_, name = CASEWORKERS, CASEWORKERS.name, "caseworkers"
        entry = caseworker_entry(desk, candidate.table)
    if candidate.messages:
        return
    known = desk.archive.entries(kind).get(id_)
    recorded = to_table(known.record).get(name, []) if known and known.record else []
    wanted = plan.entries.setdefault((kind.name, id_), [])
    if (name, entry) in wanted or entry in recorded:
        plan.there += 1
    else:
        wanted.append((name, entry))
