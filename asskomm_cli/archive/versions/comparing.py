"""What differs between two versions of a record, field by field.

Entries of lists are told apart by what they say, not by where they stand: one that was put in
before others does not make those look changed.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Literal, NamedTuple

from asskomm_cli.record.fault import Path, path_text
from asskomm_cli.record.key import Table
from asskomm_cli.translation import _

How = Literal[
    "added",
    "removed",
    "changed",
    "reordered",
    "renamed",
    "layout",
    "unreadable",
    "readable",
    "first seen",
]
"""All behind "reordered" are said of the whole record; "layout" means comments and blanks too."""

_ALIKE = 0.5
"""From this share of equal fields on two entries are one entry that was changed."""
_MOST_NAMES = 4


class FieldChange(NamedTuple):
    """One field that changed; the empty path is the record itself."""

    path: Path
    """Of what was removed, the place that it had before."""
    how: How
    before: Any = None
    after: Any = None


def compare(before: Table, after: Table, path: Path = ()) -> Iterator[FieldChange]:
    """Yield what has to be changed in one table to get the other, in the order of the new one."""
    for name in [*after, *(name for name in before if name not in after)]:
        yield from _compare_values(before.get(name), after.get(name), (*path, name))


def field_text(path: Path) -> str:
    """Return how a person names a field: “role of signatories[2]”, “notes”."""
    if len(path) < 2 or isinstance(path[-1], int):
        return path_text(path)
    return _("{key} of {entry}").format(key=path[-1], entry=path_text(path[:-1]))


def fields_text(changes: Iterable[FieldChange]) -> str:
    """Return the names of the fields that changed, for the title of a commit."""
    names = list(dict.fromkeys(field_text(each.path) for each in changes if each.path))
    rest = len(names) - _MOST_NAMES
    shown = ", ".join(names[:_MOST_NAMES])
    return shown + (_(" and {count} more").format(count=rest) if rest > 0 else "")


def _compare_values(before: Any, after: Any, path: Path) -> Iterator[FieldChange]:
    if isinstance(before, list | None) and isinstance(after, list | None):
        yield from _compare_lists(before or [], after or [], path)
    elif before is None:
        yield FieldChange(path, "added", after=after)
    elif after is None:
        yield FieldChange(path, "removed", before)
    elif isinstance(before, dict) and isinstance(after, dict):
        yield from compare(before, after, path)
    # In Python true is 1, and 1 is 1.0; in a file they are not the same.
    elif (type(before), before) != (type(after), after):
        yield FieldChange(path, "changed", before, after)


def _compare_lists(before: list[Any], after: list[Any], path: Path) -> Iterator[FieldChange]:
    partners = _partners(before, after)
    for position, item in enumerate(after):
        if position not in partners:
            yield FieldChange((*path, position), "added", after=item)
        else:
            yield from _compare_values(before[partners[position]], item, (*path, position))
    for position, item in enumerate(before):
        if position not in partners.values():
            yield FieldChange((*path, position), "removed", item)
    order = [partners[position] for position in sorted(partners)]
    if order != sorted(order):
        yield FieldChange(path, "reordered")


def _partners(before: list[Any], after: list[Any]) -> dict[int, int]:
    """Return which item was which before: the equal ones, then the most alike."""
    partners: dict[int, int] = {}
    free = dict(enumerate(before))
    for position, item in enumerate(after):
        same = next((each for each, old in free.items() if old == item), None)
        if same is not None:
            partners[position] = same
            del free[same]
    candidates = [
        (_likeness(old, item, each == position), -abs(each - position), each, position)
        for position, item in enumerate(after)
        if position not in partners
        for each, old in free.items()
    ]
    for likeness, _distance, each, position in sorted(candidates, reverse=True):
        if each in free and position not in partners and likeness >= _ALIKE:
            partners[position] = each
            del free[each]
    return partners


def _likeness(old: Any, new: Any, in_place: bool) -> float:
    """Return the share of fields that two entries have in common, the first one counted twice.

    Different texts have nothing in common; one can only have taken the place of another.
    """
    if not isinstance(old, dict) or not isinstance(new, dict):
        return _ALIKE * in_place
    first = next(iter(new))
    names = [*{*old, *new}, *([first] if first in old else [])]
    same = [name for name in names if name in old and old[name] == new.get(name)]
    return len(same) / len(names)
