"""The source lines of a finding, with carets under its range."""

import re
from collections.abc import Sequence

from asskomm_cli.archive.locating.locate import Range
from asskomm_cli.publish.screen import visible
from asskomm_cli.record.canonical import PLAIN

_TAB = 4
_CUT = "…"
_ONE_COLUMN_EACH = re.compile(rf'[{PLAIN}"\\]*+')


def excerpt(lines: Sequence[str], range_: Range, width: int) -> list[tuple[str, str]]:
    """Return pairs of a line number (or blanks) and a text: source lines and carets below them.

    Of a range over several lines the first and the last one are shown. A line that is longer than
    ``width`` columns is cut around the range. Nothing is returned where there is no such line.
    """
    last, end = range_.end_line, range_.end_column - 1
    if last > range_.line and end == 0:
        last -= 1
        end = len(lines[last - 1]) if last <= len(lines) else 0
    if last > len(lines) or not any(lines):
        return []
    first = lines[range_.line - 1]
    if last == range_.line:
        return _marked(range_.line, first, range_.column - 1, end, width)
    shown = _marked(range_.line, first, range_.column - 1, len(first), width)
    if last > range_.line + 1:
        shown.append(("", _CUT))
    closing = lines[last - 1]
    indent = len(closing) - len(closing.lstrip())
    return shown + _marked(last, closing, min(indent, end), end, width)


def source_lines(text: str) -> list[str]:
    """Return the lines of a TOML file: LF or CRLF ends one, CR alone does not."""
    lines = text.split("\n")
    return [line.removesuffix("\r") for line in lines] if "\r" in text else lines


def _marked(number: int, line: str, start: int, end: int, width: int) -> list[tuple[str, str]]:
    """Show a line with carets from ``start`` up to before ``end``, at least one of them."""
    if len(line) <= width and _is_plain(line):
        return _pair(number, line, start, min(end, len(line)) - start)
    # No character needs less than a column (those that do are rare and only make the cut shorter),
    # so what lies further away is never seen; a line can have 256 KiB.
    begin, stop = max(0, start - width), min(len(line), start + width)
    pieces, widths = _pieces(line[begin:stop])
    start, end = start - begin, min(end, stop) - begin
    left, right = _window(widths, start, width)
    before = _CUT if begin + left > 0 else ""
    after = _CUT if begin + right < len(line) else ""
    shown = before + "".join(pieces[left:right]) + after
    blanks = len(before) + sum(widths[left:start])
    return _pair(number, shown, blanks, sum(widths[start : min(end, right)]))


def _pair(number: int, shown: str, blanks: int, carets: int) -> list[tuple[str, str]]:
    return [(str(number), shown), ("", " " * blanks + "^" * max(1, carets))]


def _is_plain(text: str) -> bool:
    """Whether each character is shown as it is, one column wide, as in nearly all lines."""
    is_usual = text.isascii() and text.isprintable()
    return is_usual or _ONE_COLUMN_EACH.fullmatch(text) is not None


def _pieces(text: str) -> tuple[list[str], list[int]]:
    """Return how each character is shown, and how many columns of a terminal that takes."""
    if _is_plain(text):
        return list(text), [1] * len(text)
    from rich.cells import cell_len

    pieces, widths, column = [], [], 0
    for character in text:
        piece = " " * (_TAB - column % _TAB) if character == "\t" else visible(character)
        pieces.append(piece)
        widths.append(cell_len(piece))
        column += widths[-1]
    return pieces, widths


def _window(widths: list[int], start: int, width: int) -> tuple[int, int]:
    """Return which characters to show: all, or those around ``start`` that fit with both cuts."""
    if sum(widths) <= width:
        return 0, len(widths)
    room = width - 2 * len(_CUT)
    left, used = start, 0
    while left > 0 and used + widths[left - 1] <= room // 3:
        left -= 1
        used += widths[left]
    right = start
    while right < len(widths) and used + widths[right] <= room:
        used += widths[right]
        right += 1
    while left > 0 and used + widths[left - 1] <= room:
        left -= 1
        used += widths[left]
    return left, right
