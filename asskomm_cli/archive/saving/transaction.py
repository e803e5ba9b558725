"""Saving: several files change together or not at all, and never over somebody else's work.

This is the one way to write into a data folder. New contents are staged beside their places first,
so a full disk shows before anything has changed. New files come before changed ones and removals
come last, so no moment leaves a reference to nothing. What fails is taken back; what a killed
process leaves is completed by the next writer.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from asskomm_cli.archive.folder import DataFolder
from asskomm_cli.archive.saving.boundary import check_place
from asskomm_cli.archive.saving.journal import JOURNAL_NAME, remove_journal, write_journal
from asskomm_cli.archive.saving.lock import hold
from asskomm_cli.archive.saving.recovery import complete, sweep
from asskomm_cli.archive.saving.save_failures import (
    cannot_write,
    changed_meanwhile,
    with_outcome,
)
from asskomm_cli.archive.saving.steps import Step, carry_out, content_now
from asskomm_cli.archive.saving.writing import stage
from asskomm_cli.failure import ExitCode, Failure
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
        _save(folder, steps)
    return [step.path for step in steps]


def put(folder: DataFolder, files: Mapping[Path, str]) -> None:
    """Write files that asskomm itself makes, over what they held. Raises Failure like commit."""
    for path in files:
        check_place(folder, path)
    with exclusive(folder):
        steps = [
            Step(path, content_now(folder, path), text.encode()) for path, text in files.items()
        ]
        _save(folder, [step for step in steps if step.before != step.after])


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


def _save(folder: DataFolder, steps: Sequence[Step]) -> None:
    """Carry out all steps. Raises Failure if one fails, and has taken back the others then.

    The caller holds the lock, and has looked whether the files are as expected.
    """
    staged: dict[Path, Path] = {}
    made: list[Path] = []
    begun: list[Step] = []
    try:
        _stage_all(folder, steps, staged, made)
        # One file changes as a whole without a journal.
        if len(steps) > 1:
            write_journal(folder, steps)
        carry_out(folder, steps, staged, begun)
        remove_journal(folder)
    except BaseException as error:
        outcome, is_half_done = _take_back(folder, begun)
        if isinstance(error, Failure):
            raise with_outcome(error, outcome) from error
        if is_half_done:
            raise Failure(outcome, exit_code=ExitCode.ENVIRONMENT) from error
        raise
    finally:
        with suppress(OSError):
            for temporary in staged.values():
                temporary.unlink(missing_ok=True)
        with suppress(OSError):
            # Those that hold something now refuse.
            for parent in made:
                parent.rmdir()


def _stage_all(
    folder: DataFolder, steps: Sequence[Step], staged: dict[Path, Path], made: list[Path]
) -> None:
    for path, _before, after in steps:
        if after is None:
            continue
        try:
            if not path.parent.exists():
                path.parent.mkdir()
                made.append(path.parent)
            staged[path] = stage(path, after)
        except OSError as error:
            raise cannot_write(folder, path, error) from error


def _take_back(folder: DataFolder, begun: Sequence[Step]) -> tuple[str, bool]:
    """Put back what was done of a change; return how that went, in words, and if it failed."""
    try:
        back = [Step(path, after, before) for path, before, after in reversed(begun)]
        carry_out(folder, back, {}, [])
        remove_journal(folder)
    except Failure:
        if (folder.root / JOURNAL_NAME).exists():
            message = _("the change is half done, the next command that writes completes it")
        else:
            message = _("it could not be taken back either, please look at the file")
        return message, True
    return _("nothing was changed"), False
