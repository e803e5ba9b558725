"""``asskomm stats``: how many, beside what was published."""

from typing import Annotated, Literal

import typer

from asskomm_cli.archive.answers.counting import Census, count, take_census
from asskomm_cli.archive.answers.published import Published, nearest_published
from asskomm_cli.archive.selection import Filters
from asskomm_cli.commands import options
from asskomm_cli.commands.filters import AgreementFilters, KommuneFilters, read_filters
from asskomm_cli.commands.option_values import day_option
from asskomm_cli.commands.session import tell_unreadable, today
from asskomm_cli.publish.formats import RowsFormat, write_rows
from asskomm_cli.publish.json_text import write_json
from asskomm_cli.publish.screen import Color
from asskomm_cli.record.partial_date import PartialDate, from_day
from asskomm_cli.translation import _

By = Literal["landkreis", "polizeidirektion", "year", "stage", "size"]
"""What the numbers can be divided by."""


def run(
    ctx: typer.Context,
    by: Annotated[By | None, typer.Option(help=_("A row for each of these."))] = None,
    *,
    agreements: AgreementFilters,
    kommunen: KommuneFilters,
    format_: options.Format[RowsFormat] = RowsFormat.TABLE,
) -> None:
    """Count Kommunen, agreements and Bausteine, beside the published figures."""
    view, filters = read_filters(ctx, kommunen, agreements)
    census = take_census(*view, filters)
    if by:
        _write_groups(census, by, format_, ctx.obj.color)
    else:
        when = day_option("--as-of", kommunen.as_of) or from_day(today())
        _write_measures(census, filters, when, format_, ctx.obj.color)
    tell_unreadable(view.standing.archive)


def _write_measures(
    census: Census, filters: Filters, when: PartialDate, format_: RowsFormat, color: Color
) -> None:
    from asskomm_cli.publish.stats_measures import measures
    from asskomm_cli.publish.stats_rows import measure_rows, measures_json

    # What is published counts all of Saxony.
    published: dict[str, Published] = (
        {} if any(filters) else nearest_published(census.standing.archive.figures, when)
    )
    is_part = filters.landkreise or filters.polizeidirektion
    area = _("in this area") if is_part else _("in Saxony")
    found = measures(count(census), published, area)
    if format_ is RowsFormat.JSON:
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

    groups = {group: count(part) for group, part in divide(census, GROUPINGS[by]).items()}
    if format_ is RowsFormat.JSON:
        shown = groups_json(by, groups)
        write_json({"version": 1, "as_of": census.standing.day, "by": by, "groups": shown})
    else:
        day = census.standing.day
        write_rows(group_rows(by, groups, count(census), day, format_), format_, color)


def _title(census: Census, filters: Filters) -> str:
    day = census.standing.day
    if any(filters):
        return _("The record on {day}, what fits the filters").format(day=day)
    return _("The record on {day}, and the published figures nearest to that day").format(day=day)
