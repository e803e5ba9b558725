"""``asskomm lookup``: find Kommunen in the official directory, recorded or not."""

from datetime import date
from typing import Annotated

import typer

from asskomm_cli.commands import options
from asskomm_cli.commands.option_values import day_option
from asskomm_cli.commands.session import directory_folder, tell
from asskomm_cli.directory.districts import landkreis_named
from asskomm_cli.directory.load import load
from asskomm_cli.directory.lookup import resolve, search
from asskomm_cli.directory.model import Directory, Kommune
from asskomm_cli.directory.spelling import comparison_key, slug
from asskomm_cli.failure import Failure
from asskomm_cli.publish.formats import RowsFormat, write_rows
from asskomm_cli.publish.json_text import write_json
from asskomm_cli.publish.lookup_rows import kommune_facts, kommunen_rows
from asskomm_cli.publish.mergers import fate
from asskomm_cli.translation import _

_MOST_ALIKE = 5
"""Misspelt names beyond which the rest is far-fetched."""


def run(
    ctx: typer.Context,
    text: Annotated[
        str,
        typer.Argument(
            metavar=_("TEXT"), help=_("Name or part of it, former or Sorbian name, or AGS.")
        ),
    ],
    on: Annotated[
        str | None, typer.Option(metavar=_("DAY"), help=_("The Kommunen that existed on this day."))
    ] = None,
    format_: options.Format[RowsFormat] = RowsFormat.TABLE,
) -> None:
    """Look a Kommune up: name, Landkreis, AGS, Polizeidirektion, and what became of it."""
    # Without a data folder the shipped directory answers.
    directory = load(directory_folder(ctx))
    typed_day = day_option("--on", on)
    found = _find(directory, text, typed_day.last if typed_day else None)
    if format_ is RowsFormat.JSON:
        facts = [kommune_facts(directory, each) for each in found]
        write_json({"version": 1, "municipalities": facts})
    else:
        write_rows(kommunen_rows(directory, found, format_), format_, ctx.obj.color)


def _find(directory: Directory, text: str, on: date | None) -> list[Kommune]:
    """Return the Kommunen that a text is about, those of the day if one is given.

    Instead of one that did not exist then come its successor or its predecessors.
    Raises Failure if there is none.
    """
    meant = resolve(directory, text, on)
    if on and meant.not_on_day and not meant.matches:
        for each in meant.not_on_day:
            tell(_absence(directory, each, on))
        related = [other for each in meant.not_on_day for other in _related(directory, each)]
        found = [each for each in dict.fromkeys(related) if each.exists_on(on)]
    else:
        found = search(directory, text, limit=len(directory.kommunen), on=on)
    if not found:
        raise Failure(_nothing(directory, text))
    if meant.suggestions and not _has_part(found[0], text):
        tell(_("no Kommune is called “{text}”; this is what comes nearest").format(text=text))
        return found[:_MOST_ALIKE]
    return found


def _has_part(kommune: Kommune, text: str) -> bool:
    part = comparison_key(text)
    return (
        part in comparison_key(kommune.full_name)
        or kommune.ags.startswith(part)
        or slug(kommune.name).startswith(slug(text))
    )


def _related(directory: Directory, kommune: Kommune) -> tuple[Kommune, ...]:
    successor = directory.successor_of(kommune)
    return (successor,) if successor else directory.merged_into(kommune)


def _absence(directory: Directory, kommune: Kommune, on: date) -> str:
    became = fate(directory, kommune)
    if became and kommune.valid_until and kommune.valid_until < on:
        return _("{kommune} was {became}").format(kommune=kommune.name, became=became)
    return _("{kommune} exists only since {day}").format(
        kommune=kommune.name, day=kommune.valid_from
    )


def _nothing(directory: Directory, text: str) -> str:
    if landkreis_named(directory, text):
        return _("“{text}” is a Landkreis, no Kommune; try: asskomm show “{text}”").format(
            text=text
        )
    return _(
        "there is no Kommune like “{text}” in Saxony; try a part of its name, or its AGS"
    ).format(text=text)
