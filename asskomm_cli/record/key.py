"""The one place that says what a record's keys are: each field of a record type carries its own.

Reading, writing, the JSON Schemas and the documentation are made from these descriptions.
"""

from types import UnionType
from typing import Any, Literal, NamedTuple, get_args, get_origin

from asskomm_cli.record.partial_date import PartialDate

Table = dict[str, Any]
"""What a record or an entry of it is in TOML and JSON: values by the names of its keys."""

KeyKind = Literal["text", "date", "integer", "number", "texts", "tables"]
Format = Literal["url", "ags", "municipality", "association", "agreement"]

_KIND_OF_TYPE: dict[type, KeyKind] = {
    str: "text",
    PartialDate: "date",
    int: "integer",
    float: "number",
}


class About(NamedTuple):
    """What a key means, beside its type; it is required if its field has no default."""

    meaning: str
    example: object = None
    words: tuple[str, ...] = ()
    """The vocabulary; empty if any text may stand here."""
    format: Format | None = None
    """What a text has to be: an address, an AGS, or the id of a record of that kind."""


class Key(NamedTuple):
    """One key of a record: how it is written, what it may hold and, as in About, what it means."""

    name: str
    kind: KeyKind
    entry: type | None
    """The type of one entry, for tables."""
    required: bool
    meaning: str
    example: object
    words: tuple[str, ...]
    format: Format | None


_KEYS: dict[type, dict[str, Key]] = {}


def keys_of(record_type: type) -> dict[str, Key]:
    """Return the keys of a record type by name, in canonical order."""
    if record_type not in _KEYS:
        _KEYS[record_type] = _read_keys(record_type)
    return _KEYS[record_type]


def _read_keys(record_type: Any) -> dict[str, Key]:
    keys = {}
    for name, annotation in record_type.__annotations__.items():
        type_, about = get_args(annotation)
        required = name not in record_type._field_defaults
        keys[name] = Key(name, *_read_type(type_), required, *about)
    return keys


def _read_type(annotation: Any) -> tuple[KeyKind, type | None]:
    """Tell kind and entry type from ``X``, ``X | None`` or ``tuple[X, ...]``."""
    if isinstance(annotation, UnionType):
        annotation = get_args(annotation)[0]
    if get_origin(annotation) is tuple:
        item = get_args(annotation)[0]
        return ("texts", None) if item is str else ("tables", item)
    return _KIND_OF_TYPE[annotation], None
