"""``asskomm list``: agreements, Kommunen or associations, filtered and sorted."""

from enum import StrEnum
from typing import Annotated

import typer

from asskomm_cli.archive.standing import Standing
from asskomm_cli.commands import filter_options, options
from asskomm_cli.commands.filters import read_filters
from asskomm_cli.commands.session import open_archive, open_directory, tell_unreadable, today
from asskomm_cli.publish.formats import RowsFormat, write_rows
from asskomm_cli.publish.json_text import record_json, write_json
from asskomm_cli.publish.listing import View, make_rows
from asskomm_cli.publish.listings import LISTINGS
from asskomm_cli.translation import _


class Listed(StrEnum):
    """What can be listed."""

    AGREEMENTS = "agreements"
    MUNICIPALITIES = "municipalities"
    ASSOCIATIONS = "associations"


def run(
    ctx: typer.Context,
    kind: Annotated[
        Listed,
        typer.Argument(metavar="[agreements|municipalities|associations]", help=_("What to list.")),
    ] = Listed.AGREEMENTS,
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
    sort: Annotated[
        str | None,
        typer.Option(
            metavar=_("COLUMN"), help=_("Sort by a column; “-” before it turns the order.")
        ),
    ] = None,
    columns: Annotated[
        str | None,
        typer.Option(metavar=_("COLUMNS"), help=_("Columns to show, separated by commas; “all”.")),
    ] = None,
    format_: Annotated[RowsFormat, typer.Option("--format", help=_("How to write it."))] = (
        RowsFormat.TABLE
    ),
) -> None:
    """List agreements, Kommunen or associations."""
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
    view = View(Standing(archive, day), directory)
    listing = LISTINGS[kind]
    selected = listing.select(view.standing, directory, filters)
    if format_ is RowsFormat.JSON:
        records = [record_json(archive.folder, listing.kind, *item) for item in selected.items()]
        write_json({"version": 1, kind.value: records})
    else:
        rows = make_rows(listing, selected, view, names=columns, sort=sort, format_=format_)
        write_rows(rows, format_, ctx.obj.color)
    tell_unreadable(archive)
