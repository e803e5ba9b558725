"""How a value of a record is written into one cell of a table, and read back the same.

A list of texts is "Graffiti; Vandalismus"; a list of tables is "NAME; ROLE; REPRESENTS; key=value"
for each entry, as on the command line, with " | " between entries. What would not come back the
same in that form is written as JSON.
"""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from asskomm_cli.record.entries import Milestone, Signatory, Source, Waiver, Witness
from asskomm_cli.record.key import Key, Table, keys_of

_POSITIONS: dict[type, tuple[str, ...]] = {
    Signatory: ("name", "role", "represents"),
    Witness: ("name", "role"),
    Milestone: ("kind", "date"),
    Source: ("url", "title", "published_on"),
    Waiver: ("rule", "reason"),
}
_NAMED = re.compile(r"([a-z_]+)=(.+)", re.DOTALL)
_FORMULA = re.compile(r"'*[=+\-@\t\r]")


def neutral(text: str) -> str:
    """Keep a spreadsheet from taking a text for a formula (OWASP: CSV injection)."""
    return f"'{text}" if _FORMULA.match(text) else text


def original(text: str) -> str:
    """Return the text that was made neutral."""
    return text[1:] if text[:1] == "'" and _FORMULA.match(text) else text


def texts_cell(items: Sequence[str]) -> str:
    """Return a list of texts as one."""
    text = "; ".join(items)
    return text if read_texts(text) == list(items) else _json(items)


def read_texts(text: str) -> list[str]:
    """Return the texts of a cell; people may also write each on a line of its own."""
    if (read := _read_json(text)) is not None:
        return [str(item) for item in read]
    parts = re.split(r"[;\n]", text)
    return [part.strip() for part in parts if part.strip()]


def entries_cell(type_: type, entries: Sequence[Mapping[str, Any]]) -> str:
    """Return a list of tables as one text."""
    plain = [{name: _plain(value) for name, value in entry.items()} for entry in entries]
    text = " | ".join(_entry_text(type_, entry) for entry in plain)
    return text if read_entries(type_, text) == plain else _json(plain)


def read_entries(type_: type, text: str) -> list[Table]:
    """Return the tables of a cell, dates as texts; what is too much is left to the record's check.

    The text is one that entries_cell has made.
    """
    if (read := _read_json(text)) is not None:
        return read
    return [_read_entry(type_, entry) for entry in text.split(" | ") if entry.strip()]


def _entry_text(type_: type, entry: Mapping[str, Any]) -> str:
    rest = dict(entry)
    parts = []
    for name in _POSITIONS[type_]:
        if name not in rest:
            break
        parts.append(str(rest.pop(name)))
    return "; ".join([*parts, *(f"{name}={value}" for name, value in rest.items())])


def _read_entry(type_: type, text: str) -> Table:
    keys = keys_of(type_)
    positions = list(_POSITIONS[type_])
    table: Table = {}
    for part in (each.strip() for each in text.split(";")):
        named = _NAMED.fullmatch(part)
        if named and named[1] in keys:
            table[named[1]] = _typed(keys[named[1]], named[2])
        elif part and positions:
            table[positions.pop(0)] = part
        elif part:
            table[part] = part
    return table


def _typed(key: Key, text: str) -> str | int:
    return int(text) if key.kind == "integer" and text.isdecimal() else text


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _read_json(text: str) -> list[Any] | None:
    """Return the list that a text holds as JSON, or None if it is no such text."""
    if not text.startswith("["):
        return None
    try:
        read = json.loads(text)
    except ValueError:
        return None
    return read if isinstance(read, list) else None
