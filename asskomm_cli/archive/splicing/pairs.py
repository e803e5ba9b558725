"""Keys of one table, be it the file itself, an entry under its [[header]] or one in braces."""

from collections.abc import Sequence

from asskomm_cli.archive.locating.positions import Definition, Place, Span
from asskomm_cli.archive.splicing.operation import Value
from asskomm_cli.archive.splicing.text import Splice, indent_at, line_end, line_start
from asskomm_cli.record.writing import value_toml


def insert_pair(text: str, table: Place, name: str, value: Value, order: Sequence[str]) -> Splice:
    """Return the splice that brings a key in: behind the nearest key that comes earlier."""
    pairs = _pairs(table)
    rank = {each: position for position, each in enumerate(order)}
    here = rank.get(name, len(order))
    earlier = [each for each in pairs if rank.get(each, -1) < here]
    before = max(earlier, key=lambda each: rank.get(each, -1), default=None)
    pair = f"{name} = {value_toml(value)}"
    if is_in_braces(text, table):
        return _insert_in_braces(table, pairs, pair, before)
    if before is not None:
        start, end = pairs[before]
        return _line(line_end(text, end), indent_at(text, start), pair)
    if pairs:
        start, _end = pairs[min(pairs, key=lambda each: rank[each])]
        return _line(line_start(text, start), indent_at(text, start), pair)
    if table.value:
        return _line(line_end(text, table.value[1]), "", pair)
    return before_headers(text, table, f"{pair}\n", Definition.ENTRY, Definition.TABLE)


def delete_pair(text: str, table: Place, name: str) -> Splice:
    """Return the splice that takes a key away, with its line and the comment on it."""
    pairs = _pairs(table)
    start, end = pairs[name]
    if not is_in_braces(text, table):
        return Splice(line_start(text, start), line_end(text, end))
    spans = sorted(pairs.values())
    position = spans.index((start, end))
    if position:
        return Splice(spans[position - 1][1], end)
    return Splice(start, spans[1][0] if len(spans) > 1 else end)


def is_in_braces(text: str, table: Place) -> bool:
    """Whether a table is written { key = value }."""
    return table.value is not None and text.startswith("{", table.value[0])


def last_pair_end(table: Place) -> int | None:
    """Return where the last value of a table ends; of one without any, its header."""
    ends = [end for _start, end in _pairs(table).values()]
    return max(ends) if ends else table.value[1] if table.value else None


def before_headers(text: str, root: Place, new: str, *kinds: Definition) -> Splice:
    """Return the splice that puts lines before the first header of these kinds, or at the end."""
    headers = [
        span[0]
        for place in root.names.values()
        for kind in kinds
        for span in place.definitions.get(kind, ())
    ]
    offset = line_start(text, min(headers)) if headers else len(text)
    return Splice(offset, offset, f"{new}\n" if headers else new)


def _pairs(table: Place) -> dict[str, Span]:
    """Return the keys that stand in a table itself, each from where to where with its value."""
    return {
        name: (place.definitions[Definition.VALUE][0][0], place.value[1])
        for name, place in table.names.items()
        if Definition.VALUE in place.definitions and place.value
    }


def _line(offset: int, indent: str | None, pair: str) -> Splice:
    return Splice(offset, offset, f"{indent or ''}{pair}\n")


def _insert_in_braces(
    table: Place, pairs: dict[str, Span], pair: str, before: str | None
) -> Splice:
    assert table.value
    if before is not None:
        end = pairs[before][1]
        return Splice(end, end, f", {pair}")
    if pairs:
        start, _end = min(pairs.values())
        return Splice(start, start, f"{pair}, ")
    return Splice(*table.value, f"{{ {pair} }}")
