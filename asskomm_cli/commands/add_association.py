"""``asskomm add-association``: record several Kommunen that act as one party."""

from typing import Annotated, NamedTuple

import typer

from asskomm_cli.archive.drafts.association import prepare_association
from asskomm_cli.commands import options
from asskomm_cli.commands.adding import AddOptions, run_add
from asskomm_cli.translation import _


class AssociationOptions(NamedTuple):
    """An association as it is typed, by the keys of the record."""

    name: Annotated[str | None, typer.Argument(metavar=_("[NAME]"), help=_("Its name."))] = None
    kind: Annotated[
        str | None,
        typer.Option(
            metavar=_("KIND"),
            help=_("Städtebund, Verwaltungsverband, Verwaltungsgemeinschaft or Landkreis."),
        ),
    ] = None
    members: Annotated[
        list[str] | None,
        typer.Option("--member", metavar=_("NAME"), help=_("A Kommune in it. Repeatable.")),
    ] = None
    area_km2: Annotated[
        str | None,
        typer.Option("--area", metavar=_("KM2"), help=_("The area that it states, in km².")),
    ] = None
    inhabitants: Annotated[
        str | None, typer.Option(metavar=_("NUMBER"), help=_("The inhabitants that it states."))
    ] = None
    inhabitants_on: Annotated[
        str | None, typer.Option(metavar=_("DATE"), help=_("The day for which it states them."))
    ] = None
    notes: options.Notes = None
    sources: options.Sources = None


def run(ctx: typer.Context, association: AssociationOptions, how: AddOptions) -> None:
    """Record an association of Kommunen, or a Landkreis that acts as a party."""
    run_add(ctx, association, how, prepare_association, required=("name", "kind"))
