"""What a file may be called, so that no name leads out of the data folder or fails elsewhere."""

import re
from pathlib import Path

from asskomm_cli.archive.folder import OWN_FOLDERS, DataFolder
from asskomm_cli.archive.reading.opening import leads_outside
from asskomm_cli.archive.saving.save_failures import cannot_read
from asskomm_cli.failure import Failure
from asskomm_cli.record.kinds import KIND_BY_FOLDER
from asskomm_cli.translation import _

MAX_BYTES_OF_A_NAME = 200
"""File systems end at 255; the rest is for what is put before and behind a name for a moment."""

# Windows takes these for devices, whatever stands behind a dot; the record has to work there too.
# Source: Microsoft Learn, "Naming Files, Paths, and Namespaces".
_DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\..*)?", re.I)
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]|[. ]$')
_FOLDERS = {*KIND_BY_FOLDER, *OWN_FOLDERS}
_SHOWN_CHARACTERS = 60


def check_place(folder: DataFolder, path: Path) -> None:
    """Raise Failure unless a file may be written there: in the data folder, under a usable name.

    Every write passes here; what a name is made of comes from outside.
    """
    parts = path.relative_to(folder.root).parts if path.is_relative_to(folder.root) else ()
    is_known = len(parts) == 1 or (len(parts) == 2 and parts[0] in _FOLDERS)
    if not is_known or ".." in parts:
        message = _("“{name}” leads out of its folder; nothing was written")
        raise Failure(message.format(name=_shortened(path.name)))
    for part in parts:
        _check_name(part)
    try:
        is_outside, is_link = leads_outside(str(path.parent), folder.root), path.is_symlink()
    except OSError as error:
        raise cannot_read(folder, path, error) from error
    if is_outside:
        message = _("{path} leads out of the data folder; nothing was written there")
        raise Failure(message.format(path=folder.shown_path(path.parent)))
    if is_link:
        message = _("{path} is a link; change the file that it leads to")
        raise Failure(message.format(path=folder.shown_path(path)))


def _check_name(name: str) -> None:
    if len(name.encode(errors="replace")) > MAX_BYTES_OF_A_NAME:
        message = _("the file name “{name}” is too long; {limit} characters are possible")
    elif _DEVICE.fullmatch(name):
        message = _("“{name}” can't be a file name, because Windows keeps it for a device")
    elif _FORBIDDEN.search(name):
        message = _("“{name}” has a character that can't stand in a file name everywhere")
    elif name.startswith(".") and name.endswith(".toml"):
        message = _("“{name}” would be a hidden file, which nobody reads")
    else:
        return
    raise Failure(message.format(name=_shortened(name), limit=MAX_BYTES_OF_A_NAME))


def _shortened(name: str) -> str:
    return name if len(name) <= _SHOWN_CHARACTERS else name[:_SHOWN_CHARACTERS] + "…"
