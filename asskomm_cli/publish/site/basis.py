"""What all pages are made from: the record on a day, counted once, and the names of its parties."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from asskomm_cli.archive.answers.counting import Census, take_census
from asskomm_cli.archive.answers.events import Event
from asskomm_cli.archive.answers.participants import Participant
from asskomm_cli.archive.archive import Archive
from asskomm_cli.archive.names import party_name
from asskomm_cli.archive.places import (
    association_of_landkreis,
    kommune_of,
    landkreis_of_kommune,
)
from asskomm_cli.archive.standing import SIGNED_LATER, STAGES, Standing
from asskomm_cli.directory.edition import Edition
from asskomm_cli.directory.model import Directory, Kommune
from asskomm_cli.publish.site.links import (
    Link,
    agreement_path,
    association_path,
    landkreis_path,
    municipality_path,
)
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.figures import Figures


class Basis:
    """The record on a day, the directory, and what is looked up again and again."""

    def __init__(self, standing: Standing, directory: Directory, edition: Edition) -> None:
        self.standing = standing
        self.directory = directory
        self.edition = edition

    @property
    def archive(self) -> Archive:
        """The whole record, what happened after the day as well."""
        return self.standing.archive

    @cached_property
    def census(self) -> Census:
        """All Kommunen, participants and events of the day."""
        return take_census(self.standing, self.directory)

    @cached_property
    def events(self) -> Mapping[str, list[Event]]:
        """What happened up to the day, by the ids of those on whose pages it stands.

        These are the Kommunen and associations concerned, and what merged Kommunen became.
        """
        found = defaultdict(list)
        for event in self.census.events:
            taking_part = [each for id_ in event.kommunen if (each := self.participants.get(id_))]
            became = map(self._main_id, taking_part)
            for id_ in dict.fromkeys((event.association, *event.kommunen, *became)):
                if id_:
                    found[id_].append(event)
        return found

    @cached_property
    def participants(self) -> Mapping[str, Participant]:
        """The participants by the ids of all their records."""
        return {id_: each for each in self.census.participants for id_ in each.ids}

    @cached_property
    def participants_by_ags(self) -> Mapping[str, Participant]:
        """The participants by the AGS that they have on the day."""
        return {each.kommune.ags: each for each in self.census.participants if each.kommune}

    @cached_property
    def agreements(self) -> Mapping[str, Agreement]:
        """The agreements signed up to the day, the latest first."""
        signed = [
            (id_, each)
            for id_, each in self.archive.agreements.items()
            if self.standing.status(id_) != SIGNED_LATER
        ]
        return dict(sorted(signed, key=lambda item: (item[1].signed_on.first, item[0]))[::-1])

    @cached_property
    def figures(self) -> Mapping[str, Figures]:
        """The figures that were published up to the day."""
        day = self.standing.day
        figures = self.archive.figures.items()
        return {id_: each for id_, each in figures if each.as_of.first <= day}

    @cached_property
    def municipality_ids(self) -> list[str]:
        """The Kommunen that have a page: recorded ones, and participants without a file."""
        known = {id_ for id_ in self.participants if self.kommune(id_)}
        return sorted(known | set(self.archive.municipalities))

    def kommune(self, id_: str) -> Kommune | None:
        """Return what the directory knows of a Kommune by its id."""
        return kommune_of(self.archive, self.directory, id_)

    def stage(self, id_: str) -> int:
        """Return how far a Kommune, or what it became, has come: 0 for not at all, 4 for a KPR."""
        participant = self.participants.get(id_)
        return level(participant.stage) if participant else 0

    def page_of(self, participant: Participant) -> Link:
        """Return the page of a participant."""
        return self.party(self._main_id(participant))._replace(text=participant.name)

    def _main_id(self, participant: Participant) -> str:
        """Return whose page it is: of several records that of the Kommune as it is now."""
        ags = participant.kommune.ags if participant.kommune else None
        current = [id_ for id_ in participant.ids if (now := self.kommune(id_)) and now.ags == ags]
        return (*current, *participant.ids)[0]

    @cached_property
    def events_by_landkreis(self) -> Mapping[str, list[Event]]:
        """What happened up to the day, by the keys of the Landkreise concerned."""
        places = {
            id_: landkreis_of_kommune(self.archive, self.directory, id_) for id_ in self.events
        }
        found = defaultdict(list)
        for event in self.census.events:
            keys = {place.key for id_ in event.kommunen if (place := places[id_])}
            if key := self._landkreis_parties.get(event.association or ""):
                keys.add(key)
            for key in keys:
                found[key].append(event)
        return found

    @cached_property
    def _landkreis_parties(self) -> Mapping[str, str]:
        parties = {}
        for key, landkreis in self.directory.landkreise.items():
            if id_ := association_of_landkreis(self.archive, self.directory, landkreis):
                parties[id_] = key
        return parties

    def landkreis_party(self, key: str) -> str | None:
        """Return the id of the record in which a Landkreis itself is a party."""
        return next((id_ for id_, each in self._landkreis_parties.items() if each == key), None)

    @cached_property
    def association_ids(self) -> list[str]:
        """The associations that have a page of their own; a Landkreis as party has its page."""
        return [id_ for id_ in self.archive.associations if id_ not in self._landkreis_parties]

    @cached_property
    def _pages(self) -> dict[str, str]:
        pages = {id_: association_path(id_) for id_ in self.association_ids}
        pages |= {id_: landkreis_path(key) for id_, key in self._landkreis_parties.items()}
        return pages | {id_: municipality_path(id_) for id_ in self.municipality_ids}

    def party(self, id_: str) -> Link:
        """Return a Kommune or association by its id, with its page if it has one."""
        return Link(party_name(self.archive, self.directory, id_), self._pages.get(id_))

    def parties(self, ids: Iterable[str]) -> tuple[Link, ...]:
        """Return several Kommunen and associations by their ids."""
        return tuple(map(self.party, ids))

    def agreement(self, id_: str) -> Link:
        """Return an agreement by its id, with its page if it has one."""
        return Link(id_, agreement_path(id_) if id_ in self.agreements else None)

    def landkreis(self, key: str) -> Link:
        """Return a Landkreis or Kreisfreie Stadt by its key."""
        return Link(self.directory.landkreise[key].label, landkreis_path(key))


def level(stage: str | None) -> int:
    """Return the number of a stage, that of what comes later being greater; 0 for none."""
    return STAGES.index(stage) + 1 if stage else 0
