"""Which field a text such as ``signatories[2].role`` means; positions count from 0."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from asskomm_cli.failure import Failure
from asskomm_cli.record.fault import Path
from asskomm_cli.record.key import Key, Table, keys_of
from asskomm_cli.record.kinds import Kind
from asskomm_cli.translation import _, ngettext

_FIELD = re.compile(r"([\w-]+)(?:\[(-?\d+)\]|\.(-?\d+))?(?:\.([\w-]+))?")


@dataclass(frozen=True, slots=True)
class Field:
    """The place of a value, whether or not there is one yet."""

    path: Path
    key: Key | None
    """The key whose value it is or is in; None for one that is in the file by mistake."""
    owner: type
    """The type of record or entry that has the key."""

    @property
    def is_item(self) -> bool:
        """Whether it is one item or entry of a list."""
        return isinstance(self.path[-1], int)


def read_field(kind: Kind, table: Table, text: str) -> Field:
    """Return the field of a file's content that a text means. Raises Failure if there is none."""
    match = _FIELD.fullmatch(text.strip())
    if not match:
        message = _(
            "“{text}” is no field; write for example notes, parties[0], signatories[2].role"
        )
        raise Failure(message.format(text=text))
    name, index, below = match[1], match[2] or match[3], match[4]
    name, key = _known(kind.type, table, name)
    if index is None and below is None:
        return Field((name,), key, kind.type)
    held = table.get(name, [])
    if not isinstance(held, list) or (key and key.kind not in ("texts", "tables")):
        raise Failure(_("“{name}” is no list; write {name} alone").format(name=name))
    path = (name, _position(name, held, index))
    if below is None:
        return Field(path, key, kind.type)
    if key is None or key.entry is None:
        message = _("an item of “{name}” is a text without fields; write {name}[{index}]")
        raise Failure(message.format(name=name, index=index))
    entry = held[path[1]]
    if not isinstance(entry, dict):
        raise Failure(_("{name}[{index}] is no table").format(name=name, index=index))
    below, inner = _known(key.entry, entry, below)
    return Field((*path, below), inner, key.entry)


def _known(owner: type, table: Table, name: str) -> tuple[str, Key | None]:
    """Return the key that a name means; one that stands in the file by mistake is known too."""
    keys = keys_of(owner)
    usual = name.lower().replace("-", "_")
    if usual in keys:
        return usual, keys[usual]
    if name in table:
        return name, None
    raise Failure(_unknown(name, keys))


def _unknown(name: str, keys: Iterable[str]) -> str:
    from asskomm_cli.directory.suggestion import did_you_mean, suggestion

    message = _("there is no field “{name}” here").format(name=name)
    fields = "; " + _("fields: {names}").format(names=", ".join(keys))
    return message + did_you_mean(suggestion(name, keys), otherwise=fields)


def _position(name: str, held: list[Any], index: str | None) -> int:
    if not held:
        raise Failure(_("the list “{name}” is empty").format(name=name))
    if index is None:
        message = _("say which of “{name}”: {name}[0] is the first, {name}[-1] the last")
        raise Failure(message.format(name=name))
    position = int(index)
    if not -len(held) <= position < len(held):
        message = ngettext(
            "there is no {name}[{index}]: the list has {count} entry, and the first is {name}[0]",
            "there is no {name}[{index}]: the list has {count} entries, and the first is {name}[0]",
            len(held),
        )
        raise Failure(message.format(name=name, index=index, count=len(held)))
    return position % len(held)
