"""The canonical TOML text of a record: one layout for the same content, whoever writes it."""

import re
from datetime import date
from typing import Any

import tomli_w

from asskomm_cli.record.kinds import Kind, Record
from asskomm_cli.record.partial_date import PartialDate

WIDTH = 100
"""How many characters a list may have on one line; the same for every list, so that one changes its
layout only when it has to."""

_PLAIN = re.compile(r'[^"\\\x00-\x1f\x7f]*')
"""A text that tomli-w would only put between quotation marks; most are, and this is faster."""


def to_toml(kind: Kind, record: Record) -> str:
    """Return the whole file: schema line, keys in canonical order, one table per list entry."""
    table = to_table(record)
    values = {name: value for name, value in table.items() if not _is_tables(value)}
    blocks = ["".join(f"{name} = {value_toml(value)}\n" for name, value in values.items())]
    for name, entries in table.items():
        if _is_tables(entries):
            blocks += [entry_toml(name, entry) for entry in entries]
    return schema_line(kind) + "\n".join(block for block in blocks if block)


def schema_line(kind: Kind) -> str:
    """Return what every file of a kind begins with; editors want a blank line behind it."""
    return f"#:schema {'../' if kind.folder else ''}schema/{kind.name}.json\n\n"


def to_table(record: Any) -> dict[str, Any]:
    """Return a record as plain values, as TOML has them: absent keys left out, days as dates."""
    table = {}
    for name, value in zip(record._fields, record, strict=True):
        if value is not None and value != ():
            table[name] = _plain(value)
    return table


def _plain(value: Any) -> Any:
    if isinstance(value, PartialDate):
        return value.first if value.is_exact else str(value)
    if isinstance(value, tuple):
        return [item if isinstance(item, str) else to_table(item) for item in value]
    return value


def _is_tables(value: object) -> bool:
    return isinstance(value, list) and isinstance(value[0], dict)


def entry_toml(name: str, entry: dict[str, Any]) -> str:
    """Return one entry of a list of tables."""
    return f"[[{name}]]\n" + "".join(
        f"{key} = {value_toml(value)}\n" for key, value in entry.items()
    )


def list_toml(items: list[str]) -> str:
    """Return a list of texts: on one line, or one on each line."""
    values = [value_toml(item) for item in items]
    line = f"[{', '.join(values)}]"
    if len(line) <= WIDTH:
        return line
    return "[\n" + "".join(f"    {value},\n" for value in values) + "]"


def value_toml(value: object) -> str:
    """Return a text, number, day or list of texts."""
    if isinstance(value, list):
        return list_toml(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str) and _PLAIN.fullmatch(value):
        return f'"{value}"'
    several_lines = isinstance(value, str) and "\n" in value and "\r" not in value
    return tomli_w.dumps({"x": value}, multiline_strings=several_lines).removeprefix("x = ")[:-1]
