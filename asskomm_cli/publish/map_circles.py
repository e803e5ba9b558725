"""Where the circles and the names of a drawn map are, in the units of the picture."""

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

from asskomm_cli.publish.map_dots import ELSEWHERE, NOT_CONSULTED, Dot
from asskomm_cli.publish.map_projection import frame_of

WIDTH = 1000
MARGIN = 40
_SMALLEST, _PER_ROOT = 3.2, 0.034
"""Radius of a circle, and what the square root of the inhabitants adds: the area tells them."""
_LETTER_WIDTH = 8
_ASCENT, _DESCENT = 16, 7
"""Of the names: width on average, and height above and below their line."""
_FAINT = (ELSEWHERE, NOT_CONSULTED)


class Circle(NamedTuple):
    """A Kommune as it is drawn."""

    dot: Dot
    x: float
    y: float
    radius: float


def draw_circles(dots: Sequence[Dot], top: float) -> tuple[list[Circle], float]:
    """Return the circles in the order of drawing, and where the map ends.

    What is recorded comes above what is not, and small ones above large ones.
    """
    frame = frame_of([each.place for each in dots])
    scale = (WIDTH - 2 * MARGIN) / frame.width
    circles = []
    for dot in dots:
        x, y = frame.position(dot.place)
        radius = _SMALLEST + _PER_ROOT * sqrt(dot.kommune.inhabitants or 0)
        place = (round(MARGIN + x * scale, 1), round(top + y * scale, 1))
        circles.append(Circle(dot, *place, round(radius, 1)))
    circles.sort(key=lambda each: (each.dot.mark not in _FAINT, -each.radius))
    return circles, top + frame.height * scale + MARGIN


def place_name(circle: Circle, circles: Sequence[Circle]) -> tuple[float, float, str]:
    """Return x, y and anchor of a name: right, left, above or below, where it hides least."""
    width, away = len(circle.dot.kommune.name) * _LETTER_WIDTH, circle.radius + 4
    x, y = circle.x, circle.y
    places = (
        (x + away, y + 5, "start"),
        (x - away, y + 5, "end"),
        (x, y - away, "middle"),
        (x, y + away + 12, "middle"),
    )
    return min(places, key=lambda place: _hidden(circles, place, width))


def _hidden(circles: Sequence[Circle], place: tuple[float, float, str], width: float) -> int:
    """Return how much a name hides: recorded Kommunen count most, the edge counts for all."""
    x, y, anchor = place
    left = x - {"start": 0, "end": width, "middle": width / 2}[anchor]
    if left < 0 or left + width > WIDTH:
        return 10 * len(circles)
    return sum(
        1 if each.dot.mark in _FAINT else 10
        for each in circles
        if left - 4 < each.x < left + width + 4 and y - _ASCENT < each.y < y + _DESCENT
    )
