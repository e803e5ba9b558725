"""``asskomm map``: Saxony in the terminal, or as a picture."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from asskomm_cli.archive.answers.counting import Census, take_census
from asskomm_cli.archive.selection import Filters
from asskomm_cli.commands import options
from asskomm_cli.commands.filters import KommuneFilters, read_filters
from asskomm_cli.commands.outside import ensure_outside
from asskomm_cli.commands.session import tell, tell_unreadable
from asskomm_cli.failure import Failure
from asskomm_cli.publish.map_dots import DotMap, dot_map, seats
from asskomm_cli.translation import _


def run(
    ctx: typer.Context,
    svg: Annotated[
        Path | None,
        typer.Option(metavar=_("FILE"), help=_("Write a picture instead; “-” is standard output.")),
    ] = None,
    force: options.Force = False,
    *,
    kommunen: KommuneFilters,
) -> None:
    """Show Saxony with every Kommune at its place, and how far each has come.

    A filter leaves all others as dots.
    """
    view, filters = read_filters(ctx, kommunen)
    if svg:
        ensure_outside(view.standing.archive.folder, svg)
    everything = take_census(*view)
    shown = _dots(everything, filters)
    title = _("ASSKomm in Saxony on {day}").format(day=view.standing.day)
    names = seats(everything, shown.dots)
    if svg is None:
        from asskomm_cli.publish.map_screen import write_map

        write_map(shown, names, title, ctx.obj.color)
    else:
        from asskomm_cli.publish.map_svg import map_svg

        _write_picture(svg, map_svg(shown, names, title), replace=force)
    if shown.without_place:
        names_left_out = ", ".join(shown.without_place)
        tell(_("The directory knows no place for: {names}").format(names=names_left_out))
    tell_unreadable(view.standing.archive)


def _dots(everything: Census, filters: Filters) -> DotMap:
    chosen = take_census(everything.standing, everything.directory, filters)
    asks_for_places_only = not (filters.party or filters.milestone or filters.stage)
    shown = dot_map(everything, chosen, with_others=asks_for_places_only)
    if not shown.dots:
        raise Failure(
            _("the directory knows the place of no Kommune; add coordinates to kommunen.txt")
        )
    return shown


def _write_picture(path: Path, text: str, *, replace: bool) -> None:
    if path == Path("-"):
        sys.stdout.write(text)
        return
    from asskomm_cli.publish.export.saving import save_export

    save_export(path, text.encode(), replace=replace)
    tell(_("{path} was written").format(path=path))
