"""From a text and what shall be done in it to the new text, proved by parsing both."""

from collections.abc import Iterable, Sequence

from asskomm_cli.archive.comments import comments_in
from asskomm_cli.archive.locating.locate import places_of
from asskomm_cli.archive.locating.positions import Definition, Place
from asskomm_cli.archive.reading.parsing import parse
from asskomm_cli.archive.reading.syntax_fault import SyntaxFault
from asskomm_cli.archive.splicing.blocks import append_block, delete_block
from asskomm_cli.archive.splicing.items import append_item, delete_item
from asskomm_cli.archive.splicing.operation import (
    Add,
    Operation,
    Set,
    Unset,
    applied,
    in_order,
    value_at,
)
from asskomm_cli.archive.splicing.pairs import delete_pair, insert_pair
from asskomm_cli.archive.splicing.text import Splice, put
from asskomm_cli.failure import Failure
from asskomm_cli.record.fault import Path, path_text
from asskomm_cli.record.key import Table, keys_of
from asskomm_cli.record.kinds import Kind
from asskomm_cli.record.writing import list_toml, value_toml
from asskomm_cli.translation import _


def edited(kind: Kind, text: str, operations: Iterable[Operation]) -> str:
    """Return a text, which must be TOML, with the operations carried out in their safe order.

    What is not of the changed fields stays as it is, to the byte. Raises Failure where a layout
    does not allow that.
    """
    for operation in in_order(operations):
        for step in _steps(table_of(text), operation):
            text = _after(kind, text, step)
    return text


def _steps(table: Table, operation: Operation) -> Sequence[Operation]:
    """A list of entries is removed entry by entry, the last one first."""
    entries = value_at(table, operation.path)
    if not isinstance(operation, Unset) or not isinstance(entries, list) or len(entries) == 1:
        return [operation]
    if not all(isinstance(entry, dict) for entry in entries):
        return [operation]
    return [Unset((*operation.path, each)) for each in reversed(range(len(entries)))]


def _after(kind: Kind, text: str, operation: Operation) -> str:
    table = table_of(text)
    wanted = applied(table, operation)
    if wanted == table:
        return text
    new = text
    for splice in sorted(_splices(kind, text, table, operation), reverse=True):
        new = put(new, splice)
    if parse(new.encode()) != wanted:
        raise _refused(operation)
    return new


def table_of(text: str) -> Table:
    """Return what a text holds that is known to be TOML."""
    table = parse(text.encode())
    assert not isinstance(table, SyntaxFault)
    return table


def _splices(kind: Kind, text: str, table: Table, operation: Operation) -> Sequence[Splice]:
    root = places_of(text)
    if isinstance(operation, Unset) and _is_only_item(table, operation.path):
        operation = Unset(operation.path[:-1])
    *above, last = operation.path
    holder, _is_there = root.find(tuple(above))
    place, is_there = root.find(operation.path)
    if isinstance(operation, Add):
        if is_there and Definition.VALUE in place.definitions:
            return _in_list(text, table, operation, place)
        if isinstance(operation.value, dict):
            return [append_block(text, root, str(last), operation.value, _order(kind, above))]
        return [insert_pair(text, holder, str(last), [operation.value], _order(kind, above))]
    if isinstance(last, int) and Definition.VALUE in holder.definitions:
        return _in_list(text, table, operation, holder)
    if isinstance(operation, Set):
        if is_there:
            return [_replacement(text, place, operation)]
        return [insert_pair(text, holder, str(last), operation.value, _order(kind, above))]
    if isinstance(last, int):
        return [delete_block(text, place)]
    if Definition.ENTRY in place.definitions:
        return [delete_block(text, place.items[0])]
    return [delete_pair(text, holder, last)]


def _in_list(text: str, table: Table, operation: Operation, array: Place) -> Sequence[Splice]:
    """Change a list in brackets; one that is in canonical layout stays so."""
    assert array.value
    start, end = array.value
    *above, position = operation.path
    path = operation.path if isinstance(operation, Add) else tuple(above)
    old, new = value_at(table, path), value_at(applied(table, operation), path)
    of_texts = all(isinstance(item, str) for item in old)
    if of_texts and text[start:end].replace("\r\n", "\n") == list_toml(old):
        return [Splice(start, end, list_toml(new))]
    if isinstance(operation, Add):
        return [append_item(text, array, operation.value)]
    assert isinstance(position, int)
    if isinstance(operation, Set):
        return [_replacement(text, array.items[position], operation)]
    return delete_item(text, array, position)


def _is_only_item(table: Table, path: Path) -> bool:
    return isinstance(path[-1], int) and len(value_at(table, path[:-1])) == 1


def _replacement(text: str, place: Place, operation: Set) -> Splice:
    if place.value is None or Definition.ENTRY in place.definitions:
        raise _refused(operation)
    start, end = place.value
    if text.startswith("[", start) and comments_in(text[start:end]):
        message = _(
            "comments stand in the list “{field}”; change its items one by one, "
            "such as {field}[0], so that they stay"
        )
        raise Failure(message.format(field=path_text(operation.path)))
    return Splice(start, end, value_toml(operation.value))


def _order(kind: Kind, above: Sequence[str | int]) -> list[str]:
    """Return the keys of the file, or of an entry of one of its lists, in canonical order."""
    keys = keys_of(kind.type)
    entry = keys[str(above[0])].entry if above else None
    return list(keys_of(entry) if entry else keys)


def _refused(operation: Operation) -> Failure:
    message = _("“{field}” stands in a layout that can't be changed safely; change it by hand")
    return Failure(message.format(field=path_text(operation.path)))
