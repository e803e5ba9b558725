"""Options that several commands share: same name, same meaning, same help everywhere."""

from typing import Annotated, TypeVar

import typer

from asskomm_cli.translation import _

T = TypeVar("T")

Format = Annotated[T, typer.Option("--format", help=_("How to write it."))]
Commit = Annotated[
    bool | None,
    typer.Option(
        "--commit/--no-commit",
        help=_("Commit to git what is written, or don't; else settings.toml decides."),
    ),
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help=_("Show what would change; write nothing."))
]
Yes = Annotated[bool, typer.Option("--yes", help=_("Do it without a question."))]
Force = Annotated[bool, typer.Option("--force", help=_("Replace the file if it exists."))]
Record = Annotated[
    str,
    typer.Argument(
        metavar=_("ID"), help=_("The record: its id, file or name, or the day of figures.")
    ),
]
AgreementType = Annotated[
    str | None,
    typer.Option(
        "--type", metavar=_("TYPE"), help=_("Kooperationsvereinbarung or Vorvereinbarung.")
    ),
]
Sources = Annotated[
    list[str] | None,
    typer.Option(
        "--source",
        metavar=_("SOURCE"),
        help=_("A page that reports it: “URL; TITLE; DATE”. Repeatable."),
    ),
]
Notes = Annotated[
    str | None, typer.Option(help=_("Doubts and what else is known, in your own words."))
]
AsOf = Annotated[
    str | None, typer.Option(metavar=_("DAY"), help=_("As things stood on a day; else today."))
]
