"""Valid TOML documents in a mix of all the styles in which the same content can be written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from random import Random
from typing import Any

from hypothesis import strategies as st

SCALARS = (
    *("1", "-17", "0xDEAD_beef", "0o17", "0b11", "1_000", "+99"),
    *("1.5", "-0.0", "6.26e-3_4", "inf", "-inf", "+nan", "nan"),
    *("true", "false", "2021-12-17", "07:32:00.999", "1979-05-27 07:32:00Z"),
    *("1979-05-27T07:32:00", "1979-05-27t00:32:00.999-07:00"),
    *('""', "''", '"Präsenz 😀"', '"a # [b] = {"', r'"\"\\ \u00e4 \U0001F600"', r"'C:\'", '"\t"'),
    *('""""""', '""""x""""', '"""""x"""""', "''''''", "''''x''''", '"""\\""""', "'''\\'''"),
    *('"""\nDie Straße\n\n  ist lang."""', "'''\n[[x]]\ny = 1 # ä\n'''"),
    *('"""\\ \n#,\\\\\\ \n"""', '"""\\\t\n\\ \n#"\\u00e4\\\t\n"""'),
    *('"""a \\\n   b"""', '"""a \\  \n\t\n b"""', '"""a\\\\\\ \t\nb\\\\ \n"""', "'''a\\ \n'''"),
)
NAMES = st.sampled_from((*"ab1ä'\"\\😀\t=#", "c-d", "e_f", "3.14", "", "x y", "[a]"))
CONTENT = st.recursive(
    st.sampled_from(SCALARS),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(st.dictionaries(NAMES, inner, max_size=3), min_size=1, max_size=3)
        | st.dictionaries(NAMES, inner, max_size=4)
    ),
    max_leaves=14,
)
COMMENTS = ("", "", " # Größe 😀 [x] = 'y'", "\t#")


@st.composite
def toml_documents(draw: st.DrawFn) -> str:
    content = draw(st.dictionaries(NAMES, CONTENT, min_size=1, max_size=5))
    rnd = draw(st.randoms(use_true_random=False))
    lines: list[str] = []
    for line in _table(content, [], rnd):
        lines += [*rnd.choice(((), (), ("",), ("# ä [[a]]",), ("\t ",))), line]
    line_end = rnd.choice(("\n", "\r\n"))
    return "\n".join(lines).replace("\n", line_end) + rnd.choice(("", line_end))


def _table(content: dict[str, Any], path: list[str], rnd: Random) -> Iterator[str]:
    """The lines of a table without its header; tables below it may follow as sections."""
    sections: list[tuple[str, Any]] = []
    for name, value in content.items():
        if _is_table_like(value) and rnd.random() < 0.6:
            sections.append((name, value))
            continue
        for key, text in _pairs(name, value, rnd):
            indent = rnd.choice(("", "  ", "\t"))
            yield f"{indent}{key}{_blank(rnd)}={_blank(rnd)}{text}{rnd.choice(COMMENTS)}"
    for name, value in sections:
        yield from _section([*path, name], value, rnd)


def _section(path: list[str], value: Any, rnd: Random) -> Iterator[str]:
    header = _dotted([_key(name, rnd) for name in path], rnd)
    if isinstance(value, list):
        for entry in value:
            yield f"[[{_blank(rnd)}{header}{_blank(rnd)}]]{rnd.choice(COMMENTS)}"
            yield from _table(entry, path, rnd)
        return
    own = f"[{_blank(rnd)}{header}{_blank(rnd)}]{rnd.choice(COMMENTS)}"
    body = list(_table(value, path, rnd))
    if body and body[0].startswith("["):  # only tables below: the header may come later, or never
        yield from rnd.choice(([own, *body], [*body, own], body))
    else:
        yield from [own, *body]


def _pairs(name: str, value: Any, rnd: Random) -> Iterator[tuple[str, str]]:
    """The value as one `key = value`, or a table as several with dotted keys."""
    if isinstance(value, dict) and value and rnd.random() < 0.6:
        for below, inner in value.items():
            for key, text in _pairs(below, inner, rnd):
                yield _dotted([_key(name, rnd), key], rnd), text
    else:
        yield _key(name, rnd), _value(value, rnd)


def _value(value: Any, rnd: Random) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        pairs = [pair for name, inner in value.items() for pair in _pairs(name, inner, rnd)]
        inside = ", ".join(f"{key}{_blank(rnd)}={_blank(rnd)}{text}" for key, text in pairs)
        return f"{{{_blank(rnd)}{inside}{_blank(rnd)}}}"
    gap = rnd.choice(("", " ", "\n", "\n  # ä ] 😀\n\t", "# [\n"))
    end = rnd.choice((",", "")) if value else ""
    return f"[{gap}{f'{gap},{gap}'.join(_value(item, rnd) for item in value)}{gap}{end}{gap}]"


def _key(name: str, rnd: Random) -> str:
    quoted = json.dumps(name, ensure_ascii=False)
    styles = [quoted, '"' + "".join(f"\\U{ord(letter):08x}" for letter in name) + '"']
    if "'" not in name:
        styles.append(f"'{name}'")
    if re.fullmatch(r"[A-Za-z0-9_-]+", name):
        styles += [name] * 5
    return rnd.choice(styles)


def _dotted(keys: list[str], rnd: Random) -> str:
    return f"{_blank(rnd)}.{_blank(rnd)}".join(keys)


def _blank(rnd: Random) -> str:
    return rnd.choice(("", "", " ", "\t", "  "))


def _is_table_like(value: Any) -> bool:
    if isinstance(value, list):
        return bool(value) and all(isinstance(entry, dict) for entry in value)
    return isinstance(value, dict)
