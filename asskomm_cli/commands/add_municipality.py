"""``asskomm add-municipality``: record a Kommune that has no agreement yet."""

from typing import Annotated

import typer

from asskomm_cli.archive.drafts.draft import Desk
from asskomm_cli.archive.drafts.municipality import prepare_municipality
from asskomm_cli.commands import options
from asskomm_cli.commands.adding import Draft, given, open_desk, run_add
from asskomm_cli.commands.specs import read_all
from asskomm_cli.translation import _

LABELS = {
    "name": "NAME",
    "ags": "NAME",
    "participating_since": "--participating-since",
    "sources": "--source",
}


def run(
    ctx: typer.Context,
    name: Annotated[str | None, typer.Argument(metavar=_("[NAME]"), help=_("Name or AGS."))] = None,
    participating_since: Annotated[
        str | None,
        typer.Option(
            metavar=_("DATE"), help=_("Since when it takes part, if no agreement says so.")
        ),
    ] = None,
    notes: options.Notes = None,
    source: options.Sources = None,
    from_: options.From = None,
    dry_run: options.DryRun = False,
    commit: options.Commit = None,
) -> None:
    """Record a Kommune; its official facts come from the directory."""
    desk = open_desk(ctx, LABELS)
    draft = given(name=name, participating_since=participating_since, notes=notes)
    run_add(
        desk,
        draft | read_all([], [], source or [], desk.today),
        prepare=prepare_municipality,
        required=("name",),
        ask=_ask,
        from_file=from_,
        dry_run=dry_run,
        commit=commit,
    )


def _ask(desk: Desk, draft: Draft) -> Draft:
    from asskomm_cli.commands.dialogue.municipality import ask_municipality

    return ask_municipality(desk, draft)
