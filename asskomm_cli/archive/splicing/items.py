"""Items of a list in brackets: texts, or tables in braces."""

from asskomm_cli.archive.comments import comments_in
from asskomm_cli.archive.locating.positions import Place, Span
from asskomm_cli.archive.splicing.text import Splice, indent_at, line_end, line_start
from asskomm_cli.record.key import Table
from asskomm_cli.record.writing import value_toml


def append_item(text: str, array: Place, item: str | Table) -> Splice:
    """Return the splice that puts an item behind the last one, in a line of its own if they are."""
    assert array.value
    new = _item_toml(item)
    spans = _spans(array)
    if not spans:
        start, end = array.value
        if comments_in(text[start:end]):
            return Splice(end - 1, end - 1, new)
        return Splice(start, end, f"[{new}]")
    start, end = spans[-1]
    indent = indent_at(text, start)
    closing = array.value[1] - 1
    if indent is None or "\n" not in text[end:closing]:
        return Splice(end, end, f", {new}")
    comma = _comma(text, end, closing)
    if comma is None:
        return _behind_the_line(text, end, f"{indent}{new}")
    line = line_end(text, comma)
    return Splice(line, line, f"{indent}{new},\n")


def delete_item(text: str, array: Place, position: int) -> list[Splice]:
    """Return the splices that take an item away with its comma, and its line if nothing is left."""
    assert array.value
    spans = _spans(array)
    start, end = spans[position]
    is_last = position == len(spans) - 1
    limit = array.value[1] - 1 if is_last else spans[position + 1][0]
    comma = _comma(text, end, limit)
    if comma is None and is_last and position:
        before = spans[position - 1][1]
        if not text[before:start].replace(",", "", 1).strip():
            return [Splice(before, end)]
        comma = _comma(text, before, start)
        assert comma is not None
        return [Splice(*_with_line(text, start, end)), Splice(comma, comma + 1)]
    return [Splice(*_with_line(text, start, end if comma is None else comma + 1))]


def _with_line(text: str, start: int, end: int) -> Span:
    """Widen a stretch to its whole line if nothing but a comment is left there."""
    line = line_end(text, end)
    rest = text[end:line].strip()
    if indent_at(text, start) is not None and (not rest or rest.startswith("#")):
        return line_start(text, start), line
    if not rest:
        return len(text[:start].rstrip(" \t")), end
    return start, line - len(text[end:line].lstrip(" \t"))


def _spans(array: Place) -> list[Span]:
    return [item.value for item in array.items if item.value]


def _comma(text: str, start: int, end: int) -> int | None:
    """Return where the comma between two places stands; comments are no place for one."""
    offset = start
    while offset < end:
        if text[offset] == ",":
            return offset
        offset = line_end(text, offset) if text[offset] == "#" else offset + 1
    return None


def _behind_the_line(text: str, end: int, new: str) -> Splice:
    """Put a comma behind the last item, and the new one below; a comment stays where it is."""
    line = line_end(text, end)
    return Splice(end, line, "," + text[end:line].replace("\r\n", "\n") + f"{new}\n")


def _item_toml(item: str | Table) -> str:
    if isinstance(item, str):
        return value_toml(item)
    pairs = ", ".join(f"{name} = {value_toml(value)}" for name, value in item.items())
    return f"{{ {pairs} }}"
