"""What a map shows: each Kommune at its place, how far it has come, whether it is asked for."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from asskomm_cli.archive.answers.counting import Census
from asskomm_cli.archive.standing import STAGES
from asskomm_cli.directory.model import Kommune
from asskomm_cli.publish.map_projection import Place, place_of
from asskomm_cli.translation import deferred

NOT_CONSULTED = deferred("not consulted")
ELSEWHERE = deferred("elsewhere")
"""The mark of a Kommune that is not asked for."""
MARKS = (ELSEWHERE, NOT_CONSULTED, *STAGES)
"""In the order in which they cover each other: the last is always seen."""


class Dot(NamedTuple):
    """A Kommune on the map."""

    kommune: Kommune
    place: Place
    mark: str
    """One of MARKS."""


class DotMap(NamedTuple):
    """All dots, and the names of the Kommunen of which nobody knows the place."""

    dots: tuple[Dot, ...]
    without_place: tuple[str, ...]

    def legend(self) -> dict[str, int]:
        """Return how many Kommunen have each mark, the most advanced first.

        ELSEWHERE is among them only if there are such Kommunen.
        """
        counts = Counter(each.mark for each in self.dots)
        return {each: counts[each] for each in reversed(MARKS) if counts[each] or each != ELSEWHERE}


def dot_map(everything: Census, chosen: Census, *, with_others: bool) -> DotMap:
    """Return the map of all Kommunen, of which the chosen census has those that are asked for.

    ``with_others`` says whether its Kommunen that were not consulted are asked for as well.
    """
    stages = {each.kommune.ags: each.stage for each in chosen.participants if each.kommune}
    not_consulted = {each.ags for each in chosen.kommunen if with_others} - {
        each.kommune.ags for each in everything.participants if each.kommune
    }
    dots = []
    for kommune in everything.kommunen:
        mark = stages.get(kommune.ags, ELSEWHERE)
        if kommune.ags in not_consulted:
            mark = NOT_CONSULTED
        if place := place_of(everything.directory, kommune):
            dots.append(Dot(kommune, place, mark))
    placed = {each.kommune.ags for each in dots}
    without_place = [
        each.name
        for each in chosen.participants
        if each.kommune is None or each.kommune.ags not in placed
    ]
    return DotMap(tuple(dots), tuple(without_place))


def seats(everything: Census, dots: Sequence[Dot]) -> list[Dot]:
    """Return the Kreisfreie Städte and the seats of the Landkreise, by which people find their way.

    The largest come first.
    """
    names = {each.seat: key for key, each in everything.directory.landkreise.items()}
    found = [each for each in dots if names.get(each.kommune.name) == each.kommune.landkreis_key]
    return sorted(found, key=lambda each: -(each.kommune.inhabitants or 0))
