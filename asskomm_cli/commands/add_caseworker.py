"""``asskomm add-caseworker``: record who at the LPR is responsible for a Landkreis."""

from typing import Annotated

import typer

from asskomm_cli.archive.drafts.caseworker import prepare_caseworker
from asskomm_cli.archive.drafts.draft import Desk
from asskomm_cli.commands import options
from asskomm_cli.commands.adding import Draft, given, open_desk, run_add
from asskomm_cli.translation import _

LABELS = {
    "name": "NAME",
    "landkreis": "--landkreis",
    "since": "--since",
    "until": "--until",
    "source": "--source",
}


def run(
    ctx: typer.Context,
    name: Annotated[str | None, typer.Argument(metavar=_("[NAME]"), help=_("The person."))] = None,
    landkreis: Annotated[
        str | None, typer.Option(metavar=_("NAME"), help=_("The Landkreis or Kreisfreie Stadt."))
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar=_("DATE"), help=_("Since when, or first known when."))
    ] = None,
    until: Annotated[str | None, typer.Option(metavar=_("DATE"), help=_("Until when."))] = None,
    note: Annotated[str | None, typer.Option(help=_("Doubts, in your own words."))] = None,
    source: Annotated[
        str | None, typer.Option(metavar=_("URL"), help=_("Address of the page that says so."))
    ] = None,
    from_: options.From = None,
    dry_run: options.DryRun = False,
    commit: options.Commit = None,
) -> None:
    """Record who at the Landespräventionsrat is responsible for a Landkreis."""
    draft = given(
        name=name, landkreis=landkreis, since=since, until=until, note=note, source=source
    )
    run_add(
        open_desk(ctx, LABELS),
        draft,
        prepare=prepare_caseworker,
        required=("name", "landkreis"),
        ask=_ask,
        from_file=from_,
        dry_run=dry_run,
        commit=commit,
    )


def _ask(desk: Desk, draft: Draft) -> Draft:
    from asskomm_cli.commands.dialogue.caseworker import ask_caseworker

    return ask_caseworker(desk, draft)
