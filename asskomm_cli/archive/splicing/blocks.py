"""Entries of a list of tables, each under its own [[header]]."""

from collections.abc import Sequence

from asskomm_cli.archive.locating.positions import Definition, Place
from asskomm_cli.archive.splicing.pairs import before_headers, last_pair_end
from asskomm_cli.archive.splicing.text import (
    Splice,
    after_blank_lines,
    after_own_comments,
    before_blank_lines,
    line_end,
    line_start,
)
from asskomm_cli.record.key import Table
from asskomm_cli.record.writing import entry_toml


def append_block(text: str, root: Place, name: str, entry: Table, order: Sequence[str]) -> Splice:
    """Return the splice that brings an entry in: behind the last one of its list.

    A new list comes behind the one that comes before it in the canonical order.
    """
    block = entry_toml(name, entry)
    ends = _ends_of_lists(root, [*order[: order.index(name)], name])
    if not ends and (end := last_pair_end(root)) is not None:
        ends = [end]
    if ends:
        offset = after_own_comments(text, line_end(text, ends[-1]))
        return Splice(offset, offset, "\n" + block)
    return before_headers(text, root, block, Definition.ENTRY)


def delete_block(text: str, entry: Place) -> Splice:
    """Return the splice that takes an entry away, from its header to its last value.

    Blank lines go with it such that one gap is left; comments around it stay.
    """
    assert entry.value
    last = last_pair_end(entry)
    assert last is not None
    start, end = line_start(text, entry.value[0]), line_end(text, last)
    behind = after_blank_lines(text, end)
    if behind == len(text):
        return Splice(before_blank_lines(text, start), end)
    return Splice(start, behind)


def _ends_of_lists(root: Place, names: Sequence[str]) -> list[int]:
    """Return where the last entry of each of these lists ends, of those that are there."""
    ends = []
    for name in names:
        place = root.names.get(name)
        if place and place.items and Definition.ENTRY in place.definitions:
            end = last_pair_end(place.items[-1])
            assert end is not None
            ends.append(end)
    return ends
