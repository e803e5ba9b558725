"""``asskomm timeline``: everything that happened, in order."""

from datetime import date
from typing import Annotated

import typer

from asskomm_cli.archive.answers.counting import take_census
from asskomm_cli.archive.answers.events import TEILNAHME, Event
from asskomm_cli.archive.selection import Filters
from asskomm_cli.commands import options
from asskomm_cli.commands.filters import AgreementFilters, KommuneFilters, read_filters
from asskomm_cli.commands.option_values import word_option
from asskomm_cli.commands.session import tell_unreadable
from asskomm_cli.failure import Collected
from asskomm_cli.publish.formats import RowsFormat, write_rows
from asskomm_cli.publish.json_text import write_json
from asskomm_cli.publish.timeline_rows import event_json, timeline_rows
from asskomm_cli.record.vocabulary import AGREEMENT_TYPES, MILESTONE_KINDS
from asskomm_cli.translation import _

_KINDS = (*AGREEMENT_TYPES, *MILESTONE_KINDS, TEILNAHME)

_Kinds = Annotated[
    list[str] | None,
    typer.Option(
        metavar=_("KIND"),
        help=_("Only this: Kooperationsvereinbarung, Coaching, Sicherheitsanalyse … Repeatable."),
    ),
]
_Since = Annotated[
    str | None, typer.Option(metavar=_("DATE"), help=_("Happened on this day or later."))
]
_Until = Annotated[
    str | None, typer.Option(metavar=_("DATE"), help=_("Happened on this day or earlier."))
]
_Year = Annotated[int | None, typer.Option(help=_("Happened in this year."))]


def run(
    ctx: typer.Context,
    kind: _Kinds = None,
    since: _Since = None,
    until: _Until = None,
    year: _Year = None,
    *,
    kommunen: KommuneFilters,
    format_: options.Format[RowsFormat] = RowsFormat.TABLE,
) -> None:
    """Tell what happened, in order: agreements, their ends, milestones and their results."""
    collected = Collected()
    kinds = {collected(word_option, "--kind", text, _KINDS) for text in kind or []}
    when = AgreementFilters(since=since, until=until, year=year)
    read = collected(read_filters, ctx, kommunen, when)
    collected.raise_failures()
    assert read
    view, filters = read
    # Filters by date look at the events here, not at when agreements were signed.
    census = take_census(*view, filters._replace(since=None, until=None))
    happened = [
        each
        for each in census.events
        if (not kinds or each.kind in kinds) and _can_lie_in(each, filters)
    ]
    if format_ is RowsFormat.JSON:
        shown = [event_json(view, each) for each in happened]
        write_json({"version": 1, "as_of": view.standing.day, "events": shown})
    else:
        write_rows(timeline_rows(view, happened, format_), format_, ctx.obj.color)
    tell_unreadable(view.standing.archive)


def _can_lie_in(event: Event, filters: Filters) -> bool:
    """Whether the date of an event, however imprecise, can lie between the days asked for."""
    since, until = filters.since or date.min, filters.until or date.max
    return event.date.last >= since and event.date.first <= until
