"""A census divided: by place, size, stage or year, so that each part can be counted."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple

from asskomm_cli.archive.answers.counting import Census
from asskomm_cli.archive.answers.events import Event
from asskomm_cli.archive.answers.participants import Participant
from asskomm_cli.archive.places import landkreise_of_association
from asskomm_cli.archive.standing import STAGES
from asskomm_cli.directory.model import Directory, Kommune, Landkreis
from asskomm_cli.translation import deferred

NOT_CONSULTED = deferred("not consulted")
OTHER = deferred("other")
"""The group of what concerns no Kommune of the directory, such as a Landkreis as party."""

SIZES = (0, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000)
"""From how many inhabitants on a Kommune belongs to a class: the usual ones of the Statistisches
Bundesamt, the smallest put together."""


class Grouping(NamedTuple):
    """A way to divide Kommunen and what happened to them."""

    order: Callable[[Directory], Iterable[str]]
    """The groups that there can be, in their order."""
    participant: Callable[[Directory, Participant], str]
    kommune: Callable[[Directory, Kommune], str] | None
    """The group of a Kommune that takes no part; None if these have no group."""
    landkreis: Callable[[Landkreis], str] | None = None
    """The group of what a Landkreis did as party, if it has one."""
    by_date: bool = False
    """Whether what happened is divided by its date, not by whom it concerns."""


def divide(census: Census, grouping: Grouping) -> dict[str, Census]:
    """Return the part of a census for each group; what concerns several groups is in each."""
    directory = census.directory
    takers, happened, kommunen = defaultdict(list), defaultdict(list), defaultdict(list)
    groups = {each: grouping.participant(directory, each) for each in census.participants}
    for participant, group in groups.items():
        takers[group].append(participant)
    by_id = {id_: group for each, group in groups.items() for id_ in each.ids}
    for event in census.events:
        for group in _groups_of_event(census, grouping, by_id, event):
            happened[group].append(event)
    if grouping.kommune:
        by_ags = {each.kommune.ags: group for each, group in groups.items() if each.kommune}
        for kommune in census.kommunen:
            group = by_ags.get(kommune.ags) or grouping.kommune(directory, kommune)
            kommunen[group].append(kommune)
    used = {*takers, *happened, *kommunen}
    return {
        group: census._replace(
            participants=tuple(takers[group]),
            events=tuple(happened[group]),
            kommunen=tuple(kommunen[group]),
        )
        for group in dict.fromkeys([*grouping.order(directory), *sorted(used - {OTHER}), OTHER])
        if group in used
    }


def _groups_of_event(
    census: Census, grouping: Grouping, by_id: dict[str, str], event: Event
) -> set[str]:
    if grouping.by_date:
        return {str(event.date.year)}
    if event.kommunen:
        return {by_id[id_] for id_ in event.kommunen if id_ in by_id} or {OTHER}
    archive = census.standing.archive
    association = archive.associations.get(event.association or "")
    if not grouping.landkreis or not association:
        return {OTHER}
    landkreise = landkreise_of_association(archive, census.directory, association)
    return {grouping.landkreis(each) for each in landkreise} or {OTHER}


def size_class(_directory: Directory, kommune: Kommune) -> str:
    """Return the class of a Kommune's inhabitants by its bounds: "5000-9999", "100000+"."""
    if kommune.inhabitants is None:
        return OTHER
    return _bounds(max(each for each in SIZES if each <= kommune.inhabitants))


def _bounds(begin: int) -> str:
    above = [each for each in SIZES if each > begin]
    return f"{begin}-{above[0] - 1}" if above else f"{begin}+"


def _by_place(
    order: Callable[[Directory], Iterable[str]], landkreis: Callable[[Landkreis], str]
) -> Grouping:
    """Return the grouping in which a Kommune belongs to the group of its Landkreis."""

    def kommune(directory: Directory, each: Kommune) -> str:
        return landkreis(directory.landkreis_of(each))

    return Grouping(order, _of(kommune), kommune, landkreis)


def _of(group: Callable[[Directory, Kommune], str]) -> Callable[[Directory, Participant], str]:
    return lambda directory, each: group(directory, each.kommune) if each.kommune else OTHER


GROUPINGS = {
    "landkreis": _by_place(
        lambda directory: [each.label for each in directory.landkreise.values()],
        lambda landkreis: landkreis.label,
    ),
    "polizeidirektion": _by_place(
        lambda directory: directory.polizeidirektionen,
        lambda landkreis: landkreis.polizeidirektion,
    ),
    "year": Grouping(
        lambda _directory: (),
        lambda _directory, each: str(each.since.year),
        None,
        by_date=True,
    ),
    "stage": Grouping(
        lambda _directory: (NOT_CONSULTED, *STAGES),
        lambda _directory, each: each.stage,
        lambda _directory, _kommune: NOT_CONSULTED,
    ),
    "size": Grouping(lambda _directory: map(_bounds, SIZES), _of(size_class), size_class),
}
"""What ``stats --by`` can divide by."""
