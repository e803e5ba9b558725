"""The steps of a save, file by file: forward, or backward where something failed."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from asskomm_cli.archive.folder import DataFolder
from asskomm_cli.archive.saving.save_failures import cannot_read, cannot_write, changed_meanwhile
from asskomm_cli.archive.saving.writing import content, put_new, stage, sync_folder


class Step(NamedTuple):
    """What one file held and shall hold; None where there is no file."""

    path: Path
    before: bytes | None
    after: bytes | None


def content_now(folder: DataFolder, path: Path) -> bytes | None:
    """Return what a file holds now, or None if there is none. Raises Failure."""
    try:
        return content(path)
    except OSError as error:
        raise cannot_read(folder, path, error) from error


def carry_out(
    folder: DataFolder, steps: Iterable[Step], staged: Mapping[Path, Path], begun: list[Step]
) -> None:
    """Do each step that is not done yet, and make them durable; ``begun`` gets each of them.

    Raises Failure if a file holds neither what it held before nor what it shall hold, or if the
    file system refuses.
    """
    for step in steps:
        try:
            found = content(step.path)
            if found != step.after:
                if found != step.before:
                    raise changed_meanwhile(folder, step.path)
                begun.append(step)
                _do(step, staged.get(step.path))
        except FileExistsError:
            # Nothing was done: the name was taken a moment before.
            begun.pop()
            raise changed_meanwhile(folder, step.path) from None
        except OSError as error:
            raise cannot_write(folder, step.path, error) from error
    for parent, path in {step.path.parent: step.path for step in begun}.items():
        try:
            sync_folder(parent)
        except OSError as error:
            raise cannot_write(folder, path, error) from error


def _do(step: Step, temporary: Path | None) -> None:
    if step.after is None:
        step.path.unlink()
        return
    temporary = temporary or stage(step.path, step.after)
    try:
        if step.before is None:
            put_new(temporary, step.path)
        else:
            temporary.replace(step.path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
