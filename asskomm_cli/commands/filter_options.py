"""The filter options of every command that picks records: one name, one meaning, one help."""

from typing import Annotated

import typer

from asskomm_cli.translation import _

Polizeidirektion = Annotated[
    str | None,
    typer.Option(metavar=_("NAME"), help=_("Where this Polizeidirektion is responsible.")),
]
Type = Annotated[
    str | None,
    typer.Option(
        "--type", metavar=_("TYPE"), help=_("Kooperationsvereinbarung or Vorvereinbarung.")
    ),
]
Party = Annotated[
    str | None, typer.Option(metavar=_("NAME"), help=_("A Kommune or association that takes part."))
]
Signatory = Annotated[
    str | None, typer.Option(metavar=_("TEXT"), help=_("Part of the name of a person who signed."))
]
Since = Annotated[
    str | None, typer.Option(metavar=_("DATE"), help=_("Signed on this day or later."))
]
Until = Annotated[
    str | None, typer.Option(metavar=_("DATE"), help=_("Signed on this day or earlier."))
]
Year = Annotated[int | None, typer.Option(help=_("Signed in this year."))]
Statuses = Annotated[
    list[str] | None,
    typer.Option(
        "--status", metavar=_("STATUS"), help=_("in-force, ended or superseded. Repeatable.")
    ),
]
MilestoneKind = Annotated[
    str | None,
    typer.Option(metavar=_("KIND"), help=_("Kommunen that have reached it, such as Coaching.")),
]
Stage = Annotated[
    str | None,
    typer.Option(
        metavar=_("STAGE"),
        help=_("Furthest stage: beraten, Vorvereinbarung, Kooperationsvereinbarung or KPR."),
    ),
]
