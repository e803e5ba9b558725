"""The map of the overview: each Kommune a dot at its place, with what it was on each day."""

from collections.abc import Mapping
from math import hypot, sqrt
from typing import NamedTuple

from asskomm_cli.archive.answers.participants import Participant
from asskomm_cli.archive.standing import KPR
from asskomm_cli.directory.model import KREISFREIE_STADT, Kommune
from asskomm_cli.publish.map_projection import frame_of, place_of
from asskomm_cli.publish.site.basis import Basis, level
from asskomm_cli.publish.site.history import History
from asskomm_cli.publish.site.links import landkreis_path
from asskomm_cli.record.vocabulary import KOOPERATIONSVEREINBARUNG

CONTACTED = "contacted"
BLOCKS = (
    CONTACTED,
    "Modellkommune",
    KPR,
    KOOPERATIONSVEREINBARUNG,
    "Coaching",
    "Sicherheitsanalyse",
)
"""The Bausteine that the map has switches for: those of the state's own web map."""

WIDTH = 800
_MARGIN = 26
_SMALLEST, _PER_ROOT = 2.6, 0.025
_NEAR, _FAR = 36, 68


class Dot(NamedTuple):
    """A Kommune on the map; ``x``, ``y`` and ``radius`` in the units of the picture."""

    kommune: Kommune
    x: float
    y: float
    radius: float
    stage: int
    path: str
    """Its page, or that of its Landkreis if nothing is recorded of it."""
    anchor: str
    """Its place on the page of the Landkreis; empty if it has a page of its own."""
    stages: str
    """``2021-05-01:1 2021-09-01:2``: its stage from each day on."""
    blocks: str
    """``KPR:2024-01-09 Kooperationsvereinbarung:2021-12-17/2024-12-31``."""


class Label(NamedTuple):
    """The name of a town that readers find their way by."""

    name: str
    x: float
    y: float
    is_large: bool
    """Whether it stays where there is little room: a Kreisfreie Stadt."""


class DotMap(NamedTuple):
    """The picture: all dots, large ones before small ones so that none is hidden."""

    height: float
    land: str
    """The path of lines between near Kommunen; drawn broad, they make up the shape of Saxony."""
    dots: tuple[Dot, ...]
    labels: tuple[Label, ...]


def dot_map(basis: Basis, histories: Mapping[Participant, History]) -> DotMap:
    """Return the map; a Kommune of which the directory knows no place is left out."""
    placed = [
        (each, place)
        for each in basis.census.kommunen
        if (place := place_of(basis.directory, each))
    ]
    if not placed:
        return DotMap(WIDTH, "", (), ())
    frame = frame_of([place for _kommune, place in placed])
    scale = (WIDTH - 2 * _MARGIN) / frame.width
    dots = []
    for kommune, place in placed:
        x, y = (round(_MARGIN + scale * each, 1) for each in frame.position(place))
        dots.append(_dot(basis, histories, kommune, x, y))
    dots.sort(key=lambda dot: (not dot.anchor, -dot.radius, dot.kommune.name))
    height = round(2 * _MARGIN + frame.height * scale, 1)
    return DotMap(height, _land(dots), tuple(dots), _labels(basis, dots))


def _dot(
    basis: Basis,
    histories: Mapping[Participant, History],
    kommune: Kommune,
    x: float,
    y: float,
) -> Dot:
    participant = basis.participants_by_ags.get(kommune.ags)
    page = basis.page_of(participant).path if participant else None
    then = histories[participant] if participant else None
    return Dot(
        kommune,
        x,
        y,
        round(_SMALLEST + _PER_ROOT * sqrt(kommune.inhabitants or 0), 1),
        level(participant.stage) if participant else 0,
        page or landkreis_path(kommune.landkreis_key),
        "" if page else f"ags-{kommune.ags}",
        " ".join(f"{day}:{stage}" for day, stage in then.stages) if then else "",
        " ".join(_spans(then)) if then else "",
    )


def _spans(then: History) -> list[str]:
    spans = [f"{CONTACTED}:{then.stages[0].day}"] if then.stages else []
    for first, end in then.cooperation:
        spans.append(f"{KOOPERATIONSVEREINBARUNG}:{first}" + (f"/{end}" if end else ""))
    spans += [f"{kind}:{day}" for kind, day in then.blocks.items() if kind in BLOCKS]
    return spans


def _land(dots: list[Dot]) -> str:
    """Return a line to each neighbour that is not so near that the two run together anyway."""
    path = []
    places = sorted({(round(dot.x), round(dot.y)) for dot in dots})
    for number, (x, y) in enumerate(places):
        path.append(f"M{x} {y}h0")
        for other_x, other_y in places[number + 1 :]:
            if other_x - x > _FAR:
                break
            if _NEAR < hypot(other_x - x, other_y - y) < _FAR:
                path.append(f"M{x} {y}l{other_x - x} {other_y - y}")
    return "".join(path)


def _labels(basis: Basis, dots: list[Dot]) -> tuple[Label, ...]:
    """Return the seats of the Landkreise and the Kreisfreie Städte, each above its sign."""
    places = basis.directory.landkreise.values()
    large = {each.name for each in places if each.kind == KREISFREIE_STADT}
    seats = {each.seat for each in places}
    return tuple(
        Label(name, dot.x, round(dot.y - dot.radius - 4, 1), name in large)
        for dot in dots
        if (name := dot.kommune.name) in seats
    )
