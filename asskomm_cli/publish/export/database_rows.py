"""What stands in each table of the database: rows in the order of the columns of its schema.

Kommunen and associations that a record names are there too, whether or not they are recorded or
fulfil the filters: every reference has its target.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from asskomm_cli.archive.answers.participants import kommune_on
from asskomm_cli.archive.names import party_of_agreement
from asskomm_cli.archive.places import kommune_of, landkreise_of_agreement
from asskomm_cli.directory.districts import resolve_landkreis
from asskomm_cli.publish.export.selected import Selected
from asskomm_cli.publish.listing import View
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.association import Association
from asskomm_cli.record.kinds import CASEWORKERS, Record
from asskomm_cli.record.municipality import Municipality
from asskomm_cli.record.partial_date import PartialDate

Value = str | int | float | None
Row = Sequence[Value]
_OWNERS = ("agreements", "municipalities", "associations", "figures")


def rows_of_tables(view: View, records: Selected) -> Iterator[tuple[str, Iterator[Row]]]:
    """Yield every table with its rows, those that others refer to first."""
    agreements: Mapping[str, Any] = records["agreements"]
    archive = view.standing.archive
    associations = _with_named(
        records["associations"],
        archive.associations,
        (each.association for each in agreements.values()),
    )
    municipalities = _with_named(
        records["municipalities"],
        archive.municipalities,
        (id_ for each in agreements.values() for id_ in each.parties),
        (id_ for each in associations.values() if each for id_ in each.members),
    )
    yield "landkreise", _landkreise(view)
    yield "municipalities", (_municipality(view, *each) for each in municipalities.items())
    yield "associations", (_association(*each) for each in associations.items())
    yield "members", _listed(associations, "members")
    yield "agreements", (_agreement(view, agreements, id_) for id_ in agreements)
    yield "parties", _listed(agreements, "parties")
    yield "places", _places(view, agreements)
    for name in ("fields_of_action", "objectives", "planned"):
        yield name, _listed(agreements, name)
    for name in ("signatories", "witnesses"):
        yield name, _entries(agreements, name)
    yield "figures", ((id_, *_plain(each)) for id_, each in records["figures"].items())
    yield "caseworkers", _caseworkers(view, records)
    yield "milestones", _owned(records, ("municipalities", "associations"), "milestones")
    yield "sources", _owned(records, _OWNERS, "sources")
    yield "waivers", _owned(records, _OWNERS, "waivers")


def _with_named(
    records: Mapping[str, Any], known: Mapping[str, Any], *named: Iterator[str | None]
) -> dict[str, Any]:
    """Add what other records name; an id without a record stands for None."""
    ids = {id_ for each in named for id_ in each if id_}
    return {**records, **{id_: known.get(id_) for id_ in sorted(ids - set(records))}}


def _landkreise(view: View) -> Iterator[Row]:
    for each in view.directory.landkreise.values():
        yield each.key, each.label, each.kind, each.seat, each.polizeidirektion


def _municipality(view: View, id_: str, record: Municipality | None) -> Row:
    kommune = kommune_of(view.standing.archive, view.directory, id_)
    ags = record.ags if record else kommune.ags if kommune else None
    now = kommune_on(view.standing, view.directory, id_)
    landkreis = view.directory.landkreise.get((ags or "")[:5])
    return (
        id_,
        record.name if record else kommune.name if kommune else id_,
        ags,
        now.ags if now and now != kommune else None,
        landkreis.key if landkreis else None,
        view.standing.stage(id_),
        _value(record.participating_since) if record else None,
        *((kommune.inhabitants, kommune.latitude, kommune.longitude) if kommune else (None,) * 3),
        record.notes if record else None,
    )


def _association(id_: str, record: Association | None) -> Row:
    if record is None:
        return (id_, id_, *(None,) * 5)
    counted = (record.area_km2, record.inhabitants, _value(record.inhabitants_on))
    return (id_, record.name, record.kind, *counted, record.notes)


def _agreement(view: View, agreements: Mapping[str, Agreement], id_: str) -> Row:
    standing, record = view.standing, agreements[id_]
    party = party_of_agreement(standing.archive, view.directory, record)
    return (
        id_,
        f"{party}: {record.type}, {record.signed_on}",
        record.type,
        str(record.signed_on),
        record.signed_on.year,
        standing.status(id_),
        record.association,
        record.form,
        record.number,
        record.number_in_landkreis,
        record.follows if record.follows in agreements else None,
        _value(record.ended_on),
        record.end_reason,
        _value(record.valid_until),
        record.notes,
    )


def _places(view: View, agreements: Mapping[str, Agreement]) -> Iterator[Row]:
    for id_, agreement in agreements.items():
        for each in landkreise_of_agreement(view.standing.archive, view.directory, agreement):
            yield id_, each.key


def _caseworkers(view: View, records: Selected) -> Iterator[Row]:
    for list_ in records[CASEWORKERS.name].values():
        for each in getattr(list_, CASEWORKERS.name):
            found = resolve_landkreis(view.directory, each.landkreis)
            key = found[0].key if len(found) == 1 else None
            yield each.name, key, *_plain(each[2:])


def _listed(records: Mapping[str, Any], name: str) -> Iterator[Row]:
    for id_, record in records.items():
        for position, text in enumerate(getattr(record, name, ()), 1):
            yield id_, position, text


def _entries(records: Mapping[str, Any], name: str) -> Iterator[Row]:
    for id_, record in records.items():
        for position, entry in enumerate(getattr(record, name), 1):
            yield id_, position, *_plain(entry)


def _owned(records: Selected, owners: Sequence[str], name: str) -> Iterator[Row]:
    """Yield the entries of a list that several kinds have; one column for each kind of owner."""
    for owner in owners:
        of_kind: Mapping[str, Record] = records[owner]
        for id_, *rest in _entries(of_kind, name):
            yield *(id_ if each == owner else None for each in owners), *rest


def _plain(record: Sequence[Any]) -> Iterator[Value]:
    """Yield what a column can hold; lists have tables of their own."""
    return (
        _value(each)
        for each in record
        if isinstance(each, PartialDate) or not isinstance(each, tuple)
    )


def _value(value: Any) -> Value:
    return str(value) if isinstance(value, PartialDate) else value
