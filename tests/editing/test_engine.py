"""A change to one field changes its lines alone, in every layout, and keeps the comments."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from hypothesis import assume, event, given, settings
from hypothesis import strategies as st
from messy_records import KINDS, messy, tables, values

from asskomm_cli.archive.locating.locate import Locations, locate
from asskomm_cli.archive.splicing.engine import edited
from asskomm_cli.archive.splicing.operation import (
    Add,
    Operation,
    Set,
    Unset,
    applied,
    value_at,
)
from asskomm_cli.failure import Failure
from asskomm_cli.record.fault import Path
from asskomm_cli.record.key import keys_of
from asskomm_cli.record.reading import read_record
from asskomm_cli.record.writing import to_toml

COMMENT = re.compile(r"# Notiz \d+ ")


@st.composite
def operations(draw: st.DrawFn, kind: Any, table: dict[str, Any]) -> Operation:
    """One operation that makes sense for a record of a kind."""
    path: tuple[str | int, ...] = ()
    keys = keys_of(kind.type)
    key = draw(st.sampled_from(list(keys.values())))
    held = table.get(key.name)
    path = (key.name,)
    if key.kind in ("texts", "tables"):
        what = draw(st.sampled_from(("whole", "item", "add", "below")))
        if what == "add" or not held:
            return Add(path, draw(values(key))[0])
        if what == "whole":
            return Unset(path) if key.kind == "tables" else _either(draw, path, key)
        path = (*path, draw(st.integers(0, len(held) - 1)))
        if key.kind == "texts":
            return _either(draw, path, key, item=True)
        if what == "item":
            return Unset(path)
        key = draw(st.sampled_from(list(keys_of(key.entry).values())))
        path = (*path, key.name)
        held = value_at(table, path)
    return Set(path, draw(values(key))) if held is None else _either(draw, path, key)


def _either(draw: Any, path: Any, key: Any, *, item: bool = False) -> Operation:
    if draw(st.booleans()):
        return Unset(path)
    value = draw(values(key))
    return Set(path, value[0] if item else value)


@given(st.data())
def test_a_canonical_file_stays_canonical(data):
    kind = data.draw(st.sampled_from(KINDS))
    table = data.draw(tables(kind.type))
    operation = data.draw(operations(kind, table))
    before, after = canonical(kind, table), canonical(kind, applied(table, operation))
    assume(before and after and applied(table, operation))
    assert edited(kind, before, [operation]) == after


def canonical(kind, table):
    """The text of a record with this content, or None if it can't have it."""
    record, _faults = read_record(kind.type, table)
    text = to_toml(kind, record) if record else ""
    return text if tomllib.loads(text) == table else None


@settings(max_examples=150)
@given(messy(), st.data())
def test_a_change_touches_the_lines_of_its_field_alone(record, data):
    kind, table, text = record
    assert tomllib.loads(text) == table
    operation = data.draw(operations(kind, table))
    event(f"{type(operation).__name__} {len(operation.path)}")
    try:
        after = edited(kind, text, [operation])
    except Failure as failure:
        assert "comments stand in the list" in str(failure)
        return
    assert tomllib.loads(after) == applied(table, operation)
    assert "\r\n" in text or "\r" not in after
    assert "\r\n" not in text or after.replace("\r\n", "").count("\n") <= 1
    lines, own = text.split("\n"), own_lines(text, table, operation)
    others = [line for number, line in enumerate(lines) if number not in own and line.strip()]
    assert is_part_of([line.rstrip("\r") for line in others], after.replace("\r", "").split("\n"))
    comments = COMMENT.findall(after)
    assert len(comments) == len(set(comments))
    lost = set(COMMENT.findall(text)) - set(comments)
    assert lost <= set(COMMENT.findall("\n".join(lines[number] for number in own)))
    assert isinstance(operation, Unset) or not lost


def is_part_of(some: list[str], all_: list[str]) -> bool:
    """Whether these lines are all there, in this order."""
    remaining = iter(all_)
    return all(line in remaining for line in some)


def own_lines(text: str, table: dict[str, Any], operation: Operation) -> set[int]:
    """The lines that an operation may touch, counted from 0: none where it only inserts some."""
    located, path = locate(text), operation.path
    held = table.get(path[0])
    if held is None:
        return set()
    field = located.value(path[:1])
    is_block = text.split("\n")[field.line - 1].lstrip().startswith("[[")
    if not is_block:
        return set(range(located.key(path[:1]).line - 1, field.end_line))
    if isinstance(operation, Add) or value_at(table, path) is None:
        return set()
    entries = [path] if len(path) > 1 else [(path[0], each) for each in range(len(held))]
    return {line for each in entries for line in lines_below(located, each, value_at(table, each))}


def lines_below(located: Locations, path: Path, value: Any) -> range:
    """The lines from a key or header to the end of the last value in it."""
    names = value if isinstance(value, dict) else ()
    last = max(located.value((*path, name)).end_line for name in names) if names else 0
    return range(located.key(path).line - 1, max(last, located.value(path).end_line))
