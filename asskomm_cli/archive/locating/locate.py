"""Tell at which lines and columns of a TOML file a key or a value stands."""

from __future__ import annotations

import re
from typing import NamedTuple

from asskomm_cli.archive.locating.plain_places import PlainPlaces, are_plain
from asskomm_cli.archive.locating.positions import Place, Span, read_places
from asskomm_cli.record.fault import Path


class Range(NamedTuple):
    """A stretch of text; lines and columns count from 1, and a column is one character.

    The end is the place just behind the last character, as in SARIF 2.1.0 (3.30.8).
    """

    line: int
    column: int
    end_line: int
    end_column: int


class Locations(NamedTuple):
    """The ranges of all keys and values of one TOML text, by path: ("signatories", 2, "role").

    No path is an error: what is not in the text stands where the nearest thing above it does.
    """

    root: Place | PlainPlaces
    text: str

    def value(self, path: Path) -> Range:
        """The text of a value; of a table its header, of the whole file the first line.

        A table without a header of its own stands where its name is first mentioned.
        """
        place, _ = self.root.find(path)
        return self._range(place.value or next(iter(place.keys), None) or self._first_line())

    def key(self, path: Path) -> Range:
        """The text of a key (the last part of a dotted one), quotes included.

        Of an entry of `[[tables]]` the name in its header. What has no key (the element of an
        array, the whole file, a path that is not there) has the range of its value.
        """
        place, found = self.root.find(path)
        return self._range(place.keys[0]) if found and place.keys else self.value(path)

    def definitions(self, path: Path) -> tuple[Range, ...]:
        """The keys of every place that defines a path, in their order; () when none does."""
        place, found = self.root.find(path)
        return tuple(self._range(span) for span in sorted(place.keys)) if found else ()

    def duplicates(self) -> tuple[Path, ...]:
        """The paths defined more often than TOML allows, in the order of their second place."""
        clashing = self.root.clashing_paths()
        return tuple(sorted(clashing, key=lambda path: sorted(self.root.find(path)[0].keys)[1]))

    def _range(self, span: Span) -> Range:
        return Range(*self._line_and_column(span[0]), *self._line_and_column(span[1]))

    def _first_line(self) -> Span:
        end = self.text.find("\n")
        if end < 0:
            return 0, len(self.text)
        return 0, end - self.text.endswith("\r", 0, end)

    def _line_and_column(self, offset: int) -> tuple[int, int]:
        line = self.text.count("\n", 0, offset) + 1
        return line, offset - self.text.rfind("\n", 0, offset)


def locate(text: str) -> Locations:
    """Find every key and value of a text, which is a TOML file with its line ends as they are.

    Never raises: of a text that is not TOML, whatever can still be recognised has its range.
    A line ends with LF or CRLF; a CR alone ends none.
    """
    return Locations(places_of(text), text)


def locate_in_toml(text: str) -> Locations:
    """Find the same, sooner, in a text that a parser has taken."""
    return Locations(PlainPlaces(text) if are_plain(text) else places_of(text), text)


def places_of(text: str) -> Place:
    """Find every key and value of a text as offsets, for those who change it."""
    import tree_sitter
    import tree_sitter_toml

    parser = tree_sitter.Parser(tree_sitter.Language(tree_sitter_toml.language()))
    document = parser.parse(_with_one_byte_per_character(text)).root_node
    return read_places(document, text)


def _with_one_byte_per_character(text: str) -> bytes:
    """The text as ASCII of the same length, so that the parser's byte offsets count characters.

    Valid TOML has other characters only inside strings, quoted keys and comments, where any
    character will do. The grammar of tree-sitter-toml 0.7 does not know that blanks may stand
    between the line end and the backslash that takes it away, and can then lose its way at a
    later "#": such backslashes give way to plain text too.
    """
    plain = re.sub(r"(?<!\\)\\+[ \t]+(?=\r?\n)", lambda match: "x" * len(match[0]), text)
    return plain.encode("ascii", "replace")
