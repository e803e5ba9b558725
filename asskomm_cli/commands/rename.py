"""``asskomm rename``: bring the name of a record's file, and all references, to its content."""

from typing import Annotated

import typer

from asskomm_cli.archive.drafts.correction import Correction, unchanged, with_text
from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.editing.amending import content_of
from asskomm_cli.archive.editing.renaming import id_of_text, with_followers
from asskomm_cli.archive.editing.target import find_exactly
from asskomm_cli.commands import options
from asskomm_cli.commands.correcting import SaveOptions, run_correction
from asskomm_cli.failure import Failure
from asskomm_cli.record.kinds import AGREEMENT, ASSOCIATION, CASEWORKERS, FIGURES, MUNICIPALITY
from asskomm_cli.translation import _

_CORRECTION = {
    AGREEMENT.name: "--date …, --set parties[0]=…",
    ASSOCIATION.name: "--set name=…",
    FIGURES.name: "--date …",
    MUNICIPALITY.name: "--set ags=…",
}
"""What to amend in a record for it to have another id."""


def run(
    ctx: typer.Context,
    id_: options.Record,
    new: Annotated[
        str | None,
        typer.Argument(
            metavar=_("[NEW]"), help=_("The id that its content gives; it can be left out.")
        ),
    ] = None,
    *,
    how: SaveOptions,
) -> None:
    """Name a file after its content, and everything that refers to it."""
    run_correction(ctx, lambda desk: _prepare(desk, id_, new), how)


def _prepare(desk: Desk, old: str, new: str | None) -> Correction:
    entry = find_exactly(desk, old)
    content_of(desk, entry)
    if entry.kind == CASEWORKERS:
        raise Failure(
            _("{path} is the only file of its kind; it keeps its name").format(path=entry.path)
        )
    change = unchanged(desk.archive, entry)
    id_ = id_of_text(desk, entry.kind, change.after)
    if id_ is None:
        message = _("{path} gives no id of its own; “asskomm validate” shows what is wrong")
        raise Failure(message.format(path=entry.path))
    if new is not None and new.removesuffix(".toml") != id_:
        message = _(
            "the content of {path} gives the id “{id}”, not “{new}”; "
            "to change the content: asskomm amend {old} {options}"
        )
        how = _CORRECTION[entry.kind.name]
        raise Failure(message.format(path=entry.path, id=id_, new=new, old=entry.id, options=how))
    if id_ == entry.id:
        message = _("{path} has the name that its content gives; nothing was changed")
        return Correction(remarks=[message.format(path=entry.path)])
    return Correction(with_followers(desk, with_text(change, change.after, id_)))
