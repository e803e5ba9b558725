"""The published figures beside the record: for each count the one nearest to a day."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import NamedTuple

from asskomm_cli.archive.answers.counting import Totals
from asskomm_cli.record.entries import Source
from asskomm_cli.record.figures import Figures
from asskomm_cli.record.partial_date import PartialDate
from asskomm_cli.record.vocabulary import COACHING, KOOPERATIONSVEREINBARUNG

RECORDED: dict[str, Callable[[Totals], int]] = {
    "consulted": lambda totals: totals.consulted,
    "close_cooperation": lambda totals: totals.close_cooperation,
    "kpr": lambda totals: totals.councils,
    "cooperation_agreements": lambda totals: totals.signed[KOOPERATIONSVEREINBARUNG],
    "coaching": lambda totals: totals.blocks[COACHING],
    "security_analyses": lambda totals: totals.analyses,
}
"""The counts of published figures by their keys, and the number of ours that means the same."""

FUNDING = "funding_eur"
"""The money available, which is published but not counted: what was granted is something else."""


class Published(NamedTuple):
    """A number that a source gives for its day."""

    number: int
    as_of: PartialDate
    figures_id: str
    source: Source | None
    year: int | None = None
    """The year for which money is available."""


def nearest_published(published: Mapping[str, Figures], when: PartialDate) -> dict[str, Published]:
    """Return for each key the published number nearest to a day; keys never published are absent.

    How far an imprecise date is away is taken at its worst, so "2022" is near to nothing but
    itself. Of two equally near ones the earlier stands.
    """
    found = {}
    for key in (*RECORDED, FUNDING):
        giving = [
            (_distance(each.as_of, when), each.as_of.first, id_, each)
            for id_, each in published.items()
            if getattr(each, key) is not None
        ]
        if giving:
            *_order, id_, figures = min(giving)
            found[key] = Published(
                getattr(figures, key),
                figures.as_of,
                id_,
                figures.sources[0] if figures.sources else None,
                figures.funding_year if key == FUNDING else None,
            )
    return found


def _distance(one: PartialDate, other: PartialDate) -> timedelta:
    return max(abs(one.first - other.first), abs(one.last - other.last))
