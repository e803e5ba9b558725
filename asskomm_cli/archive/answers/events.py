"""What happened, as dated events: agreements and their ends, milestones and their results."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from asskomm_cli.archive.places import kommunen_of_agreement
from asskomm_cli.archive.standing import Standing
from asskomm_cli.record.entries import Milestone, Source
from asskomm_cli.record.partial_date import PartialDate

SIGNED = "signed"
TAKES_PART = "takes part"
REACHED = "reached"
FINISHED = "finished"
RAN_OUT = "ran out"
ENDED = "ended"
TURNS = (SIGNED, TAKES_PART, REACHED, FINISHED, RAN_OUT, ENDED)
"""What can happen to an agreement or a milestone, in the order within one day."""

TEILNAHME = "Teilnahme"
"""The kind of an event that only says since when a Kommune is known to take part."""


class Event(NamedTuple):
    """Something that happened to Kommunen, to an association, or to a Landkreis as party."""

    date: PartialDate
    turn: str
    """One of TURNS."""
    kind: str
    """The type of the agreement, the kind of the milestone, or TEILNAHME."""
    kommunen: tuple[str, ...]
    """The ids of all Kommunen that it concerns; none where a Landkreis itself is the party."""
    association: str | None = None
    """The id of the association that is the party, or whose milestone it is."""
    agreement: str | None = None
    milestone: Milestone | None = None
    source: str | None = None
    """The address of the page that reports it."""

    @property
    def parties(self) -> tuple[str, ...]:
        """The ids of those whom it concerns: the association as one, or the Kommunen."""
        return (self.association,) if self.association else self.kommunen


def events(standing: Standing) -> list[Event]:
    """Return everything that happened up to the day, in order.

    A joint agreement is one event, and so is the milestone of an association. A date known only
    to the month or year counts as past from its first day, as everywhere, but stands behind all
    days of its month or year: nothing says that it came before any of them.
    """
    found = [
        *_of_agreements(standing),
        *_of_municipalities(standing),
        *_of_associations(standing),
    ]
    return sorted((each for each in found if each.date.first <= standing.day), key=_place)


def _place(event: Event) -> tuple[date, int, int, str, str, tuple[str, ...]]:
    precision = (event.date.month is None) + (event.date.day is None)
    turn = TURNS.index(event.turn)
    return (
        event.date.last,
        precision,
        turn,
        event.kind,
        event.association or "",
        event.kommunen,
    )


def _of_agreements(standing: Standing) -> Iterator[Event]:
    for id_, agreement in standing.archive.agreements.items():
        signed = Event(
            agreement.signed_on,
            SIGNED,
            agreement.type,
            kommunen_of_agreement(standing.archive, agreement),
            agreement.association,
            id_,
            source=_first(agreement.sources),
        )
        yield signed
        if agreement.ended_on:
            yield signed._replace(date=agreement.ended_on, turn=ENDED)
        elif (
            agreement.valid_until
            # Unlike other dates, the end of an agreed term is past only behind its last day.
            and agreement.valid_until.last < standing.day
            and not standing.successors(id_)
        ):
            yield signed._replace(date=agreement.valid_until, turn=RAN_OUT)


def _of_municipalities(standing: Standing) -> Iterator[Event]:
    for id_, municipality in standing.archive.municipalities.items():
        own = [
            event
            for milestone in municipality.milestones
            for event in _of_milestone(milestone, (id_,), None)
        ]
        yield from own
        since = municipality.participating_since
        dates = [each.date for each in own]
        dates += [each.signed_on for each in standing.agreements(id_).values()]
        if since and since not in dates:
            source = _first(municipality.sources)
            yield Event(since, TAKES_PART, TEILNAHME, (id_,), source=source)


def _of_associations(standing: Standing) -> Iterator[Event]:
    for id_, association in standing.archive.associations.items():
        for milestone in association.milestones:
            yield from _of_milestone(milestone, association.members, id_)


def _of_milestone(
    milestone: Milestone, kommunen: tuple[str, ...], association: str | None
) -> Iterator[Event]:
    reached = Event(
        milestone.date,
        REACHED,
        milestone.kind,
        kommunen,
        association,
        milestone=milestone,
        source=milestone.source,
    )
    yield reached
    if milestone.until:
        yield reached._replace(date=milestone.until, turn=FINISHED)


def _first(sources: tuple[Source, ...]) -> str | None:
    return sources[0].url if sources else None
