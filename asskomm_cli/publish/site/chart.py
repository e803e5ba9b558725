"""A chart as coordinates: step lines of recorded and published numbers over the years."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from asskomm_cli.publish.site.growth import Growth, Point
from asskomm_cli.record.partial_date import from_day

WIDTH, HEIGHT = 360, 216
_LEFT, _RIGHT, _TOP, _BOTTOM = 34, 12, 14, 26
_STEPS = (1, 2, 5)
_MOST_LINES, _MOST_YEARS = 5, 8


class Tick(NamedTuple):
    """A line of the grid, at a year or at a number."""

    text: str
    at: float


class Mark(NamedTuple):
    """A published number; where its day is known to the month or year only, it has a breadth."""

    first: float
    last: float
    y: float

    @property
    def x(self) -> float:
        """The middle."""
        return round((self.first + self.last) / 2, 1)


class Chart(NamedTuple):
    """What is drawn, in the units of the picture."""

    growth: Growth
    years: tuple[Tick, ...]
    numbers: tuple[Tick, ...]
    recorded: str
    """The path of the recorded line."""
    published: str
    """The path of the published line; empty where nothing was published."""
    marks: tuple[Mark, ...]
    rows: tuple[Point, ...]
    """The same as a table; its last row is the day of the site."""
    every: int
    """One of how many years is written out."""
    base: float
    right: float


class _Scale(NamedTuple):
    first: date
    days: int
    top: int

    def x(self, day: date) -> float:
        share = min(max((day - self.first).days / self.days, 0), 1)
        return round(_LEFT + share * (WIDTH - _LEFT - _RIGHT), 1)

    def y(self, number: float) -> float:
        return round(HEIGHT - _BOTTOM - number / self.top * (HEIGHT - _TOP - _BOTTOM), 1)


def chart(growth: Growth, first: date, last: date) -> Chart:
    """Return the chart of one count from a day to another; what lies before stands at its edge."""
    now = growth.recorded_on(last)
    highest = max([now, *(each.published or 0 for each in growth.published)])
    step = _grid_step(highest)
    scale = _Scale(first, max((last - first).days, 1), max(step, -(-highest // step) * step))
    marks = [
        Mark(scale.x(each.day.first), scale.x(each.day.last), scale.y(each.published or 0))
        for each in growth.published
    ]
    return Chart(
        growth,
        tuple(
            Tick(str(year), scale.x(date(year, 1, 1))) for year in range(first.year, last.year + 1)
        ),
        tuple(Tick(str(n), scale.y(n)) for n in range(0, scale.top + 1, step)),
        _steps(
            [(scale.x(day), scale.y(n)) for n, day in enumerate(growth.steps, 1) if day > first],
            (scale.x(first), scale.y(growth.recorded_on(first))),
            scale.x(last),
        ),
        _steps([(each.x, each.y) for each in marks[1:]], (marks[0].x, marks[0].y)) if marks else "",
        tuple(marks),
        (*growth.published, Point(from_day(last), None, now)),
        1 + (last.year - first.year) // _MOST_YEARS,
        scale.y(0),
        scale.x(last),
    )


def _grid_step(highest: int) -> int:
    """Return the distance of grid lines: 1, 2 or 5 and so on, for no more than a few lines."""
    power = 1
    while True:
        for step in _STEPS:
            if highest <= step * power * _MOST_LINES:
                return step * power
        power *= 10


def _steps(
    points: Sequence[tuple[float, float]], start: tuple[float, float], end: float | None = None
) -> str:
    """Return a path that keeps each height until the next point."""
    path, at = f"M{start[0]:g} {start[1]:g}", start
    for x, y in points:
        if (x, y) != at:
            path += f"H{x:g}V{y:g}"
            at = (x, y)
    return path if end is None else f"{path}H{end:g}"
