"""People and sources as one option each: "NAME; ROLE; REPRESENTS; rank=Polizeirat"."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from asskomm_cli.directory.suggestion import nearest_or_all
from asskomm_cli.failure import Collected, Failure
from asskomm_cli.record.entries import Signatory, Waiver, Witness
from asskomm_cli.record.key import Table, keys_of
from asskomm_cli.record.typed_date import parse_typed_date
from asskomm_cli.translation import _

_PEOPLE = {"signatories": Signatory, "witnesses": Witness}
_NAMED = re.compile(r"([a-z_]+)\s*=\s*(.+)", re.DOTALL)


def read_entry_spec(option: str, text: str, type_: type) -> Table:
    """Read "VALUE; VALUE; key=value …", the values being those that every entry has.

    A person is "NAME; ROLE; REPRESENTS": the role may tell whom a signatory represents, and a
    witness may have no role. Raises Failure if something is missing or too much.
    """
    if type_ is Waiver:
        # A reason is a sentence; its semicolons are its own.
        rule, _separator, reason = text.partition(";")
        if rule.strip() and reason.strip():
            return {"rule": rule.strip(), "reason": reason.strip()}
    required = tuple(key.name for key in keys_of(type_).values() if key.required)
    if type_ is Signatory:
        return _read_parts(option, text, required, ("name", "role"), type_)
    positions = ("name", "role") if type_ is Witness else required
    return _read_parts(option, text, positions, required, type_)


def read_source(text: str, today: date, option: str = "--source") -> Table:
    """Read "URL; TITLE; DATE"; the title may hold semicolons, the date may be left out."""
    url, _separator, rest = text.partition("; ") if "; " in text else text.partition(";")
    table: Table = {"url": url.strip()}
    title, separator, last = rest.rpartition(";")
    if separator and _is_date(last.strip(), today):
        table["published_on"] = last.strip()
        rest = title
    if not rest.strip():
        raise Failure(
            _("{option}: “{text}” has no title; write “URL; TITLE; DATE”").format(
                option=option, text=text
            )
        )
    table["title"] = rest.strip()
    return table


def read_entries(draft: Mapping[str, Any], labels: Mapping[str, str], today: date) -> Table:
    """Return the people and sources of a draft as tables. Raises Failure with every fault.

    Labels are the options that gave them.
    """
    collected = Collected()
    tables: Table = {}
    for name, type_ in _PEOPLE.items():
        tables[name] = [
            collected(read_entry_spec, labels[name], text, type_) for text in draft.get(name, ())
        ]
    tables["sources"] = [collected(read_source, text, today) for text in draft.get("sources", ())]
    collected.raise_failures()
    return {name: entries for name, entries in tables.items() if entries}


def _read_parts(
    option: str, text: str, positions: tuple[str, ...], needed: tuple[str, ...], type_: type
) -> Table:
    keys = keys_of(type_)
    table: Table = {}
    for position, part in enumerate(each.strip() for each in text.split(";")):
        named = _NAMED.fullmatch(part)
        if named and named[1] in keys:
            table[named[1]] = named[2].strip()
        elif named:
            message = _("{option}: there is no “{key}” to give in “{text}”")
            message = message.format(option=option, key=named[1], text=text)
            raise Failure(message + nearest_or_all(named[1], keys))
        elif position >= len(positions):
            message = _("{option}: “{part}” in “{text}” is too much; write {form}, then key=value")
            raise Failure(
                message.format(option=option, part=part, text=text, form=_form(positions))
            )
        elif part:
            table[positions[position]] = part
    if not all(name in table for name in needed):
        message = _("{option}: “{text}” is not complete; write {form}")
        raise Failure(message.format(option=option, text=text, form=_form(positions)))
    return table


def _form(positions: tuple[str, ...]) -> str:
    return "“" + "; ".join(position.upper() for position in positions) + "”"


def _is_date(text: str, today: date) -> bool:
    try:
        parse_typed_date(text, today)
    except ValueError:
        return False
    return True
