"""Putting an exported file in its place: complete, and over another one only if that is asked."""

import os
from pathlib import Path

from asskomm_cli.archive.saving.writing import put_new, stage
from asskomm_cli.failure import ExitCode, Failure
from asskomm_cli.translation import _


def save_export(path: Path, content: bytes, *, replace: bool) -> None:
    """Write a file outside the data folder.

    A link is followed. Raises Failure if it exists and must not be replaced, or can't be written.
    """
    try:
        _ensure_replaceable(path)
        target = Path(os.path.realpath(path))
        temporary = stage(target, content)
        try:
            if replace:
                temporary.replace(target)
            else:
                put_new(temporary, target)
        finally:
            temporary.unlink(missing_ok=True)
    except FileExistsError:
        message = _("{path} exists already; --force replaces it")
        raise Failure(message.format(path=path)) from None
    except OSError as error:
        message = _("{path} can't be written: {reason}; nothing was changed")
        raise Failure(
            message.format(path=path, reason=error.strerror), exit_code=ExitCode.ENVIRONMENT
        ) from error


def _ensure_replaceable(path: Path) -> None:
    """Raise Failure for what is no file: putting one in its place would remove it."""
    if path.is_dir():
        raise Failure(_("{path} is a folder; name a file").format(path=path))
    if path.exists() and not path.is_file():
        message = _("{path} is a pipe or a device, which no file replaces; “-” is standard output")
        raise Failure(message.format(path=path))
