"""``asskomm add-figures``: record the state-wide counts that a source publishes for a day."""

from typing import Annotated

import typer

from asskomm_cli.archive.drafts.draft import Desk
from asskomm_cli.archive.drafts.figures import prepare_figures
from asskomm_cli.commands import options
from asskomm_cli.commands.adding import Draft, given, open_desk, run_add
from asskomm_cli.commands.specs import read_all
from asskomm_cli.translation import _

LABELS = {"as_of": "--as-of", "funding_eur": "--funding", "sources": "--source"}


def run(
    ctx: typer.Context,
    as_of: Annotated[
        str | None, typer.Option(metavar=_("DATE"), help=_("The day for which the source counts."))
    ] = None,
    consulted: Annotated[int | None, typer.Option(help=_("Kommunen consulted."))] = None,
    close_cooperation: Annotated[
        int | None, typer.Option(help=_("Kommunen in close cooperation."))
    ] = None,
    kpr: Annotated[int | None, typer.Option(help=_("Kommunale Präventionsräte."))] = None,
    cooperation_agreements: Annotated[
        int | None, typer.Option(help=_("Kooperationsvereinbarungen."))
    ] = None,
    coaching: Annotated[int | None, typer.Option(help=_("Kommunen with Coaching."))] = None,
    security_analyses: Annotated[int | None, typer.Option(help=_("Sicherheitsanalysen."))] = None,
    funding: Annotated[
        str | None, typer.Option(metavar=_("EUR"), help=_("Money available."))
    ] = None,
    funding_year: Annotated[int | None, typer.Option(help=_("The year it is for."))] = None,
    notes: options.Notes = None,
    source: options.Sources = None,
    from_: options.From = None,
    dry_run: options.DryRun = False,
    commit: options.Commit = None,
) -> None:
    """Record the state-wide counts that a source publishes for a day."""
    desk = open_desk(ctx, LABELS)
    draft = given(
        as_of=as_of,
        consulted=consulted,
        close_cooperation=close_cooperation,
        kpr=kpr,
        cooperation_agreements=cooperation_agreements,
        coaching=coaching,
        security_analyses=security_analyses,
        funding_eur=funding,
        funding_year=funding_year,
        notes=notes,
    )
    run_add(
        desk,
        draft | read_all([], [], source or [], desk.today),
        prepare=prepare_figures,
        required=("as_of",),
        ask=_ask,
        from_file=from_,
        dry_run=dry_run,
        commit=commit,
    )


def _ask(desk: Desk, draft: Draft) -> Draft:
    from asskomm_cli.commands.dialogue.figures import ask_figures

    return ask_figures(desk, draft)
