"""``asskomm remove``: remove a record that nothing refers to."""

from typing import Annotated

import typer

from asskomm_cli.archive.drafts.draft import Desk
from asskomm_cli.archive.editing.correction import Correction
from asskomm_cli.archive.editing.removing import remove
from asskomm_cli.archive.editing.target import find_exactly
from asskomm_cli.commands import options
from asskomm_cli.commands.adding import can_ask, open_desk
from asskomm_cli.commands.correcting import run_correction, show
from asskomm_cli.commands.session import tell
from asskomm_cli.failure import Failure
from asskomm_cli.translation import _


def run(
    ctx: typer.Context,
    id_: options.Record,
    yes: Annotated[bool, typer.Option("--yes", help=_("Remove it without a question."))] = False,
    dry_run: options.DryRunOfChange = False,
    commit: options.Commit = None,
) -> None:
    """Remove a record; it is refused while others refer to it."""
    seen: Correction | None = None
    if not yes and not dry_run:
        desk = open_desk(ctx, {})
        seen = _prepare(desk, id_)
        if not can_ask():
            raise Failure(_("nobody can be asked here; say --yes to remove it"))
        show(ctx, desk.archive.folder, seen)
        if not _is_confirmed(id_):
            tell(_("Nothing was removed."))
            return

    def prepare(desk: Desk) -> Correction:
        correction = _prepare(desk, id_)
        if seen is not None and correction != seen:
            raise Failure(_("somebody changed it meanwhile; nothing was removed, try again"))
        return correction

    run_correction(ctx, prepare, dry_run=dry_run, commit=commit, is_shown=seen is not None)


def _prepare(desk: Desk, text: str) -> Correction:
    return remove(desk, find_exactly(desk, text))


def _is_confirmed(id_: str) -> bool:
    """Ask for yes or no; Enter means no, since nobody should lose a record by it."""
    from asskomm_cli.commands.dialogue.questions import ask

    question = _("Remove {id}? (y/n)").format(id=id_)
    return ask(question, _read_answer, default=_("n"))


def _read_answer(text: str) -> bool:
    word = text.casefold()
    if word in ("y", "yes", "j", "ja"):
        return True
    if word in ("n", "no", "nein"):
        return False
    raise Failure(_("Please answer “y” or “n”."))
