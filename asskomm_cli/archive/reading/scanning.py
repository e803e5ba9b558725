"""What lies in the data folder and is no record: strays, links out of it, closed folders."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from asskomm_cli.archive.folder import ABOUT_THE_FOLDER, OWN_FOLDERS, SETTINGS_NAME, DataFolder
from asskomm_cli.archive.reading.opening import leads_outside
from asskomm_cli.record.kinds import KIND_BY_FOLDER, KINDS

_RECORD_FILES = {f"{kind.name}.toml" for kind in KINDS if kind.folder is None}


class Oddity(Enum):
    """What is odd about a thing in the data folder."""

    STRAY = auto()
    LINK_OUT = auto()
    CLOSED = auto()


@dataclass(frozen=True, slots=True)
class Found:
    """A thing that is no record."""

    path: str
    """As people read it: ``data/agreements/x.docx``."""
    oddity: Oddity
    reason: str = ""
    """Why a folder can't be read, in the words of the operating system."""


def scan(folder: DataFolder) -> Iterator[Found]:
    """Yield what is odd, in the order of names; hidden files are nobody's business.

    What is named as a record is left to those who read records.
    """
    for each in _listed(folder, ""):
        if isinstance(each, Found):
            yield each
        elif each.name in KIND_BY_FOLDER and each.is_dir():
            if each.is_symlink() and leads_outside(each.path, folder.root):
                yield Found(folder.shown_path(Path(each.path)), Oddity.LINK_OUT)
            yield from _scan_kind(folder, each.name)
        elif not _belongs_to_the_root(each):
            yield _odd(folder, each)


def _scan_kind(folder: DataFolder, name: str) -> Iterator[Found]:
    for each in _listed(folder, name, besides=(".toml",)):
        yield each if isinstance(each, Found) else _odd(folder, each)


def _belongs_to_the_root(entry: os.DirEntry[str]) -> bool:
    if entry.name in OWN_FOLDERS:
        return entry.is_dir()
    return entry.name in {*_RECORD_FILES, SETTINGS_NAME} or entry.name.startswith(ABOUT_THE_FOLDER)


def _odd(folder: DataFolder, entry: os.DirEntry[str]) -> Found:
    out = entry.is_symlink() and leads_outside(entry.path, folder.root)
    oddity = Oddity.LINK_OUT if out else Oddity.STRAY
    return Found(folder.shown_path(Path(entry.path)), oddity)


def _listed(
    folder: DataFolder, name: str, besides: tuple[str, ...] = ()
) -> Iterator[os.DirEntry[str] | Found]:
    """Yield what lies in a folder, but for names with one of the endings."""
    try:
        with os.scandir(folder.root / name) as entries:
            visible = [
                each for each in entries if each.name[0] != "." and not each.name.endswith(besides)
            ]
    except OSError as error:
        yield Found(folder.shown_path(folder.root / name), Oddity.CLOSED, error.strerror or "")
    else:
        yield from sorted(visible, key=lambda each: each.name)
