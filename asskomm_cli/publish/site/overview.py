"""The first page, which shows the whole: numbers, map, growth, and all Kommunen."""

from datetime import date
from typing import NamedTuple

from asskomm_cli.archive.answers.counting import Totals, count
from asskomm_cli.archive.answers.published import RECORDED, Published, nearest_published
from asskomm_cli.directory.model import Kommune
from asskomm_cli.directory.spelling import slug
from asskomm_cli.publish.site.basis import Basis, level
from asskomm_cli.publish.site.chart import Chart, chart
from asskomm_cli.publish.site.dots import DotMap, dot_map
from asskomm_cli.publish.site.growth import PublishedDay, growth
from asskomm_cli.publish.site.history import history
from asskomm_cli.publish.site.links import Link
from asskomm_cli.record.partial_date import PartialDate, from_day
from asskomm_cli.rules.dates import START

_SHOWN_FIRST = ("consulted", "close_cooperation", "cooperation_agreements", "kpr")


class KeyNumber(NamedTuple):
    """A number of the record, and of those published up to the day the nearest one."""

    key: str
    recorded: int
    published: Published | None


class Line(NamedTuple):
    """A row of the table of Kommunen."""

    link: Link
    landkreis: Link | None
    stage: int
    since: PartialDate | None
    inhabitants: int | None


class Overview(NamedTuple):
    """What the first page says."""

    totals: Totals
    key_numbers: tuple[KeyNumber, ...]
    map: DotMap
    first_day: date
    charts: tuple[Chart, ...]
    kommunen: tuple[Line, ...]


def overview(basis: Basis, days: list[PublishedDay]) -> Overview:
    """Return the first page; ``days`` are the published figures."""
    day = basis.standing.day
    totals = count(basis.census)
    nearest = nearest_published(basis.figures, from_day(day))
    histories = {each: history(basis, each) for each in basis.census.participants}
    first = min(START, day)
    return Overview(
        totals,
        tuple(KeyNumber(key, RECORDED[key](totals), nearest.get(key)) for key in _SHOWN_FIRST),
        dot_map(basis, histories),
        first,
        tuple(chart(each, first, day) for each in growth(basis, histories.values(), days)),
        tuple(sorted(_lines(basis), key=lambda line: slug(line.link.text))),
    )


def _lines(basis: Basis) -> list[Line]:
    """Return a row for each Kommune that has a page, merged ones taken together."""
    lines = [
        _line(basis, basis.page_of(each), each.kommune, level(each.stage), each.since)
        for each in basis.census.participants
    ]
    lines += [
        _line(basis, basis.party(id_), basis.kommune(id_), 0, None)
        for id_ in basis.municipality_ids
        if id_ not in basis.participants
    ]
    return lines


def _line(
    basis: Basis, link: Link, kommune: Kommune | None, stage: int, since: PartialDate | None
) -> Line:
    if kommune is None:
        return Line(link, None, stage, since, None)
    return Line(link, basis.landkreis(kommune.landkreis_key), stage, since, kommune.inhabitants)
