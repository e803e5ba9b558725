"""Reading a file of the data folder, whatever stands under its name."""

import os
import stat
from pathlib import Path

from asskomm_cli.archive.reading.parsing import MAX_BYTES
from asskomm_cli.archive.reading.syntax_fault import SyntaxFault
from asskomm_cli.translation import _

# Without O_NONBLOCK a named pipe would hang the run. O_NOFOLLOW tells links apart at no cost.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_FEW = 1 << 14
"""More bytes than nearly every record has."""


def read_content(path: str, root: Path) -> bytes | SyntaxFault:
    """Return the bytes of a file, no more than one beyond the limit, or why there are none.

    A link is followed only inside the data folder: what lies outside is no part of the record,
    and may be nobody's business.
    """
    try:
        if not _NO_LINK and Path(path).is_symlink():
            return _read_link(path, root)
        return _read(path, _NO_LINK)
    except OSError as error:
        if Path(path).is_symlink():
            return _read_link(path, root)
        return _unreadable(error)


def leads_outside(path: str, root: Path) -> bool:
    """Return whether a path, its links followed, ends outside of a folder."""
    return not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root))


def _read_link(path: str, root: Path) -> bytes | SyntaxFault:
    try:
        if Path(path).exists() and leads_outside(path, root):
            message = _(
                "this is a link to a place outside the data folder; put the file itself here"
            )
            return SyntaxFault("FIL107", 1, 1, message)
        return _read(path, 0)
    except OSError as error:
        return _unreadable(error)


def _read(path: str, flags: int) -> bytes | SyntaxFault:
    descriptor = os.open(path, _FLAGS | flags)
    try:
        if content := _read_few(descriptor):
            return content
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            message = _("this is no file but a folder, a pipe or a device; remove it")
            return SyntaxFault("FIL101", 1, 1, message)
        return os.read(descriptor, min(status.st_size, MAX_BYTES) + 1)
    finally:
        os.close(descriptor)


def _read_few(descriptor: int) -> bytes | None:
    """Return the content of a file that is short: only a file can be read at a place.

    Asking for its kind and size before would take half as long again.
    """
    if not hasattr(os, "pread"):
        return None
    try:
        content = os.pread(descriptor, _FEW, 0)
    except OSError:
        return None
    return content if len(content) < _FEW else None


def _unreadable(error: OSError) -> SyntaxFault:
    message = _("the file can't be read: {reason}; make it readable or remove it")
    return SyntaxFault("FIL101", 1, 1, message.format(reason=error.strerror))
