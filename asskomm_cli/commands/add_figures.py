"""``asskomm add-figures``: record the state-wide counts that a source publishes for a day."""

from typing import Annotated, NamedTuple

import typer

from asskomm_cli.archive.drafts.figures import prepare_figures
from asskomm_cli.commands import options
from asskomm_cli.commands.adding import AddOptions, run_add
from asskomm_cli.translation import _


class FiguresOptions(NamedTuple):
    """Published figures as they are typed, by the keys of the record."""

    as_of: Annotated[
        str | None, typer.Option(metavar=_("DATE"), help=_("The day for which the source counts."))
    ] = None
    consulted: Annotated[int | None, typer.Option(help=_("Kommunen consulted."))] = None
    close_cooperation: Annotated[
        int | None, typer.Option(help=_("Kommunen in close cooperation."))
    ] = None
    kpr: Annotated[int | None, typer.Option(help=_("Kommunale Präventionsräte."))] = None
    cooperation_agreements: Annotated[
        int | None, typer.Option(help=_("Kooperationsvereinbarungen."))
    ] = None
    coaching: Annotated[int | None, typer.Option(help=_("Kommunen with Coaching."))] = None
    security_analyses: Annotated[int | None, typer.Option(help=_("Sicherheitsanalysen."))] = None
    funding_eur: Annotated[
        str | None, typer.Option("--funding", metavar=_("EUR"), help=_("Money available."))
    ] = None
    funding_year: Annotated[int | None, typer.Option(help=_("The year it is for."))] = None
    notes: options.Notes = None
    sources: options.Sources = None


def run(ctx: typer.Context, figures: FiguresOptions, how: AddOptions) -> None:
    """Record the state-wide counts that a source publishes for a day."""
    run_add(ctx, figures, how, prepare_figures, required=("as_of",))
