"""The canonical TOML text of a record: one layout for the same content, whoever writes it."""

from datetime import date
from typing import Any

import tomli_w

from asskomm_cli.record.kinds import Kind, Record
from asskomm_cli.record.partial_date import PartialDate

_WIDTH = 100


def to_toml(kind: Kind, record: Record) -> str:
    """Return the whole file: schema line, keys in canonical order, one table per list entry."""
    schema = f"{'../' if kind.folder else ''}schema/{kind.name}.json"
    table = to_table(record)
    values = {name: value for name, value in table.items() if not _is_tables(value)}
    blocks = ["".join(f"{name} = {_value(value)}\n" for name, value in values.items())]
    for name, entries in table.items():
        if _is_tables(entries):
            blocks += [entry_toml(name, entry) for entry in entries]
    return f"#:schema {schema}\n\n" + "\n".join(block for block in blocks if block)


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
    return f"[[{name}]]\n" + "".join(f"{key} = {_value(value)}\n" for key, value in entry.items())


def _value(value: object) -> str:
    if isinstance(value, list):
        items = [_value(item) for item in value]
        line = f"[{', '.join(items)}]"
        # The same bound for every list, so that a list changes its layout only when it has to.
        return (
            line
            if len(line) <= _WIDTH
            else "[\n" + "".join(f"    {item},\n" for item in items) + "]"
        )
    if isinstance(value, date):
        return value.isoformat()
    several_lines = isinstance(value, str) and "\n" in value and "\r" not in value
    return tomli_w.dumps({"x": value}, multiline_strings=several_lines).removeprefix("x = ")[:-1]
