"""All steps of a save or none of them."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from asskomm_cli.archive.folder import DataFolder
from asskomm_cli.archive.saving.journal import JOURNAL_NAME, remove_journal, write_journal
from asskomm_cli.archive.saving.save_failures import cannot_write, with_outcome
from asskomm_cli.archive.saving.steps import Step, carry_out
from asskomm_cli.archive.saving.writing import stage
from asskomm_cli.failure import ExitCode, Failure
from asskomm_cli.translation import _


def save(folder: DataFolder, steps: Sequence[Step]) -> None:
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
    folder: DataFolder, steps: Iterable[Step], staged: dict[Path, Path], made: list[Path]
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
