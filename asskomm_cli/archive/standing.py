"""What follows from the records on a given day: what is in force, how far a Kommune has come.

A date that is known only to the month or year counts from its first day.
"""

from collections import defaultdict
from collections.abc import Iterator
from copy import copy
from datetime import date
from functools import cached_property

from asskomm_cli.archive.archive import Archive
from asskomm_cli.archive.places import kommunen_of_agreement
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.entries import Milestone
from asskomm_cli.record.vocabulary import (
    KOOPERATIONSVEREINBARUNG,
    KPR_MILESTONES,
    VORVEREINBARUNG,
)
from asskomm_cli.translation import deferred

IN_FORCE = deferred("in force")
ENDED = deferred("ended")
SUPERSEDED = deferred("superseded")
SIGNED_LATER = deferred("signed later")
STATUSES = (IN_FORCE, ENDED, SUPERSEDED)

KPR = "KPR"
BERATEN = "beraten"
STAGES = (BERATEN, VORVEREINBARUNG, KOOPERATIONSVEREINBARUNG, KPR)
"""How far a Kommune can have come, in order."""


class Standing:
    """The record as it stands on one day."""

    def __init__(self, archive: Archive, day: date) -> None:
        self.archive = archive
        self.day = day

    def on(self, day: date) -> "Standing":
        """Return the same record on another day; what is looked up depends on no day, and stays."""
        other = copy(self)
        other.day = day
        return other

    def status(self, id_: str) -> str:
        """Return whether an agreement is in force on the day."""
        agreement = self.archive.agreements[id_]
        if agreement.signed_on.first > self.day:
            return SIGNED_LATER
        if self.successors(id_):
            return SUPERSEDED
        last_days = (agreement.ended_on, agreement.valid_until)
        if any(last_day and last_day.last < self.day for last_day in last_days):
            return ENDED
        return IN_FORCE

    def successors(self, id_: str) -> list[str]:
        """Return the ids of the agreements signed up to the day that take the place of this one."""
        ids = self._successors.get(id_, ())
        return [each for each in ids if self._is_signed(self.archive.agreements[each])]

    def stage(self, municipality_id: str) -> str | None:
        """Return the furthest stage that a Kommune has reached and not lost, or None.

        A Kommune of which anything at all is known up to the day counts as beraten.
        """
        known = self.milestones(municipality_id)
        milestones = [each for each in known if each.date.first <= self.day]
        if any(each.kind in KPR_MILESTONES for each in milestones):
            return KPR
        agreements = self.agreements(municipality_id)
        types = {each.type for id_, each in agreements.items() if self.status(id_) == IN_FORCE}
        for stage in (KOOPERATIONSVEREINBARUNG, VORVEREINBARUNG):
            if stage in types:
                return stage
        municipality = self.archive.municipality(municipality_id)
        since = municipality.participating_since if municipality else None
        was_known = any(self._is_signed(each) for each in agreements.values())
        if milestones or was_known or (since and since.first <= self.day):
            return BERATEN
        return None

    def agreements(self, party_id: str) -> dict[str, Agreement]:
        """Return the agreements of a Kommune, alone or in an association, or of an association."""
        ids = self._agreements_by_party.get(party_id, ())
        return {id_: self.archive.agreements[id_] for id_ in ids}

    def associations(self, municipality_id: str) -> list[str]:
        """Return the ids of the associations that a Kommune belongs to."""
        return self._associations_by_member.get(municipality_id, [])

    def milestones(self, municipality_id: str) -> Iterator[Milestone]:
        """Yield the milestones of a Kommune, its own and those of its associations."""
        if municipality := self.archive.municipality(municipality_id):
            yield from municipality.milestones
        for id_ in self.associations(municipality_id):
            yield from self.archive.associations[id_].milestones

    def _is_signed(self, agreement: Agreement) -> bool:
        return agreement.signed_on.first <= self.day

    @cached_property
    def _successors(self) -> dict[str, list[str]]:
        successors = defaultdict(list)
        for id_, agreement in self.archive.agreements.items():
            if agreement.follows:
                successors[agreement.follows].append(id_)
        return successors

    @cached_property
    def _agreements_by_party(self) -> dict[str, list[str]]:
        by_party = defaultdict(list)
        for id_, agreement in self.archive.agreements.items():
            kommunen = kommunen_of_agreement(self.archive, agreement)
            for party in {agreement.association, *kommunen}:
                if party:
                    by_party[party].append(id_)
        return by_party

    @cached_property
    def _associations_by_member(self) -> dict[str, list[str]]:
        by_member = defaultdict(list)
        for id_, association in self.archive.associations.items():
            for member in association.members:
                by_member[member].append(id_)
        return by_member
