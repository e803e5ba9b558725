"""Where in a TOML text each key and each value stands, as offsets counted in characters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

from asskomm_cli.record.fault import Path

if TYPE_CHECKING:
    from tree_sitter import Node

KEYS = frozenset({"bare_key", "quoted_key", "dotted_key"})
NOT_A_VALUE = KEYS | {"comment", "ERROR"}
CONTAINERS = frozenset({"array", "inline_table"})

Span = tuple[int, int]


class Definition(Enum):
    """How a text brings a key into being."""

    VALUE = auto()  # key = ...
    TABLE = auto()  # [key]
    ENTRY = auto()  # [[key]]
    DOTTED = auto()  # key.further = ...
    IMPLIED = auto()  # [key.further] or [[key.further]]


@dataclass(slots=True)
class Place:
    """What stands at one path: the span of its value, those of its keys, and what is below it."""

    names: dict[str, Place] = field(default_factory=dict)
    items: list[Place] = field(default_factory=list)
    value: Span | None = None
    definitions: dict[Definition, list[Span]] = field(default_factory=dict)

    @property
    def keys(self) -> list[Span]:
        """Every place that defines the key; the mere mention of a table comes last."""
        return [span for kind in Definition for span in self.definitions.get(kind, ())]

    @property
    def clashes(self) -> bool:
        """Whether the key is defined twice in a way that TOML forbids.

        Several `[[key]]` go together; so does a mention in `[key.further]` with one `[key]`, and
        with `[[key]]` when it comes later.
        """
        firm = self.definitions.keys() - {Definition.IMPLIED}
        mentions = self.definitions.get(Definition.IMPLIED, [])
        if firm == {Definition.ENTRY}:
            return bool(mentions) and mentions[0] < self.definitions[Definition.ENTRY][0]
        if firm == {Definition.TABLE}:
            return len(self.definitions[Definition.TABLE]) > 1
        return len(firm) > 1 or (Definition.VALUE in firm and len(self.keys) > 1)

    def find(self, path: Path) -> tuple[Place, bool]:
        """The place at a path and True, or the nearest one above it and False."""
        place = self
        for part in path:
            if isinstance(part, str):
                below = place.names.get(part)
            else:
                below = place.items[part] if 0 <= part < len(place.items) else None
            if below is None:
                return place, False
            place = below
        return place, True

    def clashing_paths(self) -> Iterator[Path]:
        """The paths at or below this place whose key is defined twice."""
        path: list[str | int] = []
        waiting: list[tuple[int, str | int, Place]] = []
        place = self
        while True:
            if place.clashes:
                yield tuple(path)
            waiting += [(len(path), name, below) for name, below in place.names.items()]
            waiting += [(len(path), index, below) for index, below in enumerate(place.items)]
            if not waiting:
                return
            depth, part, place = waiting.pop()
            path[depth:] = [part]


def read_places(document: Node, text: str) -> Place:
    """Read the syntax tree of a text, whose byte offsets must be the text's character offsets.

    Loops instead of recursion: a hostile file nests deeper than Python's stack.
    """
    root = Place()
    waiting: list[tuple[Node, Place]] = [(document, root)]
    while waiting:
        node, scope = waiting.pop()
        if node.type == "table":
            scope = _read_header(node, Definition.TABLE, root, text)
        elif node.type == "table_array_element":
            scope = _read_header(node, Definition.ENTRY, root, text)
        containers: list[tuple[Node, Place]] = []
        for child in node.named_children:
            if child.type == "pair":
                containers += _read_pair(child, scope, text)
            elif child.type in ("table", "table_array_element", "ERROR"):
                containers.append((child, scope))
            elif node.type == "array" and child.type not in NOT_A_VALUE:
                item = Place(value=(child.start_byte, child.end_byte))
                scope.items.append(item)
                if child.type in CONTAINERS:
                    containers.append((child, item))
        waiting += reversed(containers)
    return root


def _read_header(node: Node, kind: Definition, root: Place, text: str) -> Place:
    """Note the `[key]` or `[[key]]` that begins a table, and return the place that it opens."""
    key = _key_of(node)
    if key is None:
        return Place()
    closing = next((child for child in node.children if child.type in ("]", "]]")), key)
    header = (node.start_byte, max(closing.end_byte, key.end_byte))
    place, span = _define(root, key, kind, text)
    place.value = place.value or header
    if kind is Definition.TABLE:
        return place
    entry = Place(value=header, definitions={kind: [span]})
    place.items.append(entry)
    return entry


def _read_pair(node: Node, scope: Place, text: str) -> list[tuple[Node, Place]]:
    """Note a `key = value`, and return the value with its place if more is inside it."""
    key = _key_of(node)
    if key is None:
        return []
    place, _ = _define(scope, key, Definition.VALUE, text)
    value = next((child for child in node.named_children if child.type not in NOT_A_VALUE), None)
    if value is None:
        return []
    place.value = place.value or (value.start_byte, value.end_byte)
    return [(value, place)] if value.type in CONTAINERS else []


def _key_of(node: Node) -> Node | None:
    """The key of a pair or header; after a fault the parser makes up empty ones, which are none."""
    keys = (child for child in node.named_children if child.type in KEYS)
    return next((key for key in keys if key.end_byte > key.start_byte), None)


def _define(scope: Place, key: Node, kind: Definition, text: str) -> tuple[Place, Span]:
    """The place that a key leads to from a scope, and the span of the key's last part."""
    passing = Definition.DOTTED if kind is Definition.VALUE else Definition.IMPLIED
    *above, (last, span) = _key_parts(key, text)
    for name, mention in above:
        place = scope.names.setdefault(name, Place())
        place.definitions.setdefault(passing, [mention])
        scope = place.items[-1] if place.items else place
    place = scope.names.setdefault(last, Place())
    place.definitions.setdefault(kind, []).append(span)
    return place, span


def _key_parts(key: Node, text: str) -> list[tuple[str, Span]]:
    parts: list[tuple[str, Span]] = []
    waiting = [key]
    while waiting:
        node = waiting.pop()
        if node.type == "dotted_key":
            waiting += reversed(node.named_children)
        elif node.type in KEYS:
            span = (node.start_byte, node.end_byte)
            parts.append((_key_name(text[slice(*span)]), span))
    return parts


def _key_name(key: str) -> str:
    if key[:1] not in ("'", '"'):
        return key
    if key[0] == '"' and "\\" in key:
        import tomllib

        try:
            return next(iter(tomllib.loads(f"{key} = 0")))
        except tomllib.TOMLDecodeError:
            pass
    return key[1:-1]
