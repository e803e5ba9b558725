"""``asskomm add-milestone``: record a dated step of a Kommune or association."""

from typing import Annotated

import typer

from asskomm_cli.archive.drafts.draft import Desk
from asskomm_cli.archive.drafts.milestone import prepare_milestone
from asskomm_cli.commands import options
from asskomm_cli.commands.adding import Draft, given, open_desk, run_add
from asskomm_cli.translation import _

LABELS = {
    "party": "NAME",
    "kind": "--kind",
    "date": "--date",
    "until": "--until",
    "amount_eur": "--amount",
    "source": "--source",
}


def run(
    ctx: typer.Context,
    party: Annotated[
        str | None,
        typer.Argument(metavar=_("[NAME]"), help=_("The Kommune or association that reached it.")),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option(metavar=_("KIND"), help=_("What was reached, such as KPR konstituiert.")),
    ] = None,
    date: Annotated[
        str | None, typer.Option(metavar=_("DATE"), help=_("When, or since when."))
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar=_("DATE"), help=_("When it was finished."))
    ] = None,
    amount: Annotated[str | None, typer.Option(metavar=_("EUR"), help=_("Money granted."))] = None,
    provider: Annotated[str | None, typer.Option(help=_("Who carries it out."))] = None,
    note: Annotated[
        str | None, typer.Option(help=_("What else is known, in your own words."))
    ] = None,
    source: Annotated[
        str | None, typer.Option(metavar=_("URL"), help=_("Address of the page that reports it."))
    ] = None,
    from_: options.From = None,
    dry_run: options.DryRun = False,
    commit: options.Commit = None,
) -> None:
    """Record a dated step (Baustein) of a Kommune or association."""
    draft = given(
        party=party,
        kind=kind,
        date=date,
        until=until,
        amount_eur=amount,
        provider=provider,
        note=note,
        source=source,
    )
    run_add(
        open_desk(ctx, LABELS),
        draft,
        prepare=prepare_milestone,
        required=("party", "kind", "date"),
        ask=_ask,
        from_file=from_,
        dry_run=dry_run,
        commit=commit,
    )


def _ask(desk: Desk, draft: Draft) -> Draft:
    from asskomm_cli.commands.dialogue.milestone import ask_milestone

    return ask_milestone(desk, draft)
