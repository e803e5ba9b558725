"""Places in a text with one key, one list or one [[table]] a line, as nearly all records have.

They are those of positions.py, found by a search for the path alone: in a fifteenth of the time
that a syntax tree and the walk through it take. A record with thousands of faults is looked up
thousands of times.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from asskomm_cli.archive.locating.positions import Definition, Place
from asskomm_cli.record.fault import Path

_TEXT = r'"[^"\\\x00-\x1f\x7f]*+"'
_LIST = rf"\[(?:{_TEXT}(?:, {_TEXT})*+)?\]|\[\n(?: *{_TEXT},\n)++\]"
_DAY = r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
_VALUE = rf"(?:{_LIST}|{_TEXT}|{_DAY}|0|[1-9]\d*)"
_COMMENT = r"#[^\n\x00-\x08\x0b-\x1f\x7f]*+"
_LINE = rf"(?:[A-Za-z0-9_-]+ = {_VALUE}(?: *{_COMMENT})?|\[\[[A-Za-z0-9_-]+\]\]|{_COMMENT})?\n"
# Every key and header then begins behind a line end, where it is searched for.
_PLAIN = re.compile(rf"{_COMMENT}\n(?:{_LINE})*+")
_PLAIN_VALUE = re.compile(_VALUE)
_ITEM = re.compile(_TEXT)


def are_plain(text: str) -> bool:
    """Whether a text has nothing but such lines, the first of them a comment."""
    return _PLAIN.fullmatch(text) is not None


@cache
def _headers(name: str) -> re.Pattern[str]:
    return re.compile(re.escape(f"\n[[{name}]]\n"))


class PlainPlaces(NamedTuple):
    """A plain text that a parser has taken."""

    text: str

    def find(self, path: Path) -> tuple[Place, bool]:
        """Return the place at a path and True, or the nearest one above it and False."""
        if not path:
            return Place(), True
        name, *below = path
        starts = [found.start() + 1 for found in _headers(str(name)).finditer(self.text)]
        if starts:
            return self._in_tables(starts, len(str(name)), below)
        head_end = self.text.find("\n[[")
        return self._in_table(Place(), 0, head_end, [name, *below])

    def clashing_paths(self) -> Iterator[Path]:
        """Return nothing: no parser takes a text in which a key stands twice."""
        return iter(())

    def _in_tables(
        self, starts: list[int], length: int, below: list[str | int]
    ) -> tuple[Place, bool]:
        keys = [(start + 2, start + 2 + length) for start in starts]
        number = below[0] if below else None
        if not isinstance(number, int) or not 0 <= number < len(starts):
            header = starts[0], starts[0] + 4 + length
            return Place(value=header, definitions={Definition.ENTRY: keys}), not below
        header = starts[number], starts[number] + 4 + length
        table = Place(value=header, definitions={Definition.ENTRY: [keys[number]]})
        return self._in_table(table, header[1], self.text.find("\n[[", header[1]), below[1:])

    def _in_table(
        self, table: Place, start: int, end: int, below: list[str | int]
    ) -> tuple[Place, bool]:
        """Find a key between two offsets; the end is negative where the text ends."""
        if not below:
            return table, True
        # The line end before the next header belongs to the last key.
        stop = len(self.text) if end < 0 else end + 1
        at = self.text.find(f"\n{below[0]} = ", start, stop) if isinstance(below[0], str) else -1
        if at < 0:
            return table, False
        key = at + 1, at + 1 + len(str(below[0]))
        found = _PLAIN_VALUE.match(self.text, key[1] + len(" = "))
        assert found is not None
        value = found.span()
        place = Place(value=value, definitions={Definition.VALUE: [key]})
        return self._in_list(place, value, below[1:]) if below[1:] else (place, True)

    def _in_list(
        self, place: Place, value: tuple[int, int], below: list[str | int]
    ) -> tuple[Place, bool]:
        items = list(_ITEM.finditer(self.text, *value)) if self.text[value[0]] == "[" else []
        number = below[0]
        if not isinstance(number, int) or not 0 <= number < len(items):
            return place, False
        return Place(value=items[number].span()), not below[1:]
