"""One writer at a time in a data folder, and everybody else is told who it is.

Only commands that write import this module.

Of the locks of the library filelock this is the one of the operating system (FileLock), not the one
that a file's existence makes (SoftFileLock):

- It ends with its process, however that ends. A SoftFileLock stays behind a computer that crashed;
  only the same computer can tell that its process is gone, on network folders not even that (its
  takeover needs an exchange of names, which NFS and SMB refuse), and one killed while it made the
  file blocks all others for good.
- Windows, SMB and NFS enforce it on the server. Where a file system knows no such lock, the library
  goes over to a SoftFileLock by itself.
- Where a mount keeps it on one computer alone (NFS with "nolock", sshfs), two writers can meet.
  They still lose nothing: a new file is made only under a free name, an old one is replaced only
  if it is what was read, and everybody completes unfinished changes in the same way.
"""

import getpass
import os
import socket
import stat
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from asskomm_cli.archive.folder import DataFolder
from asskomm_cli.failure import ExitCode, Failure
from asskomm_cli.translation import _

LOCK_NAME = ".asskomm.lock"
HOLDER_NAME = ".asskomm.holder"
WAIT_VARIABLE = "ASSKOMM_LOCK_WAIT"
"""How many seconds a command waits for another writer; a save takes some milliseconds."""

_NOTE = ("person", "host", "process", "since")
"""What is noted of whoever holds the lock, line by line; for people, nothing depends on it."""
_DEFAULT_WAIT = 10.0
_POLL = 0.02


@contextmanager
def hold(folder: DataFolder) -> Iterator[bool]:
    """Hold the lock of a data folder, and give whether it was not held by this process before.

    Raises Failure with exit code 4 if another writer keeps it, and 3 if there can be no lock.
    """
    from filelock import FileLock, Timeout

    path = folder.root / LOCK_NAME
    wait = _wait()
    try:
        # Whoever may write into the folder may lock it, also after another person.
        mode = stat.S_IMODE(folder.root.stat().st_mode) & 0o666 | 0o600
        lock = FileLock(path, mode=mode, is_singleton=True)
        is_first = not lock.is_locked
        with warnings.catch_warnings(action="ignore"):
            lock.acquire(timeout=wait, poll_interval=_POLL)
    except Timeout:
        raise _locked(folder) from None
    except OSError as error:
        message = _("{path} can't be locked: {reason}; nothing was changed")
        message = message.format(path=folder.shown_path(path), reason=error.strerror)
        raise Failure(message, exit_code=ExitCode.ENVIRONMENT) from error
    try:
        if is_first:
            _sign(folder.root / HOLDER_NAME)
        yield is_first
    finally:
        # What was saved is saved; the end of the process releases the lock at the latest.
        with suppress(OSError):
            if is_first:
                (folder.root / HOLDER_NAME).unlink(missing_ok=True)
        with suppress(OSError):
            lock.release()


def _wait() -> float:
    text = os.environ.get(WAIT_VARIABLE) or str(_DEFAULT_WAIT)
    try:
        return max(0.0, float(text))
    except ValueError:
        message = _("{variable}: “{text}” is no number of seconds")
        raise Failure(message.format(variable=WAIT_VARIABLE, text=text)) from None


def _sign(path: Path) -> None:
    """Leave a note of who holds the lock; without one the work goes on all the same."""
    try:
        person = getpass.getuser()
    except (OSError, KeyError, ImportError):
        person = "?"
    now = datetime.now().strftime("%Y-%m-%d %H:%M:%S")
    lines = (person, socket.gethostname(), str(os.getpid()), now)
    with suppress(OSError):
        path.unlink(missing_ok=True)
        # A new file only: a link under this name could lead anywhere.
        with open(path, "x", encoding="utf-8", errors="replace") as file:
            file.write("\n".join(lines))


def _locked(folder: DataFolder) -> Failure:
    """Return the failure that says who holds the lock and since when."""
    lines: list[str] = []
    with suppress(OSError):
        text = (folder.root / HOLDER_NAME).read_text(encoding="utf-8", errors="replace")
        lines = text.splitlines()
    if len(lines) == len(_NOTE):
        message = _(
            "{folder} is locked by {person} on {host} (process {process}) since {since}; "
            "nothing was changed, try again later"
        ).format(folder=folder.shown or ".", **dict(zip(_NOTE, lines, strict=True)))
    else:
        message = _("{folder} is locked by another writer; nothing was changed, try again later")
        message = message.format(folder=folder.shown or ".")
    return Failure(message, exit_code=ExitCode.LOCKED)
