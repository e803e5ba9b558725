"""Which records name another one by its id, and where in them."""

from collections.abc import Iterator
from typing import Any

from asskomm_cli.archive.archive import Archive, Entry
from asskomm_cli.archive.reading.parsing import parse
from asskomm_cli.archive.reading.syntax_fault import SyntaxFault
from asskomm_cli.failure import Failure
from asskomm_cli.record.fault import Path
from asskomm_cli.record.key import keys_of
from asskomm_cli.record.kinds import (
    AGREEMENT,
    ASSOCIATION,
    KIND_BY_NAME,
    MUNICIPALITY,
    Kind,
    Record,
)
from asskomm_cli.translation import _

_HOLDERS = (ASSOCIATION, AGREEMENT)
_PARTIES = (MUNICIPALITY, ASSOCIATION)


def named_by(kind: Kind, record: Record) -> Iterator[tuple[Kind, str]]:
    """Yield the kinds and ids of the records that a record names in its own keys."""
    for key in keys_of(kind.type).values():
        named = KIND_BY_NAME.get(key.format or "")
        value = getattr(record, key.name)
        if named and value:
            yield from ((named, id_) for id_ in ([value] if isinstance(value, str) else value))


def references_to(archive: Archive, kind: Kind, id_: str) -> list[tuple[Entry, list[Path]]]:
    """Return the files that refer to a record, with the fields that do, by kinds and ids.

    Raises Failure for a file that is no TOML and has the id in it: nobody can say what it means.
    """
    found = []
    for holder in _HOLDERS:
        for entry in archive.entries(holder).values():
            content = archive.content(entry.path)
            # An id has ASCII letters only; but TOML can write each of them as \u0061.
            if id_.encode() not in content and b"\\" not in content:
                continue
            table = parse(content)
            if not isinstance(table, SyntaxFault):
                paths = list(paths_to(archive, holder, table, kind, id_))
                found += [(entry, paths)] if paths else []
            elif id_.encode() in content:
                message = _("{path} can't be read and may refer to “{id}”; mend it first")
                raise Failure(message.format(path=entry.path, id=id_))
    return found


def paths_to(
    archive: Archive, holder: Kind, table: dict[str, Any], kind: Kind, id_: str
) -> Iterator[Path]:
    """Yield the fields of one file's content that refer to a record."""
    for key in keys_of(holder.type).values():
        value = table.get(key.name)
        if key.format == kind.name and value == id_:
            yield (key.name,)
        elif key.format == kind.name and isinstance(value, list):
            yield from ((key.name, each) for each, item in enumerate(value) if item == id_)
        elif key.entry and "represents" in keys_of(key.entry) and isinstance(value, list):
            for position, entry in enumerate(value):
                represents = entry.get("represents") if isinstance(entry, dict) else None
                if represents == id_ and _is_meant(archive, table, kind, id_):
                    yield key.name, position, "represents"


def _is_meant(archive: Archive, agreement: dict[str, Any], kind: Kind, id_: str) -> bool:
    """Whether "represents" means the record of this kind.

    A Kommune and an association can share an id, such as a Verwaltungsgemeinschaft and the
    Gemeinde that it is named after.
    """
    if kind not in _PARTIES:
        return False
    is_association = agreement.get("association") == id_ or (
        id_ not in archive.entries(MUNICIPALITY) and id_ in archive.entries(ASSOCIATION)
    )
    if id_ in agreement.get("parties", ()):
        is_association = False
    return is_association == (kind == ASSOCIATION)
