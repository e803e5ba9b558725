"""Which tables of a file are missing in its record, because reading could not use them.

Without this, places of later tables would be wrong, and what is merely faulty would seem absent.
"""

from collections.abc import Iterator, Sequence
from itertools import count
from typing import TypeVar

from asskomm_cli.archive.archive import Entry
from asskomm_cli.record.fault import Fault
from asskomm_cli.record.key import keys_of

T = TypeVar("T")

_COST_THE_VALUE = frozenset(("KEY101", "KEY103", "KEY110", "DAT101"))
"""The codes of faults after which a value can't be used."""


def in_file(entry: Entry, key: str, items: Sequence[T]) -> Iterator[tuple[int, T]]:
    """Yield the items of a list that could be read, each with its position in the file."""
    if not entry.faults:
        return iter(enumerate(items))
    lost = {fault.path[1] for fault in entry.faults if _costs_an_item(entry, key, fault)}
    return zip((each for each in count() if each not in lost), items, strict=False)


def is_whole(entry: Entry, *keys: str) -> bool:
    """Whether values hold all that the file says under these keys, or under the keys mistyped."""
    return not entry.faults or not any(
        _costs_an_item(entry, key, fault) or fault.path == (key,) or _is_mistyped(key, fault)
        for key in keys
        for fault in entry.faults
    )


def _costs_an_item(entry: Entry, key: str, fault: Fault) -> bool:
    if fault.path[:1] != (key,) or len(fault.path) < 2 or fault.code not in _COST_THE_VALUE:
        return False
    type_of_item = keys_of(entry.kind.type)[key].entry
    if len(fault.path) == 2 or type_of_item is None:
        return True
    return keys_of(type_of_item)[str(fault.path[2])].required


def _is_mistyped(key: str, fault: Fault) -> bool:
    return fault.code == "KEY102" and len(fault.path) == 1 and fault.suggestion == key
