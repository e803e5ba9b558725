"""What can be done to a field, and what it means for the parsed content of a file."""

from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import dataclass
from datetime import date
from typing import Any

from asskomm_cli.record.fault import Path
from asskomm_cli.record.key import Table

Value = str | int | float | date | list[str] | Table


@dataclass(frozen=True, slots=True)
class Set:
    """Give a field this value, whether or not it has one."""

    path: Path
    value: Value


@dataclass(frozen=True, slots=True)
class Unset:
    """Remove a field, an item of a list or an entry, if it is there still.

    A list that loses its last one goes too.
    """

    path: Path


@dataclass(frozen=True, slots=True)
class Add:
    """Put an item or an entry at the end of the list at this path, unless it is in there.

    The list need not exist.
    """

    path: Path
    value: str | Table


Operation = Set | Unset | Add


def contradict(one: Operation, other: Operation) -> bool:
    """Whether not both can be done: two values for a field, or a value for what is removed."""
    kinds = {type(one), type(other)}
    if Add in kinds or kinds == {Unset}:
        return False
    shorter, longer = sorted((one.path, other.path), key=len)
    return one != other and longer[: len(shorter)] == shorter


def in_order(operations: Iterable[Operation]) -> list[Operation]:
    """Return operations such that every position in a path means the file as it was.

    Values first, then removals from the last to the first, then what is added.
    """
    operations = list(operations)
    removed = sorted({each.path for each in operations if isinstance(each, Unset)}, reverse=True)
    return [
        *[each for each in operations if isinstance(each, Set)],
        *[Unset(path) for path in removed],
        *[each for each in operations if isinstance(each, Add)],
    ]


def value_at(table: Mapping[str, Any], path: Path) -> Any:
    """Return the value at a path; None if there is none."""
    value: Any = table
    for part in path:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def applied(table: Table, operation: Operation) -> Table:
    """Return the content that an operation makes of another; the path must lead somewhere."""
    if isinstance(operation, Unset) and value_at(table, operation.path) is None:
        return table
    *above, last = operation.path
    result: Table = copy(table)
    holder: Any = result
    for part in above:
        # Only what is on the way is copied: a hostile file nests deeper than deepcopy goes.
        holder[part] = copy(holder[part])
        holder = holder[part]
    match operation:
        case Set(value=value):
            holder[last] = value
        case Add(value=value):
            held = holder.get(last, [])
            holder[last] = held if value in held else [*held, value]
        case Unset():
            del holder[last]
            if holder == [] and above:
                return applied(table, Unset(tuple(above)))
    return result
