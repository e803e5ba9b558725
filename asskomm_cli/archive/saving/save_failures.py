"""What a person reads when something can't be saved."""

from pathlib import Path

from asskomm_cli.archive.folder import DataFolder
from asskomm_cli.failure import ExitCode, Failure
from asskomm_cli.translation import _


def cannot_write(folder: DataFolder, path: Path, error: OSError) -> Failure:
    """Return the failure that names the file and the reason of the operating system."""
    message = _("{path} can't be written: {reason}")
    message = message.format(path=folder.shown_path(path), reason=error.strerror)
    return Failure(message, exit_code=ExitCode.ENVIRONMENT)


def cannot_read(folder: DataFolder, path: Path, error: OSError) -> Failure:
    """Return the failure that names the file which has to be read before anything is written."""
    message = _("{path} can't be read: {reason}; nothing was changed")
    message = message.format(path=folder.shown_path(path), reason=error.strerror)
    return Failure(message, exit_code=ExitCode.ENVIRONMENT)


def changed_meanwhile(folder: DataFolder, path: Path) -> Failure:
    """Return the failure that names a file in which somebody else was faster."""
    message = _("{path} was changed by somebody else meanwhile")
    return Failure(message.format(path=folder.shown_path(path)))


def with_outcome(failure: Failure, outcome: str) -> Failure:
    """Return a failure that also says what state the files are in now."""
    return Failure(f"{failure.messages[0]}; {outcome}", exit_code=failure.exit_code)
