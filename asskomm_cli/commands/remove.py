"""``asskomm remove``: remove a record that nothing refers to."""

import sys

import typer

from asskomm_cli.archive.drafts.correction import Correction
from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.editing.removing import remove
from asskomm_cli.archive.editing.target import find_exactly
from asskomm_cli.commands import options
from asskomm_cli.commands.correcting import SaveOptions, run_correction, shown
from asskomm_cli.commands.session import can_ask, open_desk, tell
from asskomm_cli.failure import Failure
from asskomm_cli.publish.screen import write_aside
from asskomm_cli.translation import _


def run(
    ctx: typer.Context,
    id_: options.Record,
    yes: options.Yes = False,
    *,
    how: SaveOptions,
) -> None:
    """Remove a record; it is refused while others refer to it."""
    seen: Correction | None = None

    def prepare(desk: Desk) -> Correction:
        correction = remove(desk, find_exactly(desk, id_))
        if seen is not None and correction != seen:
            raise Failure(_("somebody changed it meanwhile; nothing was removed, try again"))
        return correction

    if not yes and not how.dry_run:
        desk = open_desk(ctx)
        seen = prepare(desk)
        if not can_ask():
            raise Failure(_("nobody can be asked here; say --yes to remove it"))
        from asskomm_cli.commands.dialogue.questions import confirm

        write_aside(shown(ctx, desk.archive.folder, seen, sys.stderr))
        # Nobody should lose a record by pressing Enter.
        if not confirm(_("Remove {id}?").format(id=id_), default=False):
            tell(_("Nothing was removed."))
            return
    run_correction(ctx, prepare, how, is_shown=seen is not None)
