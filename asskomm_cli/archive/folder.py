"""Where the record lies, and under which names its files are shown."""

import os
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from asskomm_cli.failure import Failure
from asskomm_cli.record.kinds import CASEWORKERS, KIND_BY_FOLDER, KINDS, Kind
from asskomm_cli.translation import _

ENVIRONMENT_VARIABLE = "ASSKOMM_DATA"

OWN_FOLDERS = {"directory", "schema"}
"""Folders of the data folder that hold no records: official facts and JSON Schemas."""
SETTINGS_NAME = "settings.toml"
ABOUT_THE_FOLDER = ("README", "LICENSE")
"""How files begin that people expect at the top of any folder; a licence lies beside the data."""
_OF_A_DATA_FOLDER = {*OWN_FOLDERS, SETTINGS_NAME, f"{CASEWORKERS.name}.toml"}
"""What a data folder without folders of records can hold."""


class DataFolder(NamedTuple):
    """A folder of records; ``shown`` is how its path begins in everything that people read."""

    root: Path
    shown: str

    def folder(self, kind: Kind) -> Path:
        """Return the folder that holds the records of a kind."""
        return self.root / kind.folder if kind.folder else self.root

    def file(self, kind: Kind, id_: str) -> Path:
        """Return the path of a record's file, whether or not it exists."""
        return self.folder(kind) / f"{id_}.toml"

    def shown_file(self, kind: Kind, id_: str) -> str:
        """Return the path of a record's file as people read it, with slashes everywhere."""
        return f"{self.shown_folder(kind)}{id_}.toml"

    def shown_folder(self, kind: Kind) -> str:
        """Return how the paths of a kind's files begin: ``data/agreements/``."""
        return "".join(f"{part}/" for part in (self.shown, kind.folder) if part)

    def shown_path(self, path: Path) -> str:
        """Return any path in the folder as people read it."""
        return str(PurePosixPath(self.shown, path.relative_to(self.root).as_posix()))

    def real(self, shown: str) -> str:
        """Return the file that a shown path names."""
        # A Path for each file that is looked up would take longer than opening it.
        return f"{self.root}{os.sep}{shown.removeprefix(self.shown).lstrip('/')}"


def find_data_folder(given: Path | None) -> DataFolder:
    """Return the data folder: the given one, else $ASSKOMM_DATA, else ``data/`` here or above.

    Raises Failure if there is none, or if the given one is another folder.
    """
    if given is None and (named := os.environ.get(ENVIRONMENT_VARIABLE)):
        given = Path(named)
    if given is not None:
        if not given.is_dir():
            raise Failure(
                _("{path} is no folder; make one with: asskomm init {path}").format(path=given)
            )
        _ensure_data_folder(given)
        return _shown(given)
    here = Path.cwd()
    for folder in (here, *here.parents):
        if _is_data_folder(folder / "data"):
            return _shown(folder / "data")
    raise Failure(
        _(
            "there is no data folder here or above {path}; name it with --data DIR "
            "or make one with: asskomm init data"
        ).format(path=here)
    )


def _is_data_folder(path: Path) -> bool:
    return any((path / kind.folder).is_dir() for kind in KINDS if kind.folder)


def _ensure_data_folder(path: Path) -> None:
    """Raise Failure if a folder can't be meant: it would look like a record without contents.

    An empty folder is a record that nobody has begun.
    """
    if _is_data_folder(path):
        return
    message = _("“{path}” is no data folder").format(path=path)
    inside = sorted(path.iterdir())
    around = Path(os.path.normpath(path / ".."))
    near = [each for each in inside if os.access(each, os.X_OK) and _is_data_folder(each)]
    if path.absolute().name in (*KIND_BY_FOLDER, *OWN_FOLDERS) and _is_data_folder(around):
        near = [around]
    if near:
        words = _(" or ").join(_("“{name}”").format(name=each) for each in near)
        raise Failure(message + _("; did you mean {words}?").format(words=words))
    names = [each.name for each in inside if not each.name.startswith((".", *ABOUT_THE_FOLDER))]
    if names and not _OF_A_DATA_FOLDER.intersection(names):
        new = path / "data"
        raise Failure(message + _("; make one with: asskomm init {path}").format(path=new))


def _shown(root: Path) -> DataFolder:
    """Name files from the working directory, or from the data folder's own name if it is elsewhere.

    So a finding reads the same from the top of a checkout and from any folder in it.
    """
    absolute = root.absolute()
    try:
        shown = absolute.relative_to(Path.cwd()).as_posix()
    except ValueError:
        shown = absolute.name
    return DataFolder(absolute, "" if shown == "." else shown)
