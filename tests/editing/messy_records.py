"""Records in all the layouts that people give their files, with comments in every place."""

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random
from typing import Any

from hypothesis import strategies as st

from asskomm_cli.record.key import keys_of
from asskomm_cli.record.kinds import AGREEMENT, ASSOCIATION, CASEWORKERS, MUNICIPALITY, Kind
from asskomm_cli.record.writing import value_toml

KINDS = (AGREEMENT, ASSOCIATION, MUNICIPALITY, CASEWORKERS)
TEXTS = st.sampled_from(
    ("x", "Straße 😀", 'er sagte "nein" # nie', "C:\\neu", "[[sources]]", "a = 1\nb = 2", "'", "\\")
)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "text": TEXTS,
    "date": st.dates() | st.sampled_from(("2021", "2021-12?")),
    "integer": st.integers(0, 2**40),
    "number": st.floats(0, 1e6),
    "texts": st.lists(TEXTS, min_size=1, max_size=4),
}


def values(key: Any) -> st.SearchStrategy[Any]:
    if key.kind == "tables":
        return st.lists(tables(key.entry), min_size=1, max_size=3)
    return VALUES[key.kind]


def tables(type_: type) -> st.SearchStrategy[dict[str, Any]]:
    """Tables with the keys of a record or entry, in canonical order; none are empty."""
    keys = keys_of(type_).values()
    required = {key.name: values(key) for key in keys if key.required}
    optional = {key.name: values(key) for key in keys if not key.required}
    return (
        st.fixed_dictionaries(required, optional=optional)
        .filter(bool)
        .map(lambda table: {key.name: table[key.name] for key in keys if key.name in table})
    )


@st.composite
def messy(draw: st.DrawFn) -> tuple[Kind, dict[str, Any], str]:
    """A kind of record, its content, and a text that says it."""
    kind = draw(st.sampled_from(KINDS))
    table = draw(tables(kind.type))
    rnd = draw(st.randoms(use_true_random=False))
    lines = list(_file(table, rnd))
    numbered = "\n".join(lines).split("\0")
    text = numbered[0] + "".join(
        f"# Notiz {number} »x« [[a]] = '" + rest for number, rest in enumerate(numbered[1:])
    )
    return kind, table, text.replace("\n", rnd.choice(("\n", "\r\n"))) + rnd.choice(("", "\n"))


def _file(table: dict[str, Any], rnd: Random) -> Iterator[str]:
    """The lines; a NUL stands for a comment, which gets its number in the end."""
    yield from rnd.choice((["#:schema ../schema/x.json", ""], [], ["\0", ""]))
    blocks = [name for name, value in table.items() if _is_tables(value) and rnd.random() < 0.8]
    names = list(table)
    if rnd.random() < 0.3:
        rnd.shuffle(names)
    yield from _pairs({name: table[name] for name in names if name not in blocks}, rnd)
    entries = [(name, entry) for name in names if name in blocks for entry in table[name]]
    for name, entry in entries:
        yield from rnd.choice(([""], [""], ["", ""], [], ["", "\0"], ["\0", ""], ["", "\0", "\0"]))
        yield f"[[{_blank(rnd)}{name}{_blank(rnd)}]]{_comment(rnd)}"
        yield from _pairs(entry, rnd, rnd.choice(("", "", "  ", "\t")))
    yield from rnd.choice(([], [], ["\0"], ["", "\0"], [""]))


def _pairs(table: dict[str, Any], rnd: Random, indent: str = "") -> Iterator[str]:
    for name, value in table.items():
        yield from rnd.choice(([], [], [], [], ["\0"], [""], [indent + "\0"]))
        key = rnd.choice((name, name, name, f'"{name}"', f"'{name}'"))
        width = rnd.choice((0, 0, 12))
        yield f"{indent}{key:{width}}{_blank(rnd)}={_blank(rnd)}{_value(value, rnd)}{_comment(rnd)}"


def _value(value: Any, rnd: Random) -> str:
    if not isinstance(value, list):
        return _scalar(value, rnd)
    if rnd.random() < 0.3 and not _is_tables(value):
        return value_toml(value)
    items = [_inline(item, rnd) if isinstance(item, dict) else _scalar(item, rnd) for item in value]
    last = rnd.choice(("", ","))
    style = rnd.random()
    if style < 0.4:
        inside = f",{_blank(rnd)}".join(items) + last
        return f"[{_blank(rnd)}{inside}{_blank(rnd)}]"
    if style < 0.5:
        return "[" + ",\n ".join(items) + last + "]"
    lines = [f"{rnd.choice(('', '    '))}{item}," for item in items[:-1]]
    lines.append(f"    {items[-1]}{last}")
    lines = [line + _comment(rnd) for line in lines]
    if rnd.random() < 0.3:
        lines.insert(rnd.randrange(len(lines) + 1), "  \0")
    return "[" + "\n".join([_comment(rnd), *lines]) + "\n]"


def _inline(table: dict[str, Any], rnd: Random) -> str:
    pairs = (f"{name}{_blank(rnd)}={_blank(rnd)}{_scalar(v, rnd)}" for name, v in table.items())
    return f"{{{_blank(rnd)}{f'{_blank(rnd)},{_blank(rnd)}'.join(pairs)}{_blank(rnd)}}}"


def _scalar(value: Any, rnd: Random) -> str:
    if isinstance(value, str) and "'" not in value and "\n" not in value and rnd.random() < 0.3:
        return f"'{value}'"
    if isinstance(value, str) and rnd.random() < 0.3:
        return json.dumps(value) if value.isascii() else json.dumps(value, ensure_ascii=False)
    return value_toml(value)


def _comment(rnd: Random) -> str:
    return rnd.choice(("", "", "", " \0", "\t\0", "   \0", "  "))


def _blank(rnd: Random) -> str:
    return rnd.choice(("", " ", " ", "  ", "\t"))


def _is_tables(value: Any) -> bool:
    return isinstance(value, list) and isinstance(value[0], dict)
