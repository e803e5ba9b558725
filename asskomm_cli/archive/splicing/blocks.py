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
    end = ends[-1] if ends else last_pair_end(root)
    if end is None:
        return before_headers(text, root, block, Definition.ENTRY)
    offset = after_own_comments(text, line_end(text, end))
    return Splice(offset, offset, "\n" + block)


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


def _ends_of_lists(root: Place, names: Sequence[str]) -> list[int | None]:
    """Return where the last entry of each of these lists ends, of those that are there."""
    lists = [root.names[name] for name in names if name in root.names]
    return [
        last_pair_end(each.items[-1])
        for each in lists
        if each.items and Definition.ENTRY in each.definitions
    ]
