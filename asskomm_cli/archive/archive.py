"""The whole record in memory: every file read once, when it is first asked for."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple, cast

from asskomm_cli.archive.folder import DataFolder
from asskomm_cli.archive.reading.opening import read_content
from asskomm_cli.archive.reading.parsing import parse
from asskomm_cli.archive.reading.syntax_fault import SyntaxFault
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.association import Association
from asskomm_cli.record.caseworkers import CaseWorker, CaseWorkers
from asskomm_cli.record.fault import Fault
from asskomm_cli.record.figures import Figures
from asskomm_cli.record.kinds import (
    AGREEMENT,
    ASSOCIATION,
    CASEWORKERS,
    FIGURES,
    MUNICIPALITY,
    Kind,
    Record,
)
from asskomm_cli.record.municipality import Municipality
from asskomm_cli.record.reading import read_record


class Entry(NamedTuple):
    """One file of the data folder, and what could be read of it."""

    kind: Kind
    id: str
    path: str
    """As people read it: ``data/agreements/….toml``."""
    record: Record | None
    faults: tuple[Fault, ...] = ()
    syntax_fault: SyntaxFault | None = None


Follow = Callable[[Sequence[str]], Iterable[str]]
"""Passes items on as they are, one after the other."""


class Archive:
    """The records of a data folder; reading never raises for what a file holds."""

    def __init__(
        self,
        folder: DataFolder,
        unsaved: Mapping[str, bytes | None] | None = None,
        follow: Follow = iter,
    ) -> None:
        """``unsaved`` contents take the place of files, by their shown paths: an editor's text.

        None stands for a file that is to be removed. ``follow`` passes the ids on that are read,
        and may show how far the reading has come.
        """
        self._follow = follow
        self.folder = folder
        self._unsaved = unsaved or {}
        self._entries: dict[str, dict[str, Entry]] = {}
        self._contents: dict[str, bytes] = {}

    def entries(self, kind: Kind) -> dict[str, Entry]:
        """Return all files of a kind by id, in the order of their names, faulty ones too."""
        if kind.name not in self._entries:
            self._entries[kind.name] = {each.id: each for each in self._read_folder(kind)}
        return self._entries[kind.name]

    def unreadable(self) -> list[Entry]:
        """Return the files among those read so far of which no record could be made."""
        return [
            entry
            for entries in self._entries.values()
            for entry in entries.values()
            if entry.record is None
        ]

    def content(self, path: str) -> bytes:
        """Return what was read from a record's file, by its shown path; nothing if it can't be.

        A finding and the line shown with it come from the same bytes, even if the file changes.
        """
        return self._contents.get(path, b"")

    def text(self, path: str) -> str:
        """Return the text of a record's file by its shown path; what is no UTF-8 is replaced."""
        return self.content(path).decode(errors="replace")

    def _read_folder(self, kind: Kind) -> Iterator[Entry]:
        folder = str(self.folder.folder(kind))
        for id_ in self._follow(self._ids(kind)):
            path = self.folder.shown_file(kind, id_)
            data = self._unsaved.get(path)
            if data is None:
                # A Path for each file would take longer than opening it.
                read = read_content(f"{folder}{os.sep}{id_}.toml", self.folder.root)
                if isinstance(read, SyntaxFault):
                    yield Entry(kind, id_, path, None, syntax_fault=read)
                    continue
                data = read
            self._contents[path] = data
            yield read_entry(kind, id_, path, data)

    def _ids(self, kind: Kind) -> list[str]:
        """Return the ids of all files of a kind in their order; hidden files are none."""
        try:
            names = os.listdir(self.folder.folder(kind))  # noqa: PTH208 (half the time of iterdir)
        except OSError:
            names = []
        ids = {name[:-5] for name in names if name.endswith(".toml") and name[0] != "."}
        for path, content in self._unsaved.items():
            id_ = path.rpartition("/")[2][:-5]
            if path == self.folder.shown_file(kind, id_):
                ids = ids - {id_} if content is None else ids | {id_}
        return sorted(ids if kind.folder else ids & {kind.name})

    def _records(self, kind: Kind) -> dict[str, Any]:
        return {
            id_: entry.record
            for id_, entry in self.entries(kind).items()
            if entry.record is not None
        }

    @cached_property
    def agreements(self) -> dict[str, Agreement]:
        """All readable agreements by id."""
        return self._records(AGREEMENT)

    @cached_property
    def municipalities(self) -> dict[str, Municipality]:
        """All readable municipalities by id."""
        return self._records(MUNICIPALITY)

    @cached_property
    def associations(self) -> dict[str, Association]:
        """All readable associations by id."""
        return self._records(ASSOCIATION)

    @cached_property
    def figures(self) -> dict[str, Figures]:
        """All readable published figures by id."""
        return self._records(FIGURES)

    @cached_property
    def caseworkers(self) -> tuple[CaseWorker, ...]:
        """Who is responsible for which Landkreis."""
        record = self._records(CASEWORKERS).get(CASEWORKERS.name)
        return cast(CaseWorkers, record).caseworkers if record else ()


def read_entry(kind: Kind, id_: str, path: str, data: bytes) -> Entry:
    """Make an entry from the content of a file."""
    table = parse(data)
    if isinstance(table, SyntaxFault):
        return Entry(kind, id_, path, None, syntax_fault=table)
    record, faults = read_record(kind.type, table)
    return Entry(kind, id_, path, record, tuple(faults))
