"""Saving: several files change together or not at all, and never over somebody else's work.

This is the one way to write into a data folder. New contents are staged beside their places first,
so a full disk shows before anything has changed. New files come before changed ones and removals
come last, so no moment leaves a reference to nothing. What fails is taken back; what a killed
process leaves is completed by the next writer.
"""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from asskomm_cli.archive.folder import DataFolder
from asskomm_cli.archive.saving.boundary import check_place
from asskomm_cli.archive.saving.lock import hold
from asskomm_cli.archive.saving.recovery import complete, sweep
from asskomm_cli.archive.saving.save import save
from asskomm_cli.archive.saving.save_failures import changed_meanwhile, with_outcome
from asskomm_cli.archive.saving.steps import Step, content_now
from asskomm_cli.failure import Failure
from asskomm_cli.translation import _


class Edit(NamedTuple):
    """A new content for a file, and the old one that it was made from."""

    before: bytes
    after: str


@contextmanager
def exclusive(folder: DataFolder) -> Iterator[None]:
    """Be the only writer: for reading what a decision needs, and saving it, in one go.

    Raises Failure with exit code 4 if somebody else is writing.
    """
    with hold(folder) as is_first:
        if is_first:
            complete(folder)
            sweep(folder)
        yield


def commit(
    folder: DataFolder,
    *,
    create: Mapping[Path, str] | None = None,
    change: Mapping[Path, Edit] | None = None,
    delete: Mapping[Path, bytes] | None = None,
    may_exist: Collection[Path] = (),
    needs: Collection[Path] = (),
) -> list[Path]:
    """Save all of it or nothing, in this order, and return the files that were touched.

    Files to create ``may_exist`` if named there, and are then left alone. Files that the new
    contents refer to are ``needs``: somebody may have removed one since it was read.
    Raises Failure, and changes nothing, if a name can't be used, a file exists already, was
    changed meanwhile, is missing or can't be written.
    """
    steps = [Step(path, None, text.encode()) for path, text in (create or {}).items()]
    steps += [
        Step(path, before, after.encode()) for path, (before, after) in (change or {}).items()
    ]
    steps += [Step(path, before, None) for path, before in (delete or {}).items()]
    for step in steps:
        check_place(folder, step.path)
    with exclusive(folder):
        _check_needs(folder, needs)
        steps = [step for step in steps if not _is_settled(folder, step, may_exist)]
        save(folder, steps)
    return [step.path for step in steps]


def put(folder: DataFolder, files: Mapping[Path, str]) -> None:
    """Write files that asskomm itself makes, over what they held. Raises Failure like commit."""
    for path in files:
        check_place(folder, path)
    with exclusive(folder):
        steps = [
            Step(path, content_now(folder, path), text.encode()) for path, text in files.items()
        ]
        save(folder, [step for step in steps if step.before != step.after])


def _check_needs(folder: DataFolder, needs: Collection[Path]) -> None:
    for path in needs:
        if content_now(folder, path) is None:
            message = _("{path} was removed or renamed meanwhile; nothing was written")
            raise Failure(message.format(path=folder.shown_path(path)))


def _is_settled(folder: DataFolder, step: Step, may_exist: Collection[Path]) -> bool:
    """Return whether there is nothing to do. Raises Failure if the file is not as expected."""
    if step.before is None:
        if content_now(folder, step.path) is None:
            return False
        if step.path in may_exist:
            return True
        message = _("{path} exists already; nothing was written")
        raise Failure(message.format(path=folder.shown_path(step.path)))
    if content_now(folder, step.path) != step.before:
        failure = changed_meanwhile(folder, step.path)
        raise with_outcome(failure, _("nothing was written, try again"))
    return step.after == step.before
