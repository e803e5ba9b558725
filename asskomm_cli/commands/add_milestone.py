"""``asskomm add-milestone``: record a dated step of a Kommune or association."""

from typing import Annotated, NamedTuple

import typer

from asskomm_cli.archive.drafts.milestone import prepare_milestone
from asskomm_cli.commands.adding import AddOptions, run_add
from asskomm_cli.translation import _


class MilestoneOptions(NamedTuple):
    """A milestone as it is typed, by the keys of the record."""

    party: Annotated[
        str | None,
        typer.Argument(metavar=_("[NAME]"), help=_("The Kommune or association that reached it.")),
    ] = None
    kind: Annotated[
        str | None,
        typer.Option(metavar=_("KIND"), help=_("What was reached, such as KPR konstituiert.")),
    ] = None
    date: Annotated[str | None, typer.Option(metavar=_("DATE"), help=_("When, or since when."))] = (
        None
    )
    until: Annotated[
        str | None, typer.Option(metavar=_("DATE"), help=_("When it was finished."))
    ] = None
    amount_eur: Annotated[
        str | None, typer.Option("--amount", metavar=_("EUR"), help=_("Money granted."))
    ] = None
    provider: Annotated[str | None, typer.Option(help=_("Who carries it out."))] = None
    note: Annotated[str | None, typer.Option(help=_("What else is known, in your own words."))] = (
        None
    )
    source: Annotated[
        str | None, typer.Option(metavar=_("URL"), help=_("Address of the page that reports it."))
    ] = None


def run(ctx: typer.Context, milestone: MilestoneOptions, how: AddOptions) -> None:
    """Record a dated step (Baustein) of a Kommune or association."""
    run_add(ctx, milestone, how, prepare_milestone, required=("party", "kind", "date"))
