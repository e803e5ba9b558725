"""What is due: agreements that end, and work that has waited longer than it should."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from asskomm_cli.archive.answers.counting import Census
from asskomm_cli.archive.answers.events import REACHED, SIGNED, Event
from asskomm_cli.archive.answers.participants import kommune_on
from asskomm_cli.archive.places import kommunen_of_agreement
from asskomm_cli.archive.standing import ENDED, IN_FORCE, SIGNED_LATER
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.partial_date import PartialDate
from asskomm_cli.record.vocabulary import (
    KOOPERATIONSVEREINBARUNG,
    SICHERHEITSANALYSE,
    VORVEREINBARUNG,
)
from asskomm_cli.translation import deferred

END_OF_AGREEMENT = deferred("agreement ends")
NO_SUCCESSOR = deferred("Vorvereinbarung without successor")
NO_RESULT = deferred("Sicherheitsanalyse without result")
NO_CONTACT = deferred("no contact")
URGENCY = (END_OF_AGREEMENT, NO_SUCCESSOR, NO_RESULT, NO_CONTACT)
"""The most urgent first: a term that is agreed, then what others wait for, then reminders."""

SUCCESSOR_AFTER = timedelta(days=365)
"""A Vorvereinbarung prepares a Kooperationsvereinbarung; in Oelsnitz/Erzgeb. 18 months passed
between them, so that a year is the time to ask."""
RESULT_AFTER = timedelta(days=365)
"""Where the record has both dates of a Sicherheitsanalyse, they lie half a year to a year and a
half apart."""
CONTACT_AFTER = timedelta(days=730)
"""Saxony's budget, and with it the money of the Förderrichtlinie, is made for two years: whoever
was not spoken to for so long knows nothing of what there is now."""


class Deadline(NamedTuple):
    """Something to be done by a day."""

    due_on: date
    reason: str
    """One of URGENCY."""
    kommunen: tuple[str, ...]
    """Ids of the Kommunen that it concerns."""
    since: PartialDate
    """The date from which it is reckoned: that of the end, the signing, the begin, the contact."""
    association: str | None = None
    agreement: str | None = None

    @property
    def parties(self) -> tuple[str, ...]:
        """The ids of those whom it concerns: the association as one, or the Kommunen."""
        return (self.association,) if self.association else self.kommunen


def deadlines(census: Census, within: timedelta) -> list[Deadline]:
    """Return what is overdue or due in so many days, the most urgent first."""
    found = [
        *_ends(census),
        *_vorvereinbarungen(census),
        *_analyses(census),
        *_silent(census),
    ]
    last = census.standing.day + within
    return sorted(
        (each for each in found if each.due_on <= last),
        key=lambda each: (URGENCY.index(each.reason), each.due_on, each.kommunen),
    )


def _ends(census: Census) -> Iterator[Deadline]:
    """Yield agreements that will end, and those whose term ran out with nothing behind it."""
    standing = census.standing
    bound = _with_agreements(census, lambda id_, _agreement: standing.status(id_) == IN_FORCE)
    for event, id_ in _signed(census):
        agreement = standing.archive.agreements[id_]
        status = standing.status(id_)
        ends = [each for each in (agreement.ended_on, agreement.valid_until) if each]
        if status == IN_FORCE and ends:
            yield _deadline(event, END_OF_AGREEMENT, min(ends, key=lambda day: day.last))
        elif (
            status == ENDED
            and agreement.valid_until
            and not agreement.ended_on
            and not all(_became(census, each) in bound for each in event.kommunen)
        ):
            yield _deadline(event, END_OF_AGREEMENT, agreement.valid_until)


def _vorvereinbarungen(census: Census) -> Iterator[Deadline]:
    standing = census.standing
    joined = _with_agreements(
        census,
        lambda id_, agreement: (
            agreement.type == KOOPERATIONSVEREINBARUNG and standing.status(id_) != SIGNED_LATER
        ),
    )
    for event, id_ in _signed(census):
        if event.kind != VORVEREINBARUNG or standing.status(id_) != IN_FORCE:
            continue
        waiting = [each for each in event.kommunen if _became(census, each) not in joined]
        if waiting:
            due = _deadline(event, NO_SUCCESSOR, event.date, SUCCESSOR_AFTER)
            yield due._replace(kommunen=tuple(waiting))


def _analyses(census: Census) -> Iterator[Deadline]:
    for event in census.events:
        if event.kind != SICHERHEITSANALYSE or event.turn != REACHED:
            continue
        until = event.milestone.until if event.milestone else None
        if until is None or until.first > census.standing.day:
            yield _deadline(event, NO_RESULT, event.date, RESULT_AFTER)


def _silent(census: Census) -> Iterator[Deadline]:
    for each in census.participants:
        due_on = each.last_contact.last + CONTACT_AFTER
        yield Deadline(due_on, NO_CONTACT, each.ids, each.last_contact)


def _signed(census: Census) -> Iterator[tuple[Event, str]]:
    for event in census.events:
        if event.turn == SIGNED and event.agreement:
            yield event, event.agreement


def _with_agreements(census: Census, is_wanted: Callable[[str, Agreement], bool]) -> set[str]:
    """Return what the Kommunen became that have such an agreement, said to follow one or not."""
    archive = census.standing.archive
    return {
        _became(census, kommune)
        for id_, agreement in archive.agreements.items()
        if is_wanted(id_, agreement)
        for kommune in kommunen_of_agreement(archive, agreement)
    }


def _became(census: Census, id_: str) -> str:
    """Return the AGS of what a Kommune had become by the day; its id if nobody knows it."""
    kommune = kommune_on(census.standing, census.directory, id_)
    return kommune.ags if kommune else id_


def _deadline(
    event: Event, reason: str, since: PartialDate, after: timedelta = timedelta()
) -> Deadline:
    return Deadline(
        since.last + after, reason, event.kommunen, since, event.association, event.agreement
    )
