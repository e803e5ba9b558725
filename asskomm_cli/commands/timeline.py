"""``asskomm timeline``: everything that happened, in order."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

import typer

from asskomm_cli.archive.answers.counting import take_census
from asskomm_cli.archive.answers.events import TEILNAHME, Event
from asskomm_cli.archive.selection import Filters
from asskomm_cli.archive.standing import Standing
from asskomm_cli.commands import filter_options, options
from asskomm_cli.commands.filters import read_filters, word_option
from asskomm_cli.commands.session import open_archive, open_directory, tell_unreadable, today
from asskomm_cli.failure import Collected
from asskomm_cli.publish.formats import RowsFormat, write_rows
from asskomm_cli.publish.listing import View
from asskomm_cli.publish.screen import Color
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
    landkreis: options.Landkreise = None,
    polizeidirektion: filter_options.Polizeidirektion = None,
    party: filter_options.Party = None,
    since: _Since = None,
    until: _Until = None,
    year: _Year = None,
    milestone: filter_options.MilestoneKind = None,
    stage: filter_options.Stage = None,
    as_of: options.AsOf = None,
    format_: Annotated[RowsFormat, typer.Option("--format", help=_("How to write it."))] = (
        RowsFormat.TABLE
    ),
) -> None:
    """Tell what happened, in order: agreements, their ends, milestones and their results."""
    archive = open_archive(ctx)
    directory = open_directory(archive)
    collected = Collected()
    kinds = {collected(word_option, "--kind", text, _KINDS) for text in kind or []}
    read = collected(
        read_filters,
        archive,
        directory,
        today(),
        landkreis=landkreis or [],
        polizeidirektion=polizeidirektion,
        party=party,
        since=since,
        until=until,
        year=year,
        milestone=milestone,
        stage=stage,
        as_of=as_of,
    )
    collected.raise_failures()
    assert read
    filters, day = read
    view = View(Standing(archive, day), directory)
    happened = [
        each
        for each in _events(view, filters)
        if (not kinds or each.kind in kinds) and _can_lie_in(each, filters)
    ]
    _write(view, happened, format_, ctx.obj.color)
    tell_unreadable(archive)


def _events(view: View, filters: Filters) -> Sequence[Event]:
    """Return what happened to the Kommunen that are asked for, at any time."""
    of_kommunen = filters._replace(since=None, until=None)
    return take_census(view.standing, view.directory, of_kommunen).events


def _write(view: View, happened: list[Event], format_: RowsFormat, color: Color) -> None:
    if format_ is RowsFormat.JSON:
        from asskomm_cli.publish.json_text import write_json

        shown = [event_json(view, each) for each in happened]
        write_json({"version": 1, "as_of": view.standing.day, "events": shown})
    else:
        write_rows(timeline_rows(view, happened, format_), format_, color)


def _can_lie_in(event: Event, filters: Filters) -> bool:
    """Whether the date of an event, however imprecise, can lie between the days asked for."""
    since, until = filters.since or date.min, filters.until or date.max
    return event.date.last >= since and event.date.first <= until
