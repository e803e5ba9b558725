"""The Kommunen of which something is known on a day, each once, and how far each has come."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from asskomm_cli.archive.answers.events import REACHED, Event
from asskomm_cli.archive.names import party_name
from asskomm_cli.archive.places import kommune_of
from asskomm_cli.archive.standing import IN_FORCE, KPR, STAGES, Standing
from asskomm_cli.directory.model import Directory, Kommune
from asskomm_cli.record.partial_date import PartialDate
from asskomm_cli.record.vocabulary import (
    BERATUNG,
    COACHING,
    FOERDERUNG,
    KOORDINIERUNGSSTELLE,
    KPR_MILESTONES,
    MILESTONE_KINDS,
    MODELLKOMMUNE,
    SICHERHEITSANALYSE,
)

BLOCKS = (
    *[kind for kind in MILESTONE_KINDS if kind not in (BERATUNG, *KPR_MILESTONES)],
    KPR,
)
"""The Bausteine that are counted; a KPR is one whether it was constituted or reactivated."""

_CLOSE = frozenset((MODELLKOMMUNE, COACHING, SICHERHEITSANALYSE, KOORDINIERUNGSSTELLE, FOERDERUNG))
"""Bausteine in which the LPR and a Kommune work together. A KPR alone is none of them: several
are older than ASSKomm."""


class Participant(NamedTuple):
    """A Kommune that was consulted at least; one that was merged counts as what it became."""

    ids: tuple[str, ...]
    """The ids of its records: more than one where Kommunen were merged."""
    name: str
    kommune: Kommune | None
    """The Kommune as it exists on the day; None if the directory does not know it."""
    stage: str
    blocks: frozenset[str]
    in_force: frozenset[str]
    """The types of its agreements that are in force."""
    since: PartialDate
    """When it was first heard of."""
    last_contact: PartialDate
    """When it was last heard of."""

    @property
    def works_closely(self) -> bool:
        """Whether it has an agreement in force or a Baustein in which the LPR takes part."""
        return bool(self.in_force or self.blocks & _CLOSE)


def participants(
    standing: Standing, directory: Directory, happened: Iterable[Event]
) -> list[Participant]:
    """Return the Kommunen that ``happened`` names, in the order of their names.

    ``happened`` is what ``events`` returns for the same day.
    """
    by_id: dict[str, list[Event]] = defaultdict(list)
    for event in happened:
        for id_ in event.kommunen:
            by_id[id_].append(event)
    merged: dict[str, tuple[Kommune | None, list[str]]] = {}
    for id_ in by_id:
        if standing.stage(id_) is not None:
            kommune = kommune_on(standing, directory, id_)
            _kommune, ids = merged.setdefault(kommune.ags if kommune else id_, (kommune, []))
            ids.append(id_)
    found = [
        _participant(standing, directory, tuple(sorted(ids)), kommune, by_id)
        for kommune, ids in merged.values()
    ]
    return sorted(found, key=lambda each: (each.name, each.ids))


def kommune_on(standing: Standing, directory: Directory, id_: str) -> Kommune | None:
    """Return the Kommune that an id stands for, or what it had become by the day."""
    kommune = kommune_of(standing.archive, directory, id_)
    return directory.become_by(standing.day, kommune) if kommune else None


def _participant(
    standing: Standing,
    directory: Directory,
    ids: tuple[str, ...],
    kommune: Kommune | None,
    by_id: dict[str, list[Event]],
) -> Participant:
    own = [event for id_ in ids for event in by_id[id_]]
    stages = [stage for id_ in ids if (stage := standing.stage(id_))]
    return Participant(
        ids,
        kommune.name if kommune else party_name(standing.archive, directory, ids[0]),
        kommune,
        max(stages, key=STAGES.index),
        frozenset(
            KPR if each.kind in KPR_MILESTONES else each.kind
            for each in own
            if each.turn == REACHED and each.kind != BERATUNG
        ),
        frozenset(
            agreement.type
            for id_ in ids
            for agreement_id, agreement in standing.agreements(id_).items()
            if standing.status(agreement_id) == IN_FORCE
        ),
        min((each.date for each in own), key=lambda day: day.first),
        max((each.date for each in own), key=lambda day: day.last),
    )
