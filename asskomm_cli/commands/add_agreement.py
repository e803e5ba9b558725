"""``asskomm add-agreement``: record an agreement."""

from typing import Annotated, NamedTuple

import typer

from asskomm_cli.archive.drafts.agreement import prepare_agreement
from asskomm_cli.commands import options
from asskomm_cli.commands.adding import AddOptions, run_add
from asskomm_cli.translation import _


class AgreementOptions(NamedTuple):
    """An agreement as it is typed, by the keys of the record."""

    type: options.AgreementType = None
    signed_on: Annotated[
        str | None,
        typer.Option(
            "--date", metavar=_("DATE"), help=_("When it was signed: 17.12.2021, 12/2021, 2021?")
        ),
    ] = None
    parties: Annotated[
        list[str] | None,
        typer.Option(
            "--party",
            metavar=_("NAME"),
            help=_("A Kommune or association that is bound. Repeatable."),
        ),
    ] = None
    association: Annotated[
        str | None, typer.Option(metavar=_("NAME"), help=_("The association that is the party."))
    ] = None
    signatories: Annotated[
        list[str] | None,
        typer.Option(
            "--signatory",
            metavar=_("PERSON"),
            help=_("Who signed: “NAME; ROLE; REPRESENTS; key=value”. Repeatable."),
        ),
    ] = None
    witnesses: Annotated[
        list[str] | None,
        typer.Option(
            "--witness",
            metavar=_("PERSON"),
            help=_("Who was present: “NAME; ROLE; key=value”. Repeatable."),
        ),
    ] = None
    sources: options.Sources = None
    form: Annotated[
        str | None, typer.Option(metavar=_("FORM"), help=_("Präsenz or Videokonferenz."))
    ] = None
    number: Annotated[int | None, typer.Option(help=_("Running number in Saxony."))] = None
    number_in_landkreis: Annotated[
        int | None, typer.Option(help=_("Running number in its Landkreis."))
    ] = None
    follows: Annotated[
        str | None, typer.Option(metavar=_("ID"), help=_("The agreement whose place it takes."))
    ] = None
    valid_until: Annotated[
        str | None, typer.Option(metavar=_("DATE"), help=_("Last day of an agreed term."))
    ] = None
    fields_of_action: Annotated[
        list[str] | None,
        typer.Option(
            "--field-of-action", metavar=_("TEXT"), help=_("A Handlungsfeld. Repeatable.")
        ),
    ] = None
    objectives: Annotated[
        list[str] | None,
        typer.Option("--objective", metavar=_("TEXT"), help=_("An agreed Ziel. Repeatable.")),
    ] = None
    planned: Annotated[
        list[str] | None,
        typer.Option(metavar=_("TEXT"), help=_("What is intended, such as Coaching. Repeatable.")),
    ] = None
    notes: options.Notes = None


def run(ctx: typer.Context, agreement: AgreementOptions, how: AddOptions) -> None:
    """Record an agreement; at a terminal it asks for what is missing."""
    party = "association" if agreement.association else "parties"
    run_add(ctx, agreement, how, prepare_agreement, required=("type", "signed_on", party))
