"""``asskomm map``: Saxony in the terminal, or as a picture."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from asskomm_cli.archive.answers.counting import Census, take_census
from asskomm_cli.archive.archive import Archive
from asskomm_cli.archive.selection import Filters
from asskomm_cli.archive.standing import Standing
from asskomm_cli.commands import filter_options, options
from asskomm_cli.commands.filters import read_filters
from asskomm_cli.commands.session import (
    open_archive,
    open_directory,
    tell,
    tell_unreadable,
    today,
)
from asskomm_cli.failure import Failure
from asskomm_cli.publish.map_dots import DotMap, dot_map, seats
from asskomm_cli.translation import _


def run(
    ctx: typer.Context,
    landkreis: options.Landkreise = None,
    polizeidirektion: filter_options.Polizeidirektion = None,
    party: filter_options.Party = None,
    milestone: filter_options.MilestoneKind = None,
    stage: filter_options.Stage = None,
    as_of: options.AsOf = None,
    svg: Annotated[
        Path | None,
        typer.Option(metavar=_("FILE"), help=_("Write a picture instead; “-” is standard output.")),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help=_("Replace the picture if it exists."))
    ] = False,
) -> None:
    """Show Saxony with every Kommune at its place, and how far each has come.

    A filter leaves all others as dots.
    """
    archive = open_archive(ctx)
    _check_place(archive, svg)
    directory = open_directory(archive)
    filters, day = read_filters(
        archive,
        directory,
        today(),
        landkreis=landkreis or [],
        polizeidirektion=polizeidirektion,
        party=party,
        milestone=milestone,
        stage=stage,
        as_of=as_of,
    )
    everything = take_census(Standing(archive, day), directory)
    shown = _dots(everything, filters)
    title = _("ASSKomm in Saxony on {day}").format(day=day)
    names = seats(everything, shown.dots)
    if svg is None:
        from asskomm_cli.publish.map_screen import write_map

        write_map(shown, names, title, ctx.obj.color)
    else:
        from asskomm_cli.publish.map_svg import map_svg

        _write_picture(svg, map_svg(shown, names, title), replace=force)
    _tell_left_out(shown)
    tell_unreadable(archive)


def _check_place(archive: Archive, path: Path | None) -> None:
    if path and path.resolve().is_relative_to(archive.folder.root.resolve()):
        message = _("{path} lies in the data folder, where only records belong")
        raise Failure(message.format(path=path))


def _dots(everything: Census, filters: Filters) -> DotMap:
    chosen = take_census(everything.standing, everything.directory, filters)
    asks_for_places_only = not (filters.party or filters.milestone or filters.stage)
    shown = dot_map(everything, chosen, with_others=asks_for_places_only)
    if not shown.dots:
        raise Failure(_("the directory knows no place of any Kommune"))
    return shown


def _write_picture(path: Path, text: str, *, replace: bool) -> None:
    if path == Path("-"):
        sys.stdout.write(text)
        return
    from asskomm_cli.publish.export.saving import save_export

    save_export(path, text.encode(), replace=replace)
    tell(_("{path} was written").format(path=path))


def _tell_left_out(shown: DotMap) -> None:
    if shown.without_place:
        names = ", ".join(shown.without_place)
        tell(_("The directory knows no place for: {names}").format(names=names))
