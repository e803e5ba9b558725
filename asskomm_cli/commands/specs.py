"""People and sources as one option each: "NAME; ROLE; REPRESENTS; rank=Polizeirat"."""

import re
from datetime import date
from typing import Any

from asskomm_cli.directory.spelling import nearest
from asskomm_cli.failure import Collected, Failure
from asskomm_cli.record.entries import Signatory, Witness
from asskomm_cli.record.key import keys_of
from asskomm_cli.record.typed_date import parse_typed_date
from asskomm_cli.translation import _

Table = dict[str, Any]

_NAMED = re.compile(r"([a-z_]+)\s*=\s*(.+)", re.DOTALL)


def read_signatory(text: str) -> Table:
    """Read "NAME; ROLE; REPRESENTS; key=value …"; the role may tell whom it represents."""
    return _read_person("--signatory", text, ("name", "role", "represents"), Signatory)


def read_witness(text: str) -> Table:
    """Read "NAME; ROLE; key=value …"; a witness may have no role."""
    return _read_person("--witness", text, ("name", "role"), Witness)


def read_source(text: str, today: date) -> Table:
    """Read "URL; TITLE; DATE"; the title may hold semicolons, the date may be left out."""
    url, _separator, rest = text.partition("; ") if "; " in text else text.partition(";")
    table: Table = {"url": url.strip()}
    title, separator, last = rest.rpartition(";")
    if separator and _is_date(last.strip(), today):
        table["published_on"] = last.strip()
        rest = title
    if not rest.strip():
        raise Failure(
            _("--source: “{text}” has no title; write “URL; TITLE; DATE”").format(text=text)
        )
    table["title"] = rest.strip()
    return table


def read_all(
    signatories: list[str], witnesses: list[str], sources: list[str], today: date
) -> Table:
    """Return the tables of all these options that were given. Raises Failure with every fault."""
    collected = Collected()
    tables = {
        "signatories": [collected(read_signatory, text) for text in signatories],
        "witnesses": [collected(read_witness, text) for text in witnesses],
        "sources": [collected(read_source, text, today) for text in sources],
    }
    collected.raise_failures()
    return {name: entries for name, entries in tables.items() if entries}


def _read_person(option: str, text: str, positions: tuple[str, ...], type_: type) -> Table:
    keys = keys_of(type_)
    table: Table = {}
    for position, part in enumerate(each.strip() for each in text.split(";")):
        named = _NAMED.fullmatch(part)
        if named and named[1] in keys:
            table[named[1]] = named[2].strip()
        elif named:
            raise Failure(_unknown(option, text, named[1], list(keys)))
        elif position >= len(positions):
            message = _("{option}: “{part}” in “{text}” is too much; write {form}, then key=value")
            raise Failure(
                message.format(option=option, part=part, text=text, form=_form(positions))
            )
        elif part:
            table[positions[position]] = part
    if "name" not in table or (type_ is Signatory and "role" not in table):
        message = _("{option}: “{text}” is not complete; write {form}")
        raise Failure(message.format(option=option, text=text, form=_form(positions)))
    return table


def _form(positions: tuple[str, ...]) -> str:
    return "“" + "; ".join(position.upper() for position in positions) + "”"


def _unknown(option: str, text: str, key: str, keys: list[str]) -> str:
    message = _("{option}: there is no “{key}” to give in “{text}”").format(
        option=option, key=key, text=text
    )
    near = nearest(key, keys, limit=1)
    return message + (_("; did you mean “{nearest}”?").format(nearest=near[0]) if near else "")


def _is_date(text: str, today: date) -> bool:
    try:
        parse_typed_date(text, today)
    except ValueError:
        return False
    return True
