"""``asskomm add-municipality``: record a Kommune that has no agreement yet."""

from typing import Annotated, NamedTuple

import typer

from asskomm_cli.archive.drafts.municipality import prepare_municipality
from asskomm_cli.commands import options
from asskomm_cli.commands.adding import AddOptions, run_add
from asskomm_cli.translation import _


class MunicipalityOptions(NamedTuple):
    """A Kommune as it is typed, by the keys of the record."""

    name: Annotated[str | None, typer.Argument(metavar=_("[NAME]"), help=_("Name or AGS."))] = None
    participating_since: Annotated[
        str | None,
        typer.Option(
            metavar=_("DATE"), help=_("Since when it takes part, if no agreement says so.")
        ),
    ] = None
    notes: options.Notes = None
    sources: options.Sources = None


def run(ctx: typer.Context, municipality: MunicipalityOptions, how: AddOptions) -> None:
    """Record a Kommune; its official facts come from the directory."""
    run_add(ctx, municipality, how, prepare_municipality, required=("name",))
