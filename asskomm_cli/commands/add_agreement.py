"""``asskomm add-agreement``: record an agreement."""

from typing import Annotated

import typer

from asskomm_cli.archive.drafts.agreement import prepare_agreement
from asskomm_cli.archive.drafts.draft import Desk
from asskomm_cli.commands import options
from asskomm_cli.commands.adding import Draft, given, open_desk, run_add
from asskomm_cli.commands.specs import read_all
from asskomm_cli.translation import _

LABELS = {
    "type": "--type",
    "signed_on": "--date",
    "association": "--association",
    "parties": "--party",
    "form": "--form",
    "follows": "--follows",
    "valid_until": "--valid-until",
    "fields_of_action": "--field-of-action",
    "objectives": "--objective",
    "signatories": "--signatory",
    "witnesses": "--witness",
    "sources": "--source",
}


def run(
    ctx: typer.Context,
    type_: Annotated[
        str | None,
        typer.Option(
            "--type", metavar=_("TYPE"), help=_("Kooperationsvereinbarung or Vorvereinbarung.")
        ),
    ] = None,
    date: Annotated[
        str | None,
        typer.Option(metavar=_("DATE"), help=_("When it was signed: 17.12.2021, 12/2021, 2021?")),
    ] = None,
    party: Annotated[
        list[str] | None,
        typer.Option(
            metavar=_("NAME"), help=_("A Kommune or association that is bound. Repeatable.")
        ),
    ] = None,
    association: Annotated[
        str | None, typer.Option(metavar=_("NAME"), help=_("The association that is the party."))
    ] = None,
    signatory: Annotated[
        list[str] | None,
        typer.Option(
            metavar=_("PERSON"),
            help=_("Who signed: “NAME; ROLE; REPRESENTS; key=value”. Repeatable."),
        ),
    ] = None,
    witness: Annotated[
        list[str] | None,
        typer.Option(
            metavar=_("PERSON"), help=_("Who was present: “NAME; ROLE; key=value”. Repeatable.")
        ),
    ] = None,
    source: options.Sources = None,
    form: Annotated[
        str | None, typer.Option(metavar=_("FORM"), help=_("Präsenz or Videokonferenz."))
    ] = None,
    number: Annotated[int | None, typer.Option(help=_("Running number in Saxony."))] = None,
    number_in_landkreis: Annotated[
        int | None, typer.Option(help=_("Running number in its Landkreis."))
    ] = None,
    follows: Annotated[
        str | None, typer.Option(metavar=_("ID"), help=_("The agreement whose place it takes."))
    ] = None,
    valid_until: Annotated[
        str | None, typer.Option(metavar=_("DATE"), help=_("Last day of an agreed term."))
    ] = None,
    field_of_action: Annotated[
        list[str] | None, typer.Option(metavar=_("TEXT"), help=_("A Handlungsfeld. Repeatable."))
    ] = None,
    objective: Annotated[
        list[str] | None, typer.Option(metavar=_("TEXT"), help=_("An agreed Ziel. Repeatable."))
    ] = None,
    planned: Annotated[
        list[str] | None,
        typer.Option(metavar=_("TEXT"), help=_("What is intended, such as Coaching. Repeatable.")),
    ] = None,
    notes: options.Notes = None,
    from_: options.From = None,
    dry_run: options.DryRun = False,
    commit: options.Commit = None,
) -> None:
    """Record an agreement; at a terminal it asks for what is missing."""
    desk = open_desk(ctx, LABELS)
    draft = given(
        type=type_,
        signed_on=date,
        association=association,
        parties=party,
        form=form,
        number=number,
        number_in_landkreis=number_in_landkreis,
        follows=follows,
        valid_until=valid_until,
        fields_of_action=field_of_action,
        objectives=objective,
        planned=planned,
        notes=notes,
    )
    draft |= read_all(signatory or [], witness or [], source or [], desk.today)
    run_add(
        desk,
        draft,
        prepare=prepare_agreement,
        required=("type", "signed_on", "association" if association else "parties"),
        ask=_ask,
        from_file=from_,
        dry_run=dry_run,
        commit=commit,
    )


def _ask(desk: Desk, draft: Draft) -> Draft:
    from asskomm_cli.commands.dialogue.agreement import ask_agreement

    return ask_agreement(desk, draft)
