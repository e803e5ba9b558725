"""From what a person typed for a field to the values that the record then has."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from asskomm_cli.archive.drafts.agreement import recorded_association, recorded_predecessor
from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.drafts.people import complete_signatory, understand_person
from asskomm_cli.archive.drafts.understanding import understand
from asskomm_cli.archive.editing.fields import Field
from asskomm_cli.archive.parties import find_party
from asskomm_cli.archive.splicing.operation import Set, Value, value_at
from asskomm_cli.directory.districts import resolve_landkreis
from asskomm_cli.failure import Failure
from asskomm_cli.record.caseworkers import CaseWorker
from asskomm_cli.record.fault import Path
from asskomm_cli.record.key import Key, Table, keys_of
from asskomm_cli.record.kinds import MUNICIPALITY, Kind
from asskomm_cli.translation import _

_PEOPLE = ("signatories", "witnesses")
_CLOSING = {'"': '"', "'": "'", "[": "]"}


@dataclass(frozen=True, slots=True)
class Content:
    """What a file says before the change, and what is needed to understand the change."""

    desk: Desk
    kind: Kind
    table: Table
    remarks: list[str] = field(default_factory=list)
    """Collects what the person should know of how the typed values were understood."""


def read_assignment(content: Content, where: Field, text: str) -> list[Set]:
    """Return what setting a field to a typed text means; a role can hold a capacity too.

    Raises Failure if the text is no value for the field.
    """
    if where.key is None:
        raise Failure(_("the record has no field “{name}”").format(name=where.path[-1]))
    if where.key.kind == "tables":
        name = where.key.name
        message = _("“{name}” holds several fields; set one such as {name}[0].{field}")
        inner = next(iter(keys_of(where.key.entry))) if where.key.entry else ""
        raise Failure(message.format(name=name, field=inner))
    if where.path[0] in _PEOPLE and where.path[-1] in ("role", "represents"):
        return _read_person(content, where, text)
    return [Set(where.path, _read(content, where, text))]


def read_item(content: Content, where: Field, text: str) -> str:
    """Return a new item for a list of texts. Raises Failure if it is none."""
    literal = _literal(text)
    return str(_read_one(content, where, literal if isinstance(literal, str) else text))


def read_entry(content: Content, key: Key, draft: Mapping[str, Any]) -> Table:
    """Return a new entry for a list of tables, as the record writes it. Raises Failure."""
    assert key.entry
    where: Path = (key.name, len(content.table.get(key.name, ())))
    entry: Table = {}
    for inner in keys_of(key.entry).values():
        if inner.name in draft:
            place = Field((*where, inner.name), inner, key.entry)
            entry[inner.name] = _read_one(content, place, str(draft[inner.name]))
    if key.name == "signatories":
        entry = complete_signatory(content.desk, entry, content.table, content.desk.name(where))
    elif key.name == "witnesses":
        entry = understand_person(entry, content.desk.directory)
    return {name: entry[name] for name in keys_of(key.entry) if name in entry}


def _read(content: Content, where: Field, text: str) -> Value:
    assert where.key
    literal = _literal(text)
    if where.key.kind == "texts" and not where.is_item:
        items = literal if isinstance(literal, list) else _split(text)
        return [str(_read_one(content, where, str(item))) for item in items]
    return _read_one(content, where, literal if isinstance(literal, str) else text)


def _literal(text: str) -> object:
    """Return a text or list that is written as in the file, in quotation marks or brackets.

    It has to be the whole of what was typed: a text may begin with a quotation.
    """
    if not text or text[-1] != _CLOSING.get(text[0]):
        return None
    import tomli

    try:
        # A comment behind it would take in the bracket.
        values = tomli.loads(f"x = [{text}]")["x"]
    except (ValueError, RecursionError):
        return None
    return values[0] if len(values) == 1 else None


def _split(text: str) -> list[str]:
    """Return the parts of a text between semicolons; without any, those between commas."""
    parts = text.split(";" if ";" in text else ",")
    return [part.strip() for part in parts if part.strip()]


def _read_one(content: Content, where: Field, text: str) -> Value:
    key, desk = where.key, content.desk
    assert key
    if key.format == "association":
        return recorded_association(desk, text)
    if key.format == "agreement":
        return recorded_predecessor(desk, text)
    if key.format == "municipality":
        return _kommune(content, where, text)
    if key.name == "landkreis" and where.owner is CaseWorker:
        found = resolve_landkreis(desk.directory, text)
        return found[0].label if len(found) == 1 else text
    value: Value = understand(desk, where.owner, {key.name: text}, where.path[:-1])[key.name]
    return value


def _kommune(content: Content, where: Field, text: str) -> str:
    desk = content.desk
    if text in desk.archive.entries(MUNICIPALITY):
        return text
    party = find_party(desk.archive, desk.directory, text)
    if party.kommune is None:
        message = _("{what}: “{id}” is an association and no Kommune")
        raise Failure(message.format(what=desk.name(where.path), id=party.id))
    if party.remark:
        content.remarks.append(party.remark)
    return party.id


def _read_person(content: Content, where: Field, text: str) -> list[Set]:
    """Return all that a typed role or body says of a person."""
    entry = value_at(content.table, where.path[:-1])
    name = str(where.path[-1])
    literal = _literal(text)
    typed = {name: literal if isinstance(literal, str) else text}
    if name == "role":
        found = understand_person(typed, content.desk.directory)
    elif where.path[0] == "signatories":
        told = {**typed, "role": entry.get("role", "")}
        place = content.desk.name(where.path)
        found = complete_signatory(content.desk, told, content.table, place)
        found.pop("role", None)
    else:
        found = typed
    return [Set((*where.path[:-1], key), value) for key, value in found.items()]
