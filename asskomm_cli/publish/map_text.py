"""Saxony in a terminal: every Kommune a braille dot, letters where something is recorded."""

import sys
from collections.abc import Sequence
from typing import NamedTuple

from asskomm_cli.archive.standing import BERATEN, KPR
from asskomm_cli.publish.map_dots import ELSEWHERE, MARKS, NOT_CONSULTED, Dot
from asskomm_cli.publish.map_projection import Frame, frame_of
from asskomm_cli.record.vocabulary import KOOPERATIONSVEREINBARUNG, VORVEREINBARUNG

LETTERS = {
    KPR: "P",
    KOOPERATIONSVEREINBARUNG: "K",
    VORVEREINBARUNG: "V",
    BERATEN: "B",
    NOT_CONSULTED: "o",
}
"""How a stage is told without colour."""

COLORS = {
    KPR: "1;32",
    KOOPERATIONSVEREINBARUNG: "1;36",
    VORVEREINBARUNG: "1;33",
    BERATEN: "1;35",
    NOT_CONSULTED: "37",
    ELSEWHERE: "90",
}
"""SGR parameters: what is most advanced stands out most, dots recede."""

_BRAILLE = 0x2800
_BITS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bit of each dot of a braille character, by row and column (Unicode, Braille Patterns)."""

Cell = tuple[int, int]
"""Row and column of a character."""


class Glyph(NamedTuple):
    """A character of the map, and the SGR parameters of its colour."""

    text: str
    color: str


class Size(NamedTuple):
    """How many characters a map has; one is twice as high as it is wide."""

    rows: int
    columns: int


def fitting_size(frame: Frame, rows: int, columns: int) -> Size:
    """Return the largest size of the frame's proportions that fits into so much room."""
    per_row = 2 * frame.width / frame.height
    fitting = max(1, min(rows, int(columns / per_row)))
    return Size(fitting, max(1, min(columns, round(fitting * per_row))))


def draw(dots: Sequence[Dot], seats: Sequence[Dot], size: Size) -> list[list[Glyph]]:
    """Return the map line by line; names of seats stand where they cover nothing."""
    frame = frame_of([each.place for each in dots])
    cells = _braille(frame, dots, size)
    letters = letters_of(dots)
    for dot in sorted(dots, key=lambda each: MARKS.index(each.mark)):
        if dot.mark in letters:
            cells[_cell(frame, dot, size)] = Glyph(letters[dot.mark], COLORS[dot.mark])
    for seat in seats:
        _write_name(cells, _cell(frame, seat, size), seat.kommune.name, size)
    empty = Glyph(" ", "")
    return [
        [cells.get((row, column), empty) for column in range(size.columns)]
        for row in range(size.rows)
    ]


def letters_of(dots: Sequence[Dot]) -> dict[str, str]:
    """Return which marks have a letter; all others are dots.

    Not consulted Kommunen are dots, unless a filter asks for some of them: then these have a letter
    and the dots are what lies elsewhere.
    """
    is_filtered = any(each.mark == ELSEWHERE for each in dots)
    return {mark: each for mark, each in LETTERS.items() if is_filtered or mark != NOT_CONSULTED}


def dot_sign() -> str:
    """Return how a single dot looks; where the terminal has no braille it is a full stop."""
    return "⠂" if _has_braille() else "."


def _braille(frame: Frame, dots: Sequence[Dot], size: Size) -> dict[Cell, Glyph]:
    bits: dict[Cell, int] = {}
    for dot in dots:
        x, y = _dot_position(frame, dot, size)
        cell = y // 4, x // 2
        bits[cell] = bits.get(cell, 0) | _BITS[y % 4][x % 2]
    color = COLORS[ELSEWHERE]
    if not _has_braille():
        return {cell: Glyph(dot_sign(), color) for cell in bits}
    return {cell: Glyph(chr(_BRAILLE + bit), color) for cell, bit in bits.items()}


def _dot_position(frame: Frame, dot: Dot, size: Size) -> tuple[int, int]:
    x, y = frame.position(dot.place)
    return (
        round(x / frame.width * (2 * size.columns - 1)),
        round(y / frame.height * (4 * size.rows - 1)),
    )


def _cell(frame: Frame, dot: Dot, size: Size) -> Cell:
    x, y = _dot_position(frame, dot, size)
    return y // 4, x // 2


def _write_name(cells: dict[Cell, Glyph], cell: Cell, name: str, size: Size) -> None:
    """Write a name to the right, left, above or below, if nothing stands there yet."""
    row, column = cell
    half = column - len(name) // 2
    for top, left in (
        (row, column + 2),
        (row, column - len(name) - 1),
        (row - 1, half),
        (row + 1, half),
    ):
        is_inside = 0 <= top < size.rows and left >= 0 and left + len(name) <= size.columns
        # Something right beside a name would read as a part of it.
        room = [(top, each) for each in range(left - 1, left + len(name) + 1)]
        if is_inside and not any(each in cells and each != cell for each in room):
            for number, letter in enumerate(name):
                cells[top, left + number] = Glyph(letter, "2")
            return


def _has_braille() -> bool:
    try:
        "⠿".encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return False
    return True
