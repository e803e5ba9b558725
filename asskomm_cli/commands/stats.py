"""``asskomm stats``: how many, beside what was published."""

from enum import StrEnum
from typing import Annotated

import typer

from asskomm_cli.archive.answers.counting import Census, count, take_census
from asskomm_cli.archive.answers.published import Published, nearest_published
from asskomm_cli.archive.selection import Filters
from asskomm_cli.archive.standing import Standing
from asskomm_cli.commands import filter_options, options
from asskomm_cli.commands.filters import read_filters
from asskomm_cli.commands.session import open_archive, open_directory, tell_unreadable, today
from asskomm_cli.publish.formats import RowsFormat, write_rows
from asskomm_cli.publish.screen import Color
from asskomm_cli.record.partial_date import PartialDate, from_day
from asskomm_cli.translation import _


class By(StrEnum):
    """What the numbers can be divided by."""

    LANDKREIS = "landkreis"
    POLIZEIDIREKTION = "polizeidirektion"
    YEAR = "year"
    STAGE = "stage"
    SIZE = "size"


def run(
    ctx: typer.Context,
    by: Annotated[By | None, typer.Option(help=_("A row for each of these."))] = None,
    landkreis: options.Landkreise = None,
    polizeidirektion: filter_options.Polizeidirektion = None,
    type_: filter_options.Type = None,
    party: filter_options.Party = None,
    signatory: filter_options.Signatory = None,
    since: filter_options.Since = None,
    until: filter_options.Until = None,
    year: filter_options.Year = None,
    status: filter_options.Statuses = None,
    milestone: filter_options.MilestoneKind = None,
    stage: filter_options.Stage = None,
    as_of: options.AsOf = None,
    format_: Annotated[RowsFormat, typer.Option("--format", help=_("How to write it."))] = (
        RowsFormat.TABLE
    ),
) -> None:
    """Count Kommunen, agreements and Bausteine, beside the published figures."""
    archive = open_archive(ctx)
    directory = open_directory(archive)
    now = today()
    filters, day = read_filters(
        archive,
        directory,
        now,
        landkreis=landkreis or [],
        polizeidirektion=polizeidirektion,
        type_=type_,
        party=party,
        signatory=signatory,
        since=since,
        until=until,
        year=year,
        statuses=status or [],
        milestone=milestone,
        stage=stage,
        as_of=as_of,
    )
    census = take_census(Standing(archive, day), directory, filters)
    if by:
        _write_groups(census, by, format_, ctx.obj.color)
    else:
        when = options.day_option("--as-of", as_of, now) or from_day(now)
        _write_measures(census, filters, when, format_, ctx.obj.color)
    tell_unreadable(archive)


def _write_measures(
    census: Census, filters: Filters, when: PartialDate, format_: RowsFormat, color: Color
) -> None:
    from asskomm_cli.publish.stats_measures import measures
    from asskomm_cli.publish.stats_rows import measure_rows, measures_json

    # What is published counts all of Saxony.
    published: dict[str, Published] = (
        {} if any(filters) else nearest_published(census.standing.archive, when)
    )
    is_part = filters.landkreise or filters.polizeidirektion
    area = _("in this area") if is_part else _("in Saxony")
    found = measures(count(census), published, area)
    if format_ is RowsFormat.JSON:
        from asskomm_cli.publish.json_text import write_json

        shown = measures_json(found)
        write_json({"version": 1, "as_of": census.standing.day, "measures": shown})
        return
    rows = measure_rows(found, format_)
    if format_ is RowsFormat.TABLE:
        print(_title(census, filters))
        if any(filters):
            rows = rows._replace(
                summary=_("What is published counts all of Saxony, so nothing of it stands here.")
            )
    write_rows(rows, format_, color)


def _write_groups(census: Census, by: By, format_: RowsFormat, color: Color) -> None:
    from asskomm_cli.archive.answers.grouping import GROUPINGS, divide
    from asskomm_cli.publish.stats_groups import group_rows, groups_json

    groups = {group: count(part) for group, part in divide(census, GROUPINGS[by.value]).items()}
    if format_ is RowsFormat.JSON:
        from asskomm_cli.publish.json_text import write_json

        shown = groups_json(by.value, groups)
        write_json({"version": 1, "as_of": census.standing.day, "by": by.value, "groups": shown})
    else:
        day = census.standing.day
        write_rows(group_rows(by.value, groups, count(census), day, format_), format_, color)


def _title(census: Census, filters: Filters) -> str:
    day = census.standing.day
    if any(filters):
        return _("The record on {day}, what fits the filters").format(day=day)
    return _("The record on {day}, and the published figures nearest to that day").format(day=day)
