"""``asskomm due``: what should be done soon, or should have been."""

import re
from datetime import timedelta
from typing import Annotated

import typer

from asskomm_cli.archive.answers.counting import take_census
from asskomm_cli.archive.answers.deadlines import deadlines
from asskomm_cli.commands import options
from asskomm_cli.commands.filters import KommuneFilters, read_filters
from asskomm_cli.commands.session import tell_unreadable
from asskomm_cli.failure import Collected, Failure
from asskomm_cli.publish.due_rows import due_json, due_rows
from asskomm_cli.publish.formats import RowsFormat, write_rows
from asskomm_cli.publish.json_text import write_json
from asskomm_cli.translation import _

_SPAN = re.compile(r"(\d{1,5})\s*([dwmy]?)", re.ASCII | re.IGNORECASE)
_DAYS = {"": 1, "d": 1, "w": 7, "m": 30, "y": 365}
_LONGEST = 36_500


def run(
    ctx: typer.Context,
    within: Annotated[
        str,
        typer.Option(metavar=_("SPAN"), help=_("How far to look ahead: 90d, 12w, 6m or 1y.")),
    ] = "90d",
    *,
    kommunen: KommuneFilters,
    format_: options.Format[RowsFormat] = RowsFormat.TABLE,
) -> None:
    """Say what is due: ends of agreements, and what has waited too long.

    These are agreements that end soon, or ran out with nothing behind them; Vorvereinbarungen
    without a Kooperationsvereinbarung after a year; Sicherheitsanalysen without a result after a
    year; Kommunen of which nothing was heard for two years.
    """
    collected = Collected()
    span = collected(_span, within)
    read = collected(read_filters, ctx, kommunen)
    collected.raise_failures()
    assert read
    assert span is not None
    view, filters = read
    due = deadlines(take_census(*view, filters), span)
    if format_ is RowsFormat.JSON:
        shown = [due_json(view, each) for each in due]
        as_of = view.standing.day
        write_json({"version": 1, "as_of": as_of, "within_days": span.days, "due": shown})
    else:
        write_rows(due_rows(view, due, format_), format_, ctx.obj.color)
    tell_unreadable(view.standing.archive)


def _span(text: str) -> timedelta:
    match = _SPAN.fullmatch(text.strip())
    days = int(match[1]) * _DAYS[match[2].lower()] if match else _LONGEST + 1
    if days > _LONGEST:
        message = _("--within: “{text}” is no span of time; write 90d, 12w, 6m or 1y")
        raise Failure(message.format(text=text))
    return timedelta(days)
