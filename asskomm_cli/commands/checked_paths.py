"""From the paths that ``validate`` is given to paths as findings show them."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from asskomm_cli.archive.folder import DataFolder
from asskomm_cli.archive.reading.parsing import MAX_BYTES
from asskomm_cli.failure import Failure, read_all
from asskomm_cli.record.kinds import CASEWORKERS, KIND_BY_FOLDER
from asskomm_cli.translation import _


def shown_paths(folder: DataFolder, paths: Iterable[Path]) -> tuple[str, ...] | None:
    """Return the shown paths of files, and of folders with a slash behind them; None for all.

    Raises Failure for every path that does not exist or has nothing to do with the data folder.
    """
    return tuple(read_all(lambda path: _shown_path(folder, path), paths)) or None


def read_unsaved(folder: DataFolder, filename: Path) -> dict[str, bytes]:
    """Return the text on standard input by the shown path of the record that it will be.

    Raises Failure where no record can have that name; the file itself need not exist yet.
    """
    inner = _inside(folder, filename)
    if inner is None or not _is_record(inner):
        message = _(
            "--stdin-filename: {path} is no place for a record in {folder}; write {example}"
        )
        example = f"{folder.root}/agreements/ID.toml"
        raise Failure(message.format(path=filename, folder=folder.root, example=example))
    return {folder.shown_path(folder.root / inner): sys.stdin.buffer.read(MAX_BYTES + 1)}


def _is_record(inner: str) -> bool:
    parent, _slash, name = inner.rpartition("/")
    if not parent:
        return name == f"{CASEWORKERS.name}.toml"
    return parent in KIND_BY_FOLDER and name.endswith(".toml") and not name.startswith(".")


def _shown_path(folder: DataFolder, path: Path) -> str:
    if not os.path.lexists(path):
        raise Failure(_("there is no file or folder {path}").format(path=path))
    if _real(folder.root).is_relative_to(_real(path)):
        return ""
    inner = _inside(folder, path)
    if inner is None:
        message = _("{path} lies outside the data folder {folder}, which is all that is checked")
        raise Failure(message.format(path=path, folder=folder.root))
    is_folder = path.is_dir() and not inner.endswith(".toml")
    return folder.shown_path(folder.root / inner) + "/" * is_folder


def _inside(folder: DataFolder, path: Path) -> str | None:
    """Return the way from the data folder to something in it, whatever links lead there."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 (a link in the folder is not followed)
    behind_links = _real(absolute.parent) / absolute.name
    for root, target in ((folder.root, absolute), (_real(folder.root), behind_links)):
        if target.is_relative_to(root):
            return target.relative_to(root).as_posix()
    return None


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))  # Path.resolve raises for links that lead in a circle.
