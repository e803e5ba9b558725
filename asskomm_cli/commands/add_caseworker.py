"""``asskomm add-caseworker``: record who at the LPR is responsible for a Landkreis."""

from typing import Annotated, NamedTuple

import typer

from asskomm_cli.archive.drafts.caseworker import prepare_caseworker
from asskomm_cli.commands.adding import AddOptions, run_add
from asskomm_cli.translation import _


class CaseWorkerOptions(NamedTuple):
    """A case worker as it is typed, by the keys of the record."""

    name: Annotated[str | None, typer.Argument(metavar=_("[NAME]"), help=_("The person."))] = None
    landkreis: Annotated[
        str | None, typer.Option(metavar=_("NAME"), help=_("The Landkreis or Kreisfreie Stadt."))
    ] = None
    since: Annotated[
        str | None, typer.Option(metavar=_("DATE"), help=_("Since when, or first known when."))
    ] = None
    until: Annotated[str | None, typer.Option(metavar=_("DATE"), help=_("Until when."))] = None
    note: Annotated[str | None, typer.Option(help=_("Doubts, in your own words."))] = None
    source: Annotated[
        str | None, typer.Option(metavar=_("URL"), help=_("Address of the page that says so."))
    ] = None


def run(ctx: typer.Context, caseworker: CaseWorkerOptions, how: AddOptions) -> None:
    """Record who at the Landespräventionsrat is responsible for a Landkreis."""
    run_add(ctx, caseworker, how, prepare_caseworker, required=("name", "landkreis"))
