"""What ``stats`` says: each number of the record, with the published one beside it."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from asskomm_cli.archive.answers.counting import Totals
from asskomm_cli.archive.answers.participants import BLOCKS
from asskomm_cli.archive.answers.published import FUNDING, RECORDED, Published
from asskomm_cli.archive.standing import STAGES, STATUSES
from asskomm_cli.publish.amounts import euro, grouped
from asskomm_cli.record.vocabulary import KOOPERATIONSVEREINBARUNG, VORVEREINBARUNG
from asskomm_cli.translation import _


class Measure(NamedTuple):
    """A number of the record, a published one, or both."""

    key: str
    """What machine formats call it."""
    label: str
    recorded: int | None = None
    of: int | None = None
    """The whole that it is a part of."""
    published: Published | None = None
    show: Callable[[int], str] = grouped
    is_detail: bool = False
    """Whether it only divides the measure before; people are not shown one that is zero."""

    @property
    def difference(self) -> int | None:
        """How much more the record holds than was published; negative where it has a gap."""
        if self.recorded is None or self.published is None:
            return None
        return self.recorded - self.published.number


Measures = Mapping[str, list[Measure]]
"""Measures under their headings."""


def measures(totals: Totals, published: Mapping[str, Published], area: str) -> Measures:
    """Return all measures; ``area`` says where the Kommunen are of which these are a part."""
    return {
        _("Kommunen"): _kommunen(totals, published, area),
        _("Kommunen by furthest stage"): [
            Measure(f"stage.{stage}", stage, totals.stages[stage], totals.kommunen)
            for stage in reversed(STAGES)
        ],
        _("Inhabitants of Kommunen"): [
            Measure("inhabitants", area, totals.inhabitants),
            Measure(
                "consulted_inhabitants",
                _("consulted"),
                totals.consulted_inhabitants,
                totals.inhabitants,
            ),
            Measure(
                "close_cooperation_inhabitants",
                _("in close cooperation"),
                totals.close_cooperation_inhabitants,
                totals.inhabitants,
            ),
        ],
        _("Agreements"): list(_agreements(totals, published)),
        _("Kommunen by Baustein"): [
            Measure(
                "coaching" if block == "Coaching" else f"block.{block}",
                block,
                totals.blocks[block],
                totals.kommunen,
                published.get("coaching") if block == "Coaching" else None,
            )
            for block in BLOCKS
        ],
        _("Bausteine, joint ones once"): [
            _comparable("kpr", _("Kommunale Präventionsräte"), totals, published),
            _comparable("security_analyses", _("Sicherheitsanalysen"), totals, published),
            Measure(
                "security_analyses.finished",
                _("with result"),
                totals.analyses_finished,
                is_detail=True,
            ),
        ],
        _("Money"): [
            Measure("granted_eur", _("granted, as recorded"), totals.granted_eur, show=euro),
            Measure(FUNDING, _available(published), published=published.get(FUNDING), show=euro),
        ],
    }


def _kommunen(totals: Totals, published: Mapping[str, Published], area: str) -> list[Measure]:
    return [
        Measure("kommunen", area, totals.kommunen),
        _comparable("consulted", _("consulted"), totals, published, of=totals.kommunen),
        _comparable(
            "close_cooperation", _("in close cooperation"), totals, published, of=totals.kommunen
        ),
    ]


def _agreements(totals: Totals, published: Mapping[str, Published]) -> Iterator[Measure]:
    yield _comparable("cooperation_agreements", _("Kooperationsvereinbarungen"), totals, published)
    yield from _statuses(totals, KOOPERATIONSVEREINBARUNG)
    yield Measure("preliminary_agreements", _("Vorvereinbarungen"), totals.signed[VORVEREINBARUNG])
    yield from _statuses(totals, VORVEREINBARUNG)


def _statuses(totals: Totals, type_: str) -> Iterator[Measure]:
    for status in STATUSES:
        number = totals.agreements[type_, status]
        yield Measure(f"{type_}.{status.replace(' ', '_')}", _(status), number, is_detail=True)


def _comparable(
    key: str,
    label: str,
    totals: Totals,
    published: Mapping[str, Published],
    of: int | None = None,
) -> Measure:
    return Measure(key, label, RECORDED[key](totals), of, published.get(key))


def _available(published: Mapping[str, Published]) -> str:
    money = published.get(FUNDING)
    if money and money.year:
        return _("available for {year}").format(year=money.year)
    return _("available")
