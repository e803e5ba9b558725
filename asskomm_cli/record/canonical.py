"""Reading a text laid out as the tool writes it, by a pattern that only faultless texts fit.

Nearly all files are canonical and without a fault. One match of a pattern made of the keys proves
both and finds every value, in a fifth of the time that a TOML parser and the checks of each value
take together. Whatever does not fit is no fault: it is left to those two.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from sys import intern
from typing import Any, NamedTuple

from asskomm_cli.record.key import Key, keys_of
from asskomm_cli.record.kinds import Kind, Record
from asskomm_cli.record.partial_date import PartialDate, parse_partial_date
from asskomm_cli.record.writing import WIDTH, schema_line

PLAIN = " !#-\\[\\]-~¡-¬®-ſ‐-―‘-‟…€"
"""Characters that can be seen, need no escape, and stand alone in every Unicode form."""

_TEXT = rf"(?! )[{PLAIN}]++"
_DAY = r"(?:19|2\d)\d\d-\d\d-\d\d"
_VALUES = {
    "text": rf'"({_TEXT})"',
    "date": rf'({_DAY}|"{_DAY}\?"|"(?:19|2\d)\d\d(?:-\d\d)?\??")',
    "integer": r"(0|[1-9]\d{0,17})",
    "number": r"(0|[1-9]\d{0,17})",
    "texts": rf'((?=.{{0,{WIDTH}}}\n)\["{_TEXT}"(?:, "{_TEXT}")*+\]|\[\n(?:    "{_TEXT}",\n)++\])',
    "url": rf'"(https?://(?![/?#])[{PLAIN.removeprefix(" ")}]++)"',
    "ags": r'"(\d{8})"',
}
_TABLES = r"((?:\n\[\[{name}\]\]\n(?:[^\[\n][^\n]*+\n)++)*+)"
"""One group for all tables of a name: a group for each value would hold the last one only."""


class _Shape(NamedTuple):
    """What the text of a table looks like, and how each of the values found becomes one."""

    pattern: re.Pattern[str]
    make: Callable[..., Any]
    readers: tuple[tuple[int, Callable[[str], object], object], ...]
    """For values that are not the text itself: position of the key, reader, and what absence is."""

    def read(self, match: re.Match[str]) -> Any:
        values: list[Any] = list(match.groups())
        for position, read, nothing in self.readers:
            text = values[position]
            values[position] = nothing if text is None else read(text)
        return self.make(*values)


def read_canonical(kind: Kind, text: str) -> Record | None:
    """Return the record if the text is canonical and has no fault at all, else None."""
    shape = _shape_of_file(kind)
    match = shape.pattern.fullmatch(text)
    try:
        return shape.read(match) if match else None
    except (KeyError, ValueError):
        # Word, calendar, the width of a list: what a pattern can't say, or not as fast.
        return None


@cache
def _shape_of_file(kind: Kind) -> _Shape:
    keys = keys_of(kind.type).values()
    values = "".join(_line(key) for key in keys if key.kind != "tables")
    tables = "".join(_TABLES.format(name=key.name) for key in keys if key.entry)
    # The line that ends the head is blank, and so is the one before each table.
    head = re.escape(schema_line(kind)[:-1])
    pattern = re.compile(head + (f"\n{values}" if values else "") + tables, re.ASCII)
    return _Shape(pattern, kind.type, _readers(keys))


def _line(key: Key) -> str:
    line = rf"{key.name} = {_VALUES.get(key.format or '', _VALUES[key.kind])}\n"
    return line if key.required else f"(?:{line})?+"


def _readers(keys: Iterable[Key]) -> tuple[tuple[int, Callable[[str], object], object], ...]:
    return tuple(
        (position, reader, () if key.kind == "texts" else None)
        for position, key in enumerate(keys)
        if (reader := _reader(key))
    )


def _reader(key: Key) -> Callable[[str], object] | None:
    if key.entry:
        return _reader_of_tables(key.name, key.entry)
    if key.words:
        return {word: word for word in key.words}.__getitem__
    # Thousands of records name the same few bodies: one string in memory for all.
    return intern if key.name == "represents" else _READERS.get(key.kind)


def _reader_of_tables(name: str, entry: type) -> Callable[[str], object]:
    keys = keys_of(entry).values()
    shape = _Shape(re.compile("".join(map(_line, keys)), re.ASCII), entry, _readers(keys))
    header = f"\n[[{name}]]\n"

    # The same people sign for years: their tables are read once, and kept once in memory.
    @lru_cache(maxsize=1 << 9)
    def read(text: str) -> object:
        if match := shape.pattern.fullmatch(text):
            return shape.read(match)
        raise ValueError(text)

    return lambda text: tuple(map(read, text.split(header)[1:])) if text else ()


@lru_cache(maxsize=1 << 12)
def _read_date(text: str) -> PartialDate:
    return parse_partial_date(text.strip('"'))


@lru_cache(maxsize=1 << 12)
def _read_texts(text: str) -> tuple[str, ...]:
    if text[1] != "\n":
        return tuple(map(intern, text[2:-2].split('", "')))
    items = text[7:-4].split('",\n    "')
    # Quotation marks, commas and blanks of the list on one line, which it has to be too long for.
    if len('[""]') + sum(map(len, items)) + len('", "') * (len(items) - 1) <= WIDTH:
        raise ValueError(text)
    return tuple(items)


_READERS: dict[str, Callable[[str], object]] = {
    "date": _read_date,
    "integer": int,
    "number": int,
    "texts": _read_texts,
}
