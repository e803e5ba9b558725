"""JSON Schemas of the kinds of record, for editors and other programs."""

from typing import Any

from asskomm_cli.record.identity import ID_PATTERN
from asskomm_cli.record.key import Format, Key, keys_of
from asskomm_cli.record.kinds import Kind
from asskomm_cli.translation import english

_DATE = r"^\d{4}(-\d{2}(-\d{2})?)?\??$"
_ID = f"^{ID_PATTERN}$"
_PATTERNS: dict[Format, str] = {
    "url": "^https?://",
    "ags": "^14[0-9]{6}$",
    "municipality": _ID,
    "association": _ID,
    "agreement": _ID,
}


def json_schema(kind: Kind) -> dict[str, Any]:
    """Return the schema (draft 2020-12) of a kind of record.

    A day is a TOML date, which validators hold against the format "date". Meanings are in English,
    because the schema lies in the data folder, where people of several languages share it.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"asskomm {kind.name}",
        **_table(kind.type),
    }


def _table(type_: type) -> dict[str, Any]:
    keys = keys_of(type_).values()
    schema: dict[str, Any] = {
        "type": "object",
        "properties": {key.name: _key(key) for key in keys},
        "additionalProperties": False,
    }
    if required := [key.name for key in keys if key.required]:
        schema["required"] = required
    return schema


def _key(key: Key) -> dict[str, Any]:
    schema: dict[str, Any] = {"description": english(key.meaning)}
    match key.kind:
        case "text":
            schema |= _text(key)
        case "date":
            schema["anyOf"] = [
                {"type": "string", "format": "date"},
                {"type": "string", "pattern": _DATE},
            ]
        case "texts":
            schema |= {"type": "array", "items": _text(key)}
        case "tables":
            assert key.entry
            schema |= {"type": "array", "items": _table(key.entry)}
        case _:
            schema |= {"type": key.kind, "minimum": 0}
    if key.example is not None:
        schema["examples"] = [key.example]
    return schema


def _text(key: Key) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "string", "minLength": 1}
    if key.words:
        schema = {"type": "string", "enum": list(key.words)}
    if key.format:
        schema["pattern"] = _PATTERNS[key.format]
    return schema
