"""How far a Kommune had come on each day, and when it had which Baustein: what the slider shows."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby
from typing import NamedTuple, TypeVar

from asskomm_cli.archive.answers.events import REACHED
from asskomm_cli.archive.answers.participants import Participant
from asskomm_cli.archive.standing import IN_FORCE, KPR, Standing
from asskomm_cli.publish.site.basis import Basis, level
from asskomm_cli.record.vocabulary import KOOPERATIONSVEREINBARUNG, KPR_MILESTONES

T = TypeVar("T")


class Change(NamedTuple):
    """From this day on, the stage is another: 0 for nothing known, 4 for a KPR."""

    day: date
    stage: int


class Span(NamedTuple):
    """The days from the first on, up to but not including the end; None for no end."""

    first: date
    end: date | None


class History(NamedTuple):
    """What a participant went through up to the day of the site."""

    stages: tuple[Change, ...]
    cooperation: tuple[Span, ...]
    """When a Kooperationsvereinbarung was in force."""
    blocks: dict[str, date]
    """Since when it has each Baustein."""


def history(basis: Basis, participant: Participant) -> History:
    """Return the history of a participant."""
    days = sorted({day for id_ in participant.ids for day in _turning_points(basis.standing, id_)})
    standings = [basis.standing.on(day) for day in days if day <= basis.standing.day]
    stages = _changes(standings, lambda then: _stage(then, participant.ids))
    cooperates = _changes(standings, lambda then: _cooperates(then, participant.ids))
    ends = [day for day, _is in cooperates[1:]]
    return History(
        tuple(Change(*each) for each in stages),
        tuple(
            Span(day, end)
            for (day, is_so), end in zip(cooperates, [*ends, None], strict=False)
            if is_so
        ),
        _blocks(basis, participant),
    )


def _changes(standings: Iterable[Standing], of: Callable[[Standing], T]) -> list[tuple[date, T]]:
    runs = groupby(((of(then), then.day) for then in standings), key=lambda pair: pair[0])
    return [(next(pairs)[1], value) for value, pairs in runs]


def _turning_points(standing: Standing, id_: str) -> Iterator[date]:
    """Yield the days on which the stage of a Kommune can become another."""
    for agreement_id, agreement in standing.agreements(id_).items():
        yield agreement.signed_on.first
        for successor in standing.successors(agreement_id):
            yield standing.archive.agreements[successor].signed_on.first
        for last_day in (agreement.ended_on, agreement.valid_until):
            if last_day and last_day.last < date.max:
                yield last_day.last + timedelta(1)
    for milestone in standing.milestones(id_):
        yield milestone.date.first
    municipality = standing.archive.municipalities.get(id_)
    if municipality and municipality.participating_since:
        yield municipality.participating_since.first


def _stage(standing: Standing, ids: Iterable[str]) -> int:
    return max((level(standing.stage(id_)) for id_ in ids), default=0)


def _cooperates(standing: Standing, ids: Iterable[str]) -> bool:
    return any(
        agreement.type == KOOPERATIONSVEREINBARUNG and standing.status(agreement_id) == IN_FORCE
        for id_ in ids
        for agreement_id, agreement in standing.agreements(id_).items()
    )


def _blocks(basis: Basis, participant: Participant) -> dict[str, date]:
    """Return the first day of each Baustein; events come in order."""
    since: dict[str, date] = {}
    for id_ in participant.ids:
        for event in basis.events.get(id_, ()):
            if event.turn == REACHED:
                kind = KPR if event.kind in KPR_MILESTONES else event.kind
                since[kind] = min(event.date.first, since.get(kind, date.max))
    return since
