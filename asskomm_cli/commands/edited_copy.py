"""The copy of a record that an editor works on: what was typed into it is never lost."""

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from asskomm_cli.archive.folder import DataFolder
from asskomm_cli.commands.session import tell
from asskomm_cli.translation import _

_MOST_KEPT = 100


@dataclass(frozen=True, slots=True)
class EditedCopy:
    """A file outside of the record, in a folder of its own, and what it held at first."""

    path: Path
    before: bytes


def make_copy(id_: str, content: bytes) -> EditedCopy:
    """Write a content into a new file with the name of the record. Raises OSError."""
    path = Path(tempfile.mkdtemp(prefix="asskomm-")) / f"{id_}.toml"
    path.write_bytes(content)
    return EditedCopy(path, content)


def remove_copy(copy: EditedCopy) -> None:
    """Remove it, and what the editor has put beside it."""
    shutil.rmtree(copy.path.parent, ignore_errors=True)


def tell_kept(copy: EditedCopy) -> None:
    """Say where the copy is, if anything was typed into it and it is still there."""
    try:
        is_changed = copy.path.read_bytes() != copy.before
    except OSError:
        return
    if is_changed:
        tell(_("What you typed is kept in {path}").format(path=copy.path))
    else:
        remove_copy(copy)


def keep_beside(copy: EditedCopy, folder: DataFolder) -> Path:
    """Move the copy beside the data folder, where it is found again; return where it is now.

    It stays where it is if that folder takes no file.
    """
    for number in range(1, _MOST_KEPT):
        name = f"{copy.path.stem}.edited{f'-{number}' if number > 1 else ''}.toml"
        path = folder.root.parent / name
        try:
            with open(path, "xb") as file:
                try:
                    file.write(copy.path.read_bytes())
                    file.flush()
                except OSError:
                    path.unlink()
                    raise
        except FileExistsError:
            continue
        except OSError:
            break
        remove_copy(copy)
        return path
    return copy.path
