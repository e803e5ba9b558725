"""``asskomm schema``: what a record may hold, for programs and for people."""

import sys
from typing import Annotated, Literal

import typer

from asskomm_cli.commands.option_values import word_option
from asskomm_cli.commands.session import open_archive
from asskomm_cli.failure import Failure
from asskomm_cli.publish.json_text import json_text, write_json
from asskomm_cli.record.json_schema import json_schema
from asskomm_cli.record.kinds import KIND_BY_NAME, KINDS
from asskomm_cli.translation import _


def run(
    ctx: typer.Context,
    kind: Annotated[
        str | None,
        typer.Argument(
            metavar=_("[KIND]"),
            help=_("The kind of record: {kinds}.").format(kinds=", ".join(KIND_BY_NAME)),
        ),
    ] = None,
    write: Annotated[
        bool,
        typer.Option(
            "--write", help=_("Write all JSON Schemas into the data folder, for editors.")
        ),
    ] = False,
    format_: Annotated[
        Literal["json", "markdown"],
        typer.Option("--format", help=_("JSON Schema, or the page of the documentation.")),
    ] = "json",
) -> None:
    """Print the JSON Schema of a kind of record."""
    if format_ == "markdown":
        from asskomm_cli.publish.format_page import format_page

        sys.stdout.write(format_page())
    elif write:
        _write_all(ctx)
    elif found := word_option("KIND", kind, KIND_BY_NAME):
        write_json(json_schema(KIND_BY_NAME[found]))
    else:
        raise Failure(_("name a kind of record: {kinds}").format(kinds=", ".join(KIND_BY_NAME)))


def _write_all(ctx: typer.Context) -> None:
    from asskomm_cli.archive.saving.transaction import put

    folder = open_archive(ctx).folder
    texts = {f"schema/{each.name}.json": json_text(json_schema(each)) + "\n" for each in KINDS}
    put(folder, {folder.root / name: text for name, text in texts.items()})
    for name in texts:
        print(folder.shown_path(folder.root / name))
