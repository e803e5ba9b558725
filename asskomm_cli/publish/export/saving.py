"""Putting an exported file in its place: complete, and over another one only if that is asked."""

from pathlib import Path

from asskomm_cli.archive.saving.writing import put_new, stage
from asskomm_cli.failure import ExitCode, Failure
from asskomm_cli.translation import _


def save_export(path: Path, content: bytes, *, replace: bool) -> None:
    """Write a file outside the data folder.

    Raises Failure if it exists and must not be replaced, or can't be written.
    """
    try:
        temporary = stage(path, content)
        try:
            if replace:
                temporary.replace(path)
            else:
                put_new(temporary, path)
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
