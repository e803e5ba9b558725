"""The map with its title and legend, as large as the window allows."""

import shutil
import sys
from collections.abc import Iterator, Sequence

from asskomm_cli.publish.map_dots import Dot, DotMap
from asskomm_cli.publish.map_projection import frame_of
from asskomm_cli.publish.map_text import COLORS, Glyph, dot_sign, draw, fitting_size, letters_of
from asskomm_cli.publish.screen import Color, is_terminal, uses_color
from asskomm_cli.record.vocabulary import KOOPERATIONSVEREINBARUNG
from asskomm_cli.translation import _

_PIPE = (80, 24)
_LEGEND_WIDTH = 21
_GAP = 2
_OTHER_LINES = 2
"""The title, and the line of the prompt behind the map."""

Line = list[Glyph]


def write_map(shown: DotMap, seats: Sequence[Dot], title: str, color: Color) -> None:
    """Write the map to standard output; in a pipe it is as large as a terminal of 80×24."""
    width, height = shutil.get_terminal_size(_PIPE) if is_terminal() else _PIPE
    lines = [[Glyph(title, "1")], *_body(shown, seats, width, height - _OTHER_LINES)]
    has_color = uses_color(color)
    for line in lines:
        sys.stdout.write(_text(line, has_color) + "\n")


def _body(shown: DotMap, seats: Sequence[Dot], width: int, height: int) -> list[Line]:
    """Set the legend beside the map or below it, where the map gets larger."""
    legend = list(_legend(shown))
    frame = frame_of([each.place for each in shown.dots])
    beside = fitting_size(frame, height, width - _LEGEND_WIDTH - _GAP)
    below = fitting_size(frame, height - len(legend), width)
    if beside.rows < len(legend) or below.rows > beside.rows:
        return [*draw(shown.dots, seats, below), *legend]
    lines = draw(shown.dots, seats, beside)
    first = max(0, beside.rows - len(legend))
    gap = [Glyph(" " * _GAP, "")]
    return [
        [*line, *gap, *legend[number - first]] if 0 <= number - first < len(legend) else line
        for number, line in enumerate(lines)
    ]


def _legend(shown: DotMap) -> Iterator[Line]:
    letters = letters_of(shown.dots)
    for mark, count in shown.legend().items():
        sign, color = letters.get(mark, dot_sign()), COLORS[mark]
        *above, last = _label(mark).split("\n")
        signs = [sign, *" " * len(above)]
        for label, each in zip(above, signs, strict=False):
            yield [Glyph(each, color), Glyph(f" {label}", "")]
        number = f" {last}".ljust(_LEGEND_WIDTH - 4) + f"{count:3}"
        yield [Glyph(signs[-1], color), Glyph(number, "")]
    yield [Glyph(_("  Kommunen").ljust(_LEGEND_WIDTH - 3) + f"{len(shown.dots):3}", "1")]


def _label(mark: str) -> str:
    if mark == KOOPERATIONSVEREINBARUNG:
        # In one line it would take the room of a quarter of the map.
        return "Kooperations-\nvereinbarung"
    return _(mark)


def _text(line: Line, has_color: bool) -> str:
    if not has_color:
        return "".join(each.text for each in line).rstrip()
    parts = []
    current = ""
    for text, color in line:
        if color != current:
            parts.append(f"\x1b[0{';' if color else ''}{color}m")
            current = color
        parts.append(text)
    return "".join(parts).rstrip() + ("\x1b[0m" if current else "")
