"""The steps of a save, each of which the file system does as a whole or not at all."""

import errno
import os
import secrets
import stat
from pathlib import Path

TEMPORARY_SUFFIX = ".asskomm-tmp"
"""Unfinished writes end like this and begin with a dot: readers and git pass them over."""

# Some network file systems can't make a folder durable, and say so in one of these ways.
_NO_FOLDER_SYNC = (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EBADF)


def stage(path: Path, content: bytes) -> Path:
    """Write a content durably beside the place where it shall go, and return that file.

    It has the mode of the file that it will replace, else the one that the umask gives.
    Raises OSError, and leaves nothing.
    """
    unique = secrets.token_hex(6)
    temporary = path.with_name(f".{path.stem[:40]}.{unique}{TEMPORARY_SUFFIX}")
    try:
        with open(temporary, "xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            mode = stat.S_IMODE(path.stat().st_mode)
            if mode != stat.S_IMODE(temporary.stat().st_mode):
                temporary.chmod(mode)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def put_new(temporary: Path, path: Path) -> None:
    """Give a staged file its name. Raises FileExistsError if that name is taken.

    A link is made only if the name is free. Where a file system has no links, somebody who does
    not ask for the lock could take the name between the look and the renaming.
    """
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
        temporary.rename(path)
    else:
        temporary.unlink()


def content(path: Path) -> bytes | None:
    """Return what a file holds, or None if there is none. Raises OSError."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def sync_folder(folder: Path) -> None:
    """Make new names durable; Windows can't open a folder and does that on its own."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise
    finally:
        os.close(descriptor)
