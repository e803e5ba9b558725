"""Adding one entry to a list in a record that exists: its other lines stay as they are."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from asskomm_cli.archive.archive import Entry
from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.drafts.draft import make_record
from asskomm_cli.archive.folder import DataFolder
from asskomm_cli.archive.saving.transaction import Edit, commit
from asskomm_cli.archive.splicing.engine import edited, table_of
from asskomm_cli.archive.splicing.operation import Add
from asskomm_cli.failure import Failure
from asskomm_cli.record.key import Table
from asskomm_cli.record.kinds import Kind
from asskomm_cli.translation import _


@dataclass(frozen=True, slots=True)
class Change:
    """A file that exists, what it held, and what it shall hold."""

    folder: DataFolder
    kind: Kind
    id: str
    before: bytes
    after: str
    remarks: Sequence[str] = ()
    """What the officer should know, as with a prepared record."""

    @property
    def shown(self) -> str:
        """The path of the file as people read it."""
        return self.folder.shown_file(self.kind, self.id)

    def write(self) -> list[Path]:
        """Put the new content in place. Raises Failure if the file was changed meanwhile."""
        path = self.folder.file(self.kind, self.id)
        return commit(self.folder, change={path: Edit(self.before, self.after)})


def with_entry(desk: Desk, kind: Kind, id_: str, name: str, entry: Table) -> Change:
    """Return the change that adds an entry to the list ``name`` of a record.

    Raises Failure if the record has faults, the entry has, or it is in the list already.
    """
    folder, known = desk.archive.folder, desk.archive.entries(kind)[id_]
    before = folder.file(kind, id_).read_bytes()
    after = with_entries(known, before, [(name, entry)])
    if entry in table_of(before.decode()).get(name, []):
        raise Failure(_("{path} says so already").format(path=known.path))
    make_record(desk, kind, table_of(after))
    return Change(folder, kind, id_, before, after)


def with_entries(known: Entry, before: bytes, entries: Iterable[tuple[str, Table]]) -> str:
    """Return a record's file with entries added, each to the list whose name stands with it.

    Raises Failure if the record has faults, or its layout does not allow that.
    """
    if known.record is None or known.faults:
        message = _("{path} has faults; mend them first (“asskomm validate” shows them)")
        raise Failure(message.format(path=known.path))
    additions = [Add((name,), entry) for name, entry in entries]
    return edited(known.kind, before.decode(), additions)
