"""The milestones of a Kommune or association, with the places where they stand."""

from collections.abc import Iterator
from dataclasses import dataclass

from asskomm_cli.archive.archive import Entry
from asskomm_cli.record.association import Association
from asskomm_cli.record.entries import Milestone
from asskomm_cli.record.kinds import ASSOCIATION
from asskomm_cli.record.municipality import Municipality
from asskomm_cli.record.vocabulary import BERATUNG
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.left_out import in_file
from asskomm_cli.rules.problem import Place


@dataclass(frozen=True, slots=True)
class Step:
    """A milestone and the place of its date."""

    milestone: Milestone
    place: Place


def records_with_milestones(
    context: Context,
) -> Iterator[tuple[Entry, Municipality | Association]]:
    """Yield all Kommunen and associations of which milestones are recorded."""
    for entry, municipality in context.municipalities:
        if municipality.milestones:
            yield entry, municipality
    for entry, association in context.associations:
        if association.milestones:
            yield entry, association


def steps(entry: Entry, record: Municipality | Association) -> list[Step]:
    """Return the milestones that stand in a record."""
    return [
        Step(each, place(entry, "milestones", position, "date"))
        for position, each in in_file(entry, "milestones", record.milestones)
    ]


def first_consultation(
    context: Context, entry: Entry, record: Municipality | Association
) -> Step | None:
    """Return the earliest recorded Beratung, of the Kommune itself or of its associations."""
    known = steps(entry, record)
    for id_ in context.standing.associations(entry.id):
        known += steps(context.archive.entries(ASSOCIATION)[id_], context.archive.associations[id_])
    consultations = [each for each in known if each.milestone.kind == BERATUNG]
    return min(consultations, key=lambda each: each.milestone.date.first, default=None)
