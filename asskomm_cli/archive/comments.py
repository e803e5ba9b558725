"""The comments of a record's file, and to which value, table or list item each of them belongs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, NamedTuple

from asskomm_cli.archive.locating.locate import places_of
from asskomm_cli.archive.locating.positions import Place
from asskomm_cli.record.fault import Path
from asskomm_cli.record.tokens import COMMENT, STRING

SCHEMA_SIGN = "#:schema"
"""A comment for editors at the very top; the tool writes it, so it is nobody's remark."""

_STRING_OR_COMMENT = re.compile(rf"{STRING}|{COMMENT}")


@dataclass(slots=True)
class Comments:
    """Comments by the path of what they belong to; ``""`` among them is a blank line."""

    head: list[str] = field(default_factory=list)
    """Remarks on the whole file, above everything."""
    before: dict[Path, list[str]] = field(default_factory=dict)
    behind: dict[Path, str] = field(default_factory=dict)
    """At the end of the line."""
    below: dict[Path, list[str]] = field(default_factory=dict)
    tail: list[str] = field(default_factory=list)
    """At the end of the file, apart from the last value."""


class Anchor(NamedTuple):
    """What comments can belong to, and from where to where it stands."""

    start: int
    end: int
    path: Path


class _Remark(NamedTuple):
    offset: int
    line: int
    text: str


def comments_in(text: str) -> list[str]:
    """Return the comments of a text that is TOML, without the one that names the schema."""
    return [remark.text for remark in _remarks(text)]


def attach(text: str, table: dict[str, Any]) -> Comments:
    """Return the comments of a text, which has LF as line ends and holds this table."""
    comments = Comments()
    anchors = anchors_of(text, table)
    lists = [each for each in anchors if _is_list(table, each.path)]
    free: dict[Anchor | None, list[_Remark]] = {}
    for remark in _remarks(text):
        line = text.rfind("\n", 0, remark.offset) + 1
        if beside := _last_between(anchors, line, remark.offset):
            comments.behind[beside.path] = remark.text
            continue
        after = next((each for each in anchors if each.start > remark.offset), None)
        around = next((each for each in lists if each.start < remark.offset < each.end), None)
        if around is None:
            free.setdefault(after, []).append(remark)
        elif after and after.start < around.end:
            comments.before.setdefault(after.path, []).append(remark.text)
        else:
            last = _last_between(anchors, 0, remark.offset)
            assert last
            comments.below.setdefault(last.path, []).append(remark.text)
    for after, remarks in free.items():
        previous = _last_between(anchors, 0, remarks[0].offset)
        _attach_free(text, comments, previous, after, remarks)
    return comments


def anchors_of(text: str, table: dict[str, Any]) -> list[Anchor]:
    """Return all values, tables and list items of a text, in their order."""
    return sorted(_anchors(places_of(text), table, ()))


def _anchors(place: Place, table: dict[str, Any], path: Path) -> Iterator[Anchor]:
    for name, value in table.items():
        here, below = place.names[name], (*path, name)
        items = value if isinstance(value, list) else []
        for position, (item, item_place) in enumerate(zip(items, here.items, strict=True)):
            assert item_place.value
            yield Anchor(*item_place.value, (*below, position))
            if isinstance(item, dict):
                yield from _anchors(item_place, item, (*below, position))
        if not items or isinstance(items[0], str):
            assert here.value
            yield Anchor(here.keys[0][0], here.value[1], below)


def _remarks(text: str) -> Iterator[_Remark]:
    line = last = 0
    for token in _STRING_OR_COMMENT.finditer(text):
        is_schema = token.start() == 0 and token[0].startswith(SCHEMA_SIGN)
        if token[0].startswith("#") and not is_schema:
            line += text.count("\n", last, token.start())
            last = token.start()
            yield _Remark(last, line, token[0].rstrip())


def _is_list(table: dict[str, Any], path: Path) -> bool:
    return len(path) == 1 and isinstance(table[str(path[0])], list)


def _last_between(anchors: Sequence[Anchor], start: int, end: int) -> Anchor | None:
    """Return what ends last in a stretch of the text, the outermost if several do."""
    ended = [each for each in anchors if start < each.end <= end]
    return max(ended, key=lambda each: (each.end, -each.start), default=None)


def _attach_free(
    text: str,
    comments: Comments,
    previous: Anchor | None,
    after: Anchor | None,
    remarks: Sequence[_Remark],
) -> None:
    """Attach what stands on lines of its own, by the blank lines around it."""
    paragraphs = _paragraphs(remarks)
    touches_next = after is not None and remarks[-1].line + 1 == _line(text, after.start)
    if previous is None:
        split = len(paragraphs) - touches_next
        comments.head = _joined(paragraphs[:split])
        paragraphs = paragraphs[split:]
    elif remarks[0].line - 1 == _line(text, previous.end) and not (
        touches_next and len(paragraphs) == 1
    ):
        comments.below.setdefault(previous.path, []).extend(paragraphs.pop(0))
    elif paragraphs and remarks[0].line - 1 > _line(text, previous.end):
        paragraphs[0].insert(0, "")
    if not paragraphs:
        return
    lines = _joined(paragraphs)
    if after is None:
        comments.tail = lines
    else:
        comments.before[after.path] = lines if touches_next else [*lines, ""]


def _paragraphs(remarks: Sequence[_Remark]) -> list[list[str]]:
    paragraphs = [[remarks[0].text]]
    for before, remark in pairwise(remarks):
        if remark.line > before.line + 1:
            paragraphs.append([])
        paragraphs[-1].append(remark.text)
    return paragraphs


def _joined(paragraphs: Sequence[Sequence[str]]) -> list[str]:
    lines: list[str] = []
    for paragraph in paragraphs:
        lines += ["", *paragraph] if lines else paragraph
    return lines


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset)
