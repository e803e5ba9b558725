"""Writing the site all or nothing: a new folder beside the old one, then they change places."""

import json
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from asskomm_cli.failure import ExitCode, Failure
from asskomm_cli.publish.site.site import MARKER
from asskomm_cli.translation import _

_MOST_NAMED = 5
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def check_folder(folder: Path) -> None:
    """Make sure that the site may take a folder's place: it is absent, empty, or an earlier site.

    Raises Failure for a folder that holds anything else: what somebody put there would be lost.
    """
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208
    except FileNotFoundError:
        return
    except NotADirectoryError:
        raise Failure(_("{path} is a file; name a folder").format(path=folder)) from None
    if not names:
        return
    ours = _contents(folder / MARKER)
    if not ours:
        message = _("{path} is not empty and holds no earlier report; name another folder")
        raise Failure(message.format(path=folder))
    if foreign := [name for name in names if name not in ours]:
        message = _("{path} holds what is not of the report: {names}; move it elsewhere")
        named = ", ".join(foreign[:_MOST_NAMED]) + (", …" if len(foreign) > _MOST_NAMED else "")
        raise Failure(message.format(path=folder, names=named))


def _contents(marker: Path) -> frozenset[str]:
    """Return the names at the top of an earlier report; none if there is no report."""
    try:
        contents = json.loads(marker.read_bytes())["contents"]
        return frozenset(name for name in contents if isinstance(name, str))
    except (OSError, ValueError, LookupError, TypeError):
        return frozenset()


def write_folder(folder: Path, files: Iterable[tuple[str, bytes]]) -> int:
    """Write the files into a folder, which is then the new one or still the old one.

    Returns how many there are. Raises Failure if the file system refuses.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    # Hidden and beside the folder: a server does not show it, and a rename can't cross disks.
    new = folder.with_name(f".{folder.name}.{os.getpid()}.new.asskomm-tmp")
    old = folder.with_name(f".{folder.name}.{os.getpid()}.old.asskomm-tmp")
    try:
        number = _write(new, files)
        _swap(folder, new, old)
    except OSError as error:
        message = _("{path} can't be written: {reason}")
        path = error.filename or folder
        raise Failure(
            message.format(path=path, reason=error.strerror), exit_code=ExitCode.ENVIRONMENT
        ) from error
    finally:
        shutil.rmtree(new, ignore_errors=True)
    shutil.rmtree(old, ignore_errors=True)
    return number


def _write(new: Path, files: Iterable[tuple[str, bytes]]) -> int:
    new.mkdir()
    made, number = {""}, 0
    for path, content in files:
        parent = path.rpartition("/")[0]
        if parent not in made:
            (new / parent).mkdir(parents=True, exist_ok=True)
            made.add(parent)
        _create(f"{new}/{path}", content)
        number += 1
    return number


def _create(path: str, content: bytes) -> None:
    # A file object would ask for the file's state and make a buffer: a third of the time.
    descriptor = os.open(path, _NEW_FILE, 0o666)
    try:
        while content:
            content = content[os.write(descriptor, content) :]
    finally:
        os.close(descriptor)


def _swap(folder: Path, new: Path, old: Path) -> None:
    had_one = folder.exists()
    if had_one:
        folder.rename(old)
    try:
        new.rename(folder)
    except BaseException:
        if had_one:
            old.rename(folder)
        raise
