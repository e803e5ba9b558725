"""Saving a record: all of it or nothing, and never over a file that somebody else made."""

import os
import tempfile
from collections.abc import Collection
from pathlib import Path

from asskomm_cli.failure import ExitCode, Failure
from asskomm_cli.translation import _

TEMPORARY_SUFFIX = ".asskomm-tmp"
"""Unfinished writes end like this and begin with a dot: readers and git pass them over."""


def create(files: dict[Path, str], may_exist: Collection[Path] = ()) -> None:
    """Write new files in their order; if one of them fails, none of them stays.

    Those that ``may_exist`` are left alone if they do. Raises Failure naming the file.
    """
    created: list[Path] = []
    path = Path()
    try:
        for path, text in files.items():
            try:
                _create_one(path, text)
            except FileExistsError:
                if path not in may_exist:
                    raise
            else:
                created.append(path)
    except BaseException as error:
        for each in created:
            each.unlink(missing_ok=True)
        if isinstance(error, FileExistsError) and path.exists():
            raise Failure(
                _("{path} exists already; nothing was written").format(path=path)
            ) from None
        if isinstance(error, OSError):
            raise cannot_write(path, error) from error
        raise


def replace(path: Path, text: str, expected: bytes) -> None:
    """Put a new content in the place of the expected one.

    Raises Failure, and changes nothing, if the file was changed meanwhile or can't be written.
    """
    try:
        found = path.read_bytes()
    except OSError as error:
        raise cannot_write(path, error) from error
    if found != expected:
        message = _("{path} was changed by somebody else meanwhile; nothing was written, try again")
        raise Failure(message.format(path=path))
    save(path, text)


def save(path: Path, text: str) -> None:
    """Write a file, whether or not it exists, all of it or nothing. Raises Failure naming it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = _write_temporary(path, text)
        try:
            if path.exists():
                temporary.chmod(path.stat().st_mode)
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)
    except OSError as error:
        raise cannot_write(path, error) from error


def _create_one(path: Path, text: str) -> None:
    """Put a complete file under a name that is still free; a link is made only if it is.

    A file system without hard links falls back to exclusive creation.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = _write_temporary(path, text)
    try:
        try:
            os.link(temporary, path)
        except FileExistsError:
            raise
        except OSError:
            with open(path, "xb") as file:
                file.write(text.encode())
    finally:
        temporary.unlink()
    _sync_folder(path.parent)


def _write_temporary(path: Path, text: str) -> Path:
    descriptor, name = tempfile.mkstemp(TEMPORARY_SUFFIX, f".{path.stem[:40]}.", path.parent)
    temporary = Path(name)
    try:
        with open(descriptor, "wb") as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o666 & ~_umask())
    except BaseException:
        temporary.unlink()
        raise
    return temporary


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    """Make the new name durable; systems that can't open a folder do that on their own."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def cannot_write(path: Path, error: OSError) -> Failure:
    """Return the failure that names the file and the reason of the operating system."""
    return Failure(
        _("{path} can't be written: {reason}; nothing was changed").format(
            path=path, reason=error.strerror
        ),
        exit_code=ExitCode.ENVIRONMENT,
    )
