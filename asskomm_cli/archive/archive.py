"""The whole record in memory: every file read once, when it is first asked for."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
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
from asskomm_cli.record.slimming import slim

_MANY = 100
"""From so many files on, compiling the pattern of canonical files (some 5 ms) pays."""


class Entry(NamedTuple):
    """One file of the data folder, and what could be read of it."""

    kind: Kind
    id: str
    folder: str
    """As people read it, with a slash at the end: ``data/agreements/``."""
    record: Record | None
    faults: tuple[Fault, ...] = ()
    syntax_fault: SyntaxFault | None = None
    is_canonical: bool = False
    """Whether it is known to be laid out as the tool writes it; False says nothing."""

    @property
    def path(self) -> str:
        """The file as people read it: ``data/agreements/….toml``."""
        return f"{self.folder}{self.id}.toml"


LeftOut = Callable[[str, bytes], bool]
"""Whether a file need not be read whole, of which the id and the bytes are given."""


class Archive:
    """The records of a data folder; reading never raises for what a file holds."""

    def __init__(
        self,
        folder: DataFolder,
        unsaved: Mapping[str, bytes | None] | None = None,
        *,
        keeps_contents: bool = True,
    ) -> None:
        """``unsaved`` contents take the place of files, by their shown paths: an editor's text.

        None stands for a file that is to be removed. Contents take as much memory as the records;
        who neither judges nor changes files keeps none.
        """
        self.folder = folder
        self._unsaved = unsaved or {}
        self._ids: dict[str, Mapping[str, object]] = {}
        self._entries: dict[str, dict[str, Entry]] = {}
        self._keeps_contents = keeps_contents
        self._slims = False
        self._contents: dict[str, bytes] = {}
        self._kommunen_alone: dict[str, Entry] = {}
        self._is_left_out: dict[str, LeftOut] = {}

    def ids(self, kind: Kind) -> Mapping[str, object]:
        """Return the ids of all files of a kind in their order, faulty ones too; none is read."""
        if kind.name not in self._ids:
            self._ids[kind.name] = dict.fromkeys(self._list(kind))
        return self._ids[kind.name]

    def entries(self, kind: Kind) -> dict[str, Entry]:
        """Return all files of a kind by id, in the order of their names, faulty ones too."""
        if kind.name not in self._entries:
            self._entries[kind.name] = {each.id: each for each in self.read(kind, self.ids(kind))}
        return self._entries[kind.name]

    def municipality(self, id_: str) -> Municipality | None:
        """Return the record of one Kommune without reading the others, None if there is none."""
        entry = self._entries.get(MUNICIPALITY.name, {}).get(id_) or self._kommunen_alone.get(id_)
        if entry is None and id_ in self.ids(MUNICIPALITY):
            entry = self._kommunen_alone[id_] = next(self._read_now(MUNICIPALITY, (id_,)))
        return cast(Municipality | None, entry.record) if entry else None

    def keep(self, kind: Kind, entries: Collection[Entry], contents: Mapping[str, bytes]) -> None:
        """Take what was read some files at a time, as soon as it is all files of a kind."""
        self._contents |= contents
        if len(entries) == len(self.ids(kind)):
            self._ids[kind.name] = self._entries[kind.name] = {each.id: each for each in entries}

    def leave_out(self, kind: Kind, is_left_out: LeftOut) -> None:
        """Take those files of a kind for absent that fulfil a condition.

        Only ``municipality`` finds them nevertheless: other records may name a Kommune.
        """
        self._is_left_out[kind.name] = is_left_out

    def spare_texts(self) -> None:
        """Read agreements from now on without their longer texts: see slimming.py."""
        self._slims = True

    def forget_contents(self, entries: Iterable[Entry]) -> None:
        """Free the memory that contents take; who asks for one again gets what is there then."""
        for each in entries:
            self._contents.pop(each.path, None)

    def unreadable(self) -> list[Entry]:
        """Return the files among those read so far of which no record could be made."""
        read = [*self._entries.values(), self._kommunen_alone]
        broken = [each for entries in read for each in entries.values() if each.record is None]
        # One that was read alone may have been read with all others as well.
        return list({each.path: each for each in broken}.values())

    def content(self, path: str) -> bytes:
        """Return what was read from a record's file, by its shown path; nothing if it can't be.

        A finding and the line shown with it come from the same bytes, even if the file changes.
        """
        if path not in self._contents:
            if path in self._unsaved:
                return self._unsaved[path] or b""
            content = read_content(self.folder.real(path), self.folder.root)
            self._contents[path] = b"" if isinstance(content, SyntaxFault) else content
        return self._contents[path]

    def text(self, path: str) -> str:
        """Return the text of a record's file by its shown path; what is no UTF-8 is replaced."""
        return self.content(path).decode(errors="replace")

    def read(self, kind: Kind, ids: Iterable[str]) -> Iterator[Entry]:
        """Yield what these files of a kind hold; they are read now, unless all of them were."""
        if (known := self._entries.get(kind.name)) is not None:
            yield from (known[id_] for id_ in ids)
        else:
            yield from self._read_now(kind, ids, self._is_left_out.get(kind.name))

    def _read_now(
        self, kind: Kind, ids: Iterable[str], is_left_out: LeftOut | None = None
    ) -> Iterator[Entry]:
        folder = str(self.folder.folder(kind))
        shown = self.folder.shown_folder(kind)
        make = read_entry if len(self.ids(kind)) < _MANY else _quick_reader()
        for id_ in ids:
            path = f"{shown}{id_}.toml"
            data = self._unsaved.get(path)
            if data is None:
                # A Path for each file would take longer than opening it.
                content = read_content(f"{folder}{os.sep}{id_}.toml", self.folder.root)
                if isinstance(content, SyntaxFault):
                    yield Entry(kind, id_, shown, None, syntax_fault=content)
                    continue
                data = content
            if is_left_out and is_left_out(id_, data):
                continue
            if self._keeps_contents:
                self._contents[path] = data
            entry = make(kind, id_, shown, data)
            yield Entry(kind, id_, shown, slim(entry.record), *entry[4:]) if self._slims else entry

    def _list(self, kind: Kind) -> list[str]:
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


def read_entry(kind: Kind, id_: str, folder: str, data: bytes) -> Entry:
    """Make an entry from the content of a file."""
    table = parse(data)
    if isinstance(table, SyntaxFault):
        return Entry(kind, id_, folder, None, syntax_fault=table)
    record, faults = read_record(kind.type, table)
    return Entry(kind, id_, folder, record, tuple(faults))


def _quick_reader() -> Callable[[Kind, str, str, bytes], Entry]:
    """Return what makes the same entry, nearly always much sooner: see canonical.py."""
    from asskomm_cli.record.canonical import read_canonical

    def read(kind: Kind, id_: str, folder: str, data: bytes) -> Entry:
        try:
            record = read_canonical(kind, data.decode())
        except UnicodeDecodeError:
            record = None
        if record is None:
            return read_entry(kind, id_, folder, data)
        return Entry(kind, id_, folder, record, is_canonical=True)

    return read
