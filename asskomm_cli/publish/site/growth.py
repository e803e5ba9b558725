"""Growth over time: what the record holds of each day, beside what was published."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from asskomm_cli.archive.answers.counting import count, take_census
from asskomm_cli.archive.answers.events import REACHED, SIGNED, Event
from asskomm_cli.archive.answers.published import RECORDED
from asskomm_cli.publish.site.basis import Basis
from asskomm_cli.publish.site.history import History
from asskomm_cli.record.figures import Figures
from asskomm_cli.record.partial_date import PartialDate
from asskomm_cli.record.vocabulary import KOOPERATIONSVEREINBARUNG, KPR_MILESTONES


class PublishedNumber(NamedTuple):
    """A number that a source gives for a day, beside that of the record."""

    key: str
    number: int
    recorded: int


class PublishedDay(NamedTuple):
    """The numbers that one source publishes."""

    figures: Figures
    numbers: tuple[PublishedNumber, ...]


class Point(NamedTuple):
    """A published number and that of the record; the last row of a table has only the latter."""

    day: PartialDate
    published: int | None
    recorded: int


class Growth(NamedTuple):
    """One count over time."""

    key: str
    """That of the published figures."""
    steps: tuple[date, ...]
    """The days on which the recorded number rose by one, in order."""
    published: tuple[Point, ...]

    def recorded_on(self, day: date) -> int:
        """Return the recorded number of a day."""
        return bisect_right(self.steps, day)


def growth(
    basis: Basis, histories: Iterable[History], days: Sequence[PublishedDay]
) -> list[Growth]:
    """Return the counts that are drawn: those that were published most often."""
    steps = {
        "consulted": [each.stages[0].day for each in histories if each.stages],
        "cooperation_agreements": [
            each.date.first
            for each in basis.census.events
            if each.turn == SIGNED and each.kind == KOOPERATIONSVEREINBARUNG
        ],
        "kpr": list(_first_councils(basis.census.events).values()),
    }
    return [Growth(key, tuple(sorted(each)), _published(days, key)) for key, each in steps.items()]


def published_days(basis: Basis) -> list[PublishedDay]:
    """Return all published figures up to the day, the latest first.

    Beside each number stands what ``asskomm stats`` counts for that day.
    """
    found = []
    for figures in basis.figures.values():
        then = basis.standing.on(min(figures.as_of.last, basis.standing.day))
        totals = count(take_census(then, basis.directory))
        numbers = tuple(
            PublishedNumber(key, number, recorded(totals))
            for key, recorded in RECORDED.items()
            if (number := getattr(figures, key)) is not None
        )
        found.append(PublishedDay(figures, numbers))
    return sorted(found, key=lambda each: each.figures.as_of.last, reverse=True)


def _published(days: Sequence[PublishedDay], key: str) -> tuple[Point, ...]:
    return tuple(
        Point(day.figures.as_of, each.number, each.recorded)
        for day in reversed(days)
        for each in day.numbers
        if each.key == key
    )


def _first_councils(events: tuple[Event, ...]) -> dict[tuple[str, ...], date]:
    """Return since when each Kommune, association or Landkreis has a KPR."""
    since: dict[tuple[str, ...], date] = {}
    for event in events:
        if event.turn == REACHED and event.kind in KPR_MILESTONES:
            first = since.get(event.parties, date.max)
            since[event.parties] = min(event.date.first, first)
    return since
