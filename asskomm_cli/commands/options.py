"""Options that several commands share: same name, same meaning, same help everywhere."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from asskomm_cli.failure import Failure
from asskomm_cli.record.partial_date import PartialDate
from asskomm_cli.translation import _

DryRun = Annotated[
    bool, typer.Option("--dry-run", help=_("Show the file that would be written; write nothing."))
]
Commit = Annotated[
    bool | None,
    typer.Option(
        "--commit/--no-commit",
        help=_("Commit to git what is written, or don't; else settings.toml decides."),
    ),
]
DryRunOfChange = Annotated[
    bool, typer.Option("--dry-run", help=_("Show what would change; write nothing."))
]
Record = Annotated[
    str, typer.Argument(metavar=_("ID"), help=_("The record: its id, its file, or a name."))
]
From = Annotated[
    Path | None,
    typer.Option(
        "--from",
        metavar=_("FILE"),
        help=_("Read the record from a TOML or JSON file; “-” is standard input."),
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
Landkreise = Annotated[
    list[str] | None,
    typer.Option(
        "--landkreis",
        metavar=_("NAME"),
        help=_("Landkreis or Kreisfreie Stadt. Repeatable; “Leipzig” means both of that name."),
    ),
]
AsOf = Annotated[
    str | None, typer.Option(metavar=_("DAY"), help=_("As things stood on a day; else today."))
]


def day_option(option: str, text: str | None, today: date) -> PartialDate | None:
    """Read the date that an option was given; raises Failure if it is none."""
    if text is None:
        return None
    from asskomm_cli.record.typed_date import parse_typed_date

    try:
        return parse_typed_date(text, today)
    except ValueError:
        raise Failure(not_a_date(option, text)) from None


def not_a_date(what: str, text: str) -> str:
    """Return the sentence for a text that is no date."""
    return _(
        "{what}: “{text}” is no date; write 17.12.2021, 12/2021 or 2021, with “?” if inferred"
    ).format(what=what, text=text)
