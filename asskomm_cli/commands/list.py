"""``asskomm list``: agreements, Kommunen or associations, filtered and sorted."""

from typing import Annotated, Literal

import typer

from asskomm_cli.archive.selection import narrow
from asskomm_cli.commands import options
from asskomm_cli.commands.filters import AgreementFilters, KommuneFilters, read_filters
from asskomm_cli.commands.session import tell_unreadable
from asskomm_cli.publish.formats import RowsFormat, write_rows
from asskomm_cli.publish.json_text import record_json, write_json
from asskomm_cli.publish.listing import make_rows
from asskomm_cli.publish.listings import LISTINGS
from asskomm_cli.translation import _


def run(
    ctx: typer.Context,
    kind: Annotated[
        Literal["agreements", "municipalities", "associations"],
        typer.Argument(metavar="[agreements|municipalities|associations]", help=_("What to list.")),
    ] = "agreements",
    *,
    agreements: AgreementFilters,
    kommunen: KommuneFilters,
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
    format_: options.Format[RowsFormat] = RowsFormat.TABLE,
) -> None:
    """List agreements, Kommunen or associations."""
    view, filters = read_filters(ctx, kommunen, agreements)
    listing = LISTINGS[kind]
    if kind != "associations":
        narrow(view.standing.archive, view.directory, filters)
    if format_ is not RowsFormat.JSON:
        view.standing.archive.spare_texts()
    selected = listing.select(*view, filters)
    if format_ is RowsFormat.JSON:
        records = [
            record_json(view.standing.archive.folder, listing.kind, *item)
            for item in selected.items()
        ]
        write_json({"version": 1, kind: records})
    else:
        rows = make_rows(listing, selected, view, names=columns, sort=sort, format_=format_)
        write_rows(rows, format_, ctx.obj.color)
    tell_unreadable(view.standing.archive)
