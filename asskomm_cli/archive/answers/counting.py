"""How many: the record as it stands on a day, cut to what is asked for, as numbers."""

from collections import Counter
from typing import NamedTuple

from asskomm_cli.archive.answers.events import FINISHED, REACHED, SIGNED, Event, events
from asskomm_cli.archive.answers.participants import Participant, participants
from asskomm_cli.archive.places import landkreise_of_association
from asskomm_cli.archive.selection import (
    Filters,
    kommune_fits,
    lies_in,
    select_agreements,
)
from asskomm_cli.archive.standing import Standing
from asskomm_cli.directory.model import Directory, Kommune
from asskomm_cli.record.vocabulary import KPR_MILESTONES, SICHERHEITSANALYSE

_EVERYTHING = Filters()


class Census(NamedTuple):
    """What there is to count on a day, everything once."""

    standing: Standing
    directory: Directory
    participants: tuple[Participant, ...]
    events: tuple[Event, ...]
    kommunen: tuple[Kommune, ...]
    """All Kommunen of Saxony on the day, consulted or not, in the places that are asked for."""


class Totals(NamedTuple):
    """The numbers of a census."""

    kommunen: int
    """Kommunen of Saxony, in the places that are asked for."""
    inhabitants: int
    """Inhabitants of these, on the day of the directory."""
    consulted: int
    consulted_inhabitants: int
    close_cooperation: int
    close_cooperation_inhabitants: int
    stages: Counter[str]
    """Kommunen by the furthest stage that they have reached."""
    blocks: Counter[str]
    """Kommunen that have a Baustein, their own or that of an association."""
    signed: Counter[str]
    """Agreements signed so far, by type; a joint one is one."""
    agreements: Counter[tuple[str, str]]
    """The same by type and status on the day."""
    councils: int
    """Kommunale Präventionsräte; that of an association or a Landkreis is one."""
    analyses: int
    """Sicherheitsanalysen that have begun; a joint one is one."""
    analyses_finished: int
    grants: int
    """Förderungen of which the amount is known."""
    granted_eur: int


def take_census(standing: Standing, directory: Directory, filters: Filters = _EVERYTHING) -> Census:
    """Return what is to be counted on the day.

    With filters these are the Kommunen that ``list municipalities`` shows for them, what happened
    to any of these, and of agreements only those that ``list`` shows.
    """
    happened = events(standing)
    kommunen = [each for each in directory.kommunen if each.exists_on(standing.day)]
    found = participants(standing, directory, happened)
    if filters != _EVERYTHING:
        kommunen = [each for each in kommunen if lies_in(filters, [directory.landkreis_of(each)])]
        found = [
            each
            for each in found
            if any(kommune_fits(standing, directory, filters, id_) for id_ in each.ids)
        ]
        happened = _chosen_events(standing, directory, filters, happened, found)
    return Census(standing, directory, tuple(found), tuple(happened), tuple(kommunen))


def count(census: Census) -> Totals:
    """Return the numbers of a census."""
    close = [each for each in census.participants if each.works_closely]
    signed = [each for each in census.events if each.turn == SIGNED]
    reached = [each for each in census.events if each.turn == REACHED]
    amounts = [
        each.milestone.amount_eur
        for each in reached
        if each.milestone and each.milestone.amount_eur is not None
    ]
    status = census.standing.status
    return Totals(
        kommunen=len(census.kommunen),
        inhabitants=sum(each.inhabitants or 0 for each in census.kommunen),
        consulted=len(census.participants),
        consulted_inhabitants=_inhabitants(census.participants),
        close_cooperation=len(close),
        close_cooperation_inhabitants=_inhabitants(close),
        stages=Counter(each.stage for each in census.participants),
        blocks=Counter(block for each in census.participants for block in each.blocks),
        signed=Counter(each.kind for each in signed),
        agreements=Counter((each.kind, status(each.agreement or "")) for each in signed),
        councils=len({each.parties for each in reached if each.kind in KPR_MILESTONES}),
        analyses=sum(each.kind == SICHERHEITSANALYSE for each in reached),
        analyses_finished=sum(
            each.kind == SICHERHEITSANALYSE and each.turn == FINISHED for each in census.events
        ),
        grants=len(amounts),
        granted_eur=sum(amounts),
    )


def _inhabitants(found: tuple[Participant, ...] | list[Participant]) -> int:
    return sum(each.kommune.inhabitants or 0 for each in found if each.kommune)


def _chosen_events(
    standing: Standing,
    directory: Directory,
    filters: Filters,
    happened: list[Event],
    found: list[Participant],
) -> list[Event]:
    ids = {id_ for each in found for id_ in each.ids}
    agreements = select_agreements(standing, directory, filters)
    return [
        event
        for event in happened
        if (
            event.agreement in agreements
            if event.agreement
            else not ids.isdisjoint(event.kommunen)
            or (not event.kommunen and _is_chosen_party(standing, directory, filters, event))
        )
    ]


def _is_chosen_party(
    standing: Standing, directory: Directory, filters: Filters, event: Event
) -> bool:
    """Whether a Landkreis as party is asked for; it has no stage, and no Kommune stands for it."""
    association = standing.archive.associations.get(event.association or "")
    return (
        association is not None
        and not (filters.stage or filters.concern_agreements())
        and filters.milestone in (None, event.kind)
        and filters.party in (None, event.association)
        and lies_in(filters, landkreise_of_association(standing.archive, directory, association))
    )
