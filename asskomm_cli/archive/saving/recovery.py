"""What a writer does before its own work: complete what another one left unfinished."""

import os
import time
from contextlib import suppress
from pathlib import Path

from asskomm_cli.archive.folder import DataFolder
from asskomm_cli.archive.saving.journal import JOURNAL_NAME, read_journal, remove_journal
from asskomm_cli.archive.saving.steps import carry_out
from asskomm_cli.archive.saving.writing import TEMPORARY_SUFFIX
from asskomm_cli.failure import ExitCode, Failure
from asskomm_cli.translation import _

SECONDS_OF_A_SAVE = 60
"""What is unfinished for longer belongs to nobody: a save takes some milliseconds."""


def complete(folder: DataFolder) -> None:
    """Carry out what is left of a change that was cut off; to do it twice changes nothing.

    Raises Failure if a file was changed by hand since then: a person has to decide.
    """
    steps = read_journal(folder)
    if steps is None:
        return
    try:
        carry_out(folder, steps, {}, [])
    except Failure as failure:
        message = _(
            "a change that was cut off can't be completed: {reason}; mend that, "
            "or remove {journal} to leave all files as they are now"
        ).format(reason=failure.messages[0], journal=folder.shown_path(folder.root / JOURNAL_NAME))
        raise Failure(message, exit_code=ExitCode.ENVIRONMENT) from failure
    remove_journal(folder)


def sweep(folder: DataFolder) -> None:
    """Remove the unfinished files of writers that are gone; what can't be removed stays."""
    last = time.time() - SECONDS_OF_A_SAVE
    for parent in _folders(folder.root):
        with suppress(OSError), os.scandir(parent) as entries:
            for each in entries:
                if each.name.endswith(TEMPORARY_SUFFIX) and each.name.startswith("."):
                    _remove_if_older(Path(each.path), last)


def _folders(root: Path) -> list[Path]:
    with suppress(OSError), os.scandir(root) as entries:
        inner = [each.path for each in entries if each.is_dir(follow_symlinks=False)]
        return [root, *map(Path, inner)]
    return []


def _remove_if_older(path: Path, last: float) -> None:
    with suppress(OSError):
        if path.lstat().st_mtime < last:
            path.unlink()
