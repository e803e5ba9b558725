"""From a parsed TOML or JSON table to a record, with every fault in it collected."""

import math
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, TypeGuard, TypeVar

from asskomm_cli.record.fault import Fault, Path
from asskomm_cli.record.key import Key, keys_of
from asskomm_cli.record.partial_date import PartialDate, from_day, parse_partial_date
from asskomm_cli.record.text_faults import text_faults
from asskomm_cli.translation import _

R = TypeVar("R")

_EXPECTED = {
    "text": _("a text in quotation marks"),
    "date": _('a date such as 2021-12-17, or a text such as "2021-12" or "2021?"'),
    "integer": _("a whole number"),
    "number": _("a number"),
    "texts": _("a list of texts"),
    "tables": _("a list of tables, each under its own [[name]]"),
    "table": _("a table"),
}
_WRONG = object()
_LARGEST = 2**63 - 1
"""TOML 1.0.0 promises whole numbers of 64 bits; nothing here is counted beyond."""
_YEARS = range(1900, 3000)
"""Outside of them a year is a slip of the pen; the calendar ends soon after for arithmetic."""


def read_record(type_: type[R], table: Mapping[str, object]) -> tuple[R | None, list[Fault]]:
    """Return the record and all its faults.

    A value that can't be used is left out; the record is None if a required key is lost by that.
    """
    faults: list[Fault] = []
    record = _read_table(type_, table, (), faults)
    return record, faults


def _read_table(
    type_: type[R], table: Mapping[str, object], path: Path, faults: list[Fault]
) -> R | None:
    keys = keys_of(type_)
    values: dict[str, Any] = {}
    for name, value in table.items():
        key = keys.get(name)
        if key is None:
            faults.append(_unknown(name, path, keys))
        elif key.kind == "text" and isinstance(value, str):
            # Nearly all values are texts without a fault: this way is short for them.
            if text_faults(key, value, ()):
                faults += text_faults(key, value, (*path, name))
            values[name] = value
        elif (read := _read_value(key, value, (*path, name), faults)) is not _WRONG:
            values[name] = read
    if _required(type_) <= values.keys():
        return type_(**values)
    for key in keys.values():
        if key.required and key.name not in table:
            message = _("the key “{key}” is missing").format(key=key.name)
            faults.append(Fault("KEY101", path, message, missing=key.name))
    return None


_REQUIRED: dict[type, frozenset[str]] = {}


def _required(type_: type) -> frozenset[str]:
    if type_ not in _REQUIRED:
        _REQUIRED[type_] = frozenset(key.name for key in keys_of(type_).values() if key.required)
    return _REQUIRED[type_]


def _read_value(key: Key, value: object, path: Path, faults: list[Fault]) -> object:
    if key.kind == "date":
        return _read_date(value, path, faults)
    if key.kind in ("integer", "number") and _is_number(value, whole=key.kind == "integer"):
        return _read_number(value, path, faults)
    if key.kind == "texts" and isinstance(value, list):
        return _read_texts(key, value, path, faults)
    if key.kind == "tables" and isinstance(value, list):
        return _read_tables(key, value, path, faults)
    return _wrong_type(key.kind, value, path, faults)


def _read_texts(key: Key, value: list[object], path: Path, faults: list[Fault]) -> object:
    texts = []
    for position, item in enumerate(value):
        if isinstance(item, str):
            faults += text_faults(key, item, (*path, position))
            texts.append(item)
        else:
            _wrong_type("text", item, (*path, position), faults)
    return tuple(texts)


def _read_tables(key: Key, value: list[object], path: Path, faults: list[Fault]) -> object:
    entries: list[object] = []
    for position, item in enumerate(value):
        assert key.entry
        if not isinstance(item, dict):
            _wrong_type("table", item, (*path, position), faults)
        elif (entry := _read_table(key.entry, item, (*path, position), faults)) is not None:
            entries.append(entry)
    return tuple(entries)


def _read_date(value: object, path: Path, faults: list[Fault]) -> PartialDate | object:
    if isinstance(value, str):
        try:
            day = parse_partial_date(value)
        except ValueError:
            message = _(
                "“{text}” is no date; write the day as 2021-12-17 without quotation marks, "
                'or "2021-12", "2021", with "?" behind it if it is inferred'
            ).format(text=value)
            faults.append(Fault("DAT101", path, message))
            return _WRONG
    elif isinstance(value, date) and not isinstance(value, datetime):
        day = from_day(value)
    else:
        return _wrong_type("date", value, path, faults)
    if day.year in _YEARS:
        return day
    message = _("the year {year} can't be meant; correct the date").format(year=f"{day.year:04}")
    faults.append(Fault("DAT101", path, message))
    return _WRONG


def _read_number(value: float, path: Path, faults: list[Fault]) -> object:
    if value < 0:
        message = _("a count can't be below zero")
    elif value > _LARGEST or not math.isfinite(value):
        message = _("the number is too large")
    else:
        return value
    faults.append(Fault("KEY110", path, message))
    return _WRONG


def _is_number(value: object, *, whole: bool) -> TypeGuard[float]:
    """Whether a value is a number; "not a number" (nan) is none, whatever TOML says."""
    if isinstance(value, bool):
        return False
    return isinstance(value, int) or (not whole and isinstance(value, float) and value == value)


def _wrong_type(kind: str, value: object, path: Path, faults: list[Fault]) -> object:
    message = _("{expected} is needed here, not {found}").format(
        expected=_EXPECTED[kind], found=_name_of_type(value)
    )
    faults.append(Fault("KEY103", path, message))
    return _WRONG


def _name_of_type(value: object) -> str:
    names: dict[type, str] = {
        str: _("a text"),
        bool: _("true or false"),
        int: _("a whole number"),
        float: _("a decimal number"),
        list: _("a list"),
        dict: _("a table"),
        date: _("a date"),
        datetime: _("a date with a time"),
        type(None): _("nothing"),
    }
    return names.get(type(value), _("a time"))


def _unknown(name: str, path: Path, keys: Mapping[str, Key]) -> Fault:
    from asskomm_cli.directory.suggestion import did_you_mean, suggestion

    meant = suggestion(name, keys)
    message = _("the key “{key}” is unknown").format(key=name) + did_you_mean(meant)
    return Fault("KEY102", (*path, name), message, meant, at="key")
