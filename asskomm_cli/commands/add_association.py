"""``asskomm add-association``: record several Kommunen that act as one party."""

from typing import Annotated

import typer

from asskomm_cli.archive.drafts.association import prepare_association
from asskomm_cli.archive.drafts.draft import Desk
from asskomm_cli.commands import options
from asskomm_cli.commands.adding import Draft, given, open_desk, run_add
from asskomm_cli.commands.specs import read_all
from asskomm_cli.translation import _

LABELS = {
    "name": "NAME",
    "kind": "--kind",
    "members": "--member",
    "area_km2": "--area",
    "inhabitants": "--inhabitants",
    "inhabitants_on": "--inhabitants-on",
    "sources": "--source",
}


def run(
    ctx: typer.Context,
    name: Annotated[str | None, typer.Argument(metavar=_("[NAME]"), help=_("Its name."))] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            metavar=_("KIND"),
            help=_("Städtebund, Verwaltungsverband, Verwaltungsgemeinschaft or Landkreis."),
        ),
    ] = None,
    member: Annotated[
        list[str] | None, typer.Option(metavar=_("NAME"), help=_("A Kommune in it. Repeatable."))
    ] = None,
    area: Annotated[
        str | None, typer.Option(metavar=_("KM2"), help=_("The area that it states, in km²."))
    ] = None,
    inhabitants: Annotated[
        str | None, typer.Option(metavar=_("NUMBER"), help=_("The inhabitants that it states."))
    ] = None,
    inhabitants_on: Annotated[
        str | None, typer.Option(metavar=_("DATE"), help=_("The day for which it states them."))
    ] = None,
    notes: options.Notes = None,
    source: options.Sources = None,
    from_: options.From = None,
    dry_run: options.DryRun = False,
    commit: options.Commit = None,
) -> None:
    """Record an association of Kommunen, or a Landkreis that acts as a party."""
    desk = open_desk(ctx, LABELS)
    draft = given(
        name=name,
        kind=kind,
        members=member,
        area_km2=area,
        inhabitants=inhabitants,
        inhabitants_on=inhabitants_on,
        notes=notes,
    )
    run_add(
        desk,
        draft | read_all([], [], source or [], desk.today),
        prepare=prepare_association,
        required=("name", "kind"),
        ask=_ask,
        from_file=from_,
        dry_run=dry_run,
        commit=commit,
    )


def _ask(desk: Desk, draft: Draft) -> Draft:
    from asskomm_cli.commands.dialogue.association import ask_association

    return ask_association(desk, draft)
