"""Files that change together: which, from what to what, and how they are saved."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from asskomm_cli.archive.archive import Archive, Entry
from asskomm_cli.archive.drafts.draft import Prepared
from asskomm_cli.archive.folder import DataFolder
from asskomm_cli.archive.saving.transaction import Edit, commit
from asskomm_cli.failure import Failure
from asskomm_cli.record.kinds import Kind
from asskomm_cli.record.writing import to_toml
from asskomm_cli.translation import _


@dataclass(frozen=True, slots=True)
class FileChange:
    """One file, with its id and content before and after; no new id means that it is removed."""

    kind: Kind
    id: str
    new_id: str | None
    before: bytes
    after: str

    @property
    def is_renamed(self) -> bool:
        """Whether the record lives on under another id."""
        return self.new_id not in (None, self.id)


@dataclass(frozen=True, slots=True)
class Correction:
    """What is saved in one go; without changes there is nothing to do."""

    changes: Sequence[FileChange] = ()
    """The file that was asked for comes first, then those that refer to it."""
    companions: Sequence[Prepared] = ()
    """New records of Kommunen that are named now."""
    remarks: Sequence[str] = ()


def unchanged(archive: Archive, entry: Entry) -> FileChange:
    """Return the change of a file that changes nothing yet."""
    content = archive.content(entry.path)
    return FileChange(entry.kind, entry.id, entry.id, content, content.decode())


def to_be_mended(entry: Entry) -> Failure:
    """Return the failure that names a file whose faults are in the way of a change."""
    message = _("{path} has faults; mend them first (“asskomm validate” shows them)")
    return Failure(message.format(path=entry.path))


def with_text(change: FileChange, text: str, new_id: str | None = None) -> FileChange:
    """Return the change that leads to another text, and to another id if one is given."""
    return replace(change, after=text, new_id=new_id or change.new_id)


def unsaved(folder: DataFolder, correction: Correction) -> dict[str, bytes | None]:
    """Return the new contents by their shown paths, as an Archive takes them."""
    contents: dict[str, bytes | None] = {}
    for change in correction.changes:
        contents[folder.shown_file(change.kind, change.id)] = None
    for change in correction.changes:
        if change.new_id is not None:
            contents[folder.shown_file(change.kind, change.new_id)] = change.after.encode()
    for each in correction.companions:
        text = to_toml(each.kind, each.record)
        contents[folder.shown_file(each.kind, each.id)] = text.encode()
    return contents


def save(folder: DataFolder, correction: Correction) -> list[Path]:
    """Write it, all or nothing, and return the files that were touched.

    Raises Failure if a file was changed meanwhile or can't be.
    """
    create: dict[Path, str] = {}
    change: dict[Path, Edit] = {}
    delete: dict[Path, bytes] = {}
    for new in correction.companions:
        create[folder.file(new.kind, new.id)] = to_toml(new.kind, new.record)
    companions = set(create)
    for each in correction.changes:
        path = folder.file(each.kind, each.id)
        if each.new_id == each.id:
            change[path] = Edit(each.before, each.after)
            continue
        delete[path] = each.before
        if each.new_id is not None:
            create[folder.file(each.kind, each.new_id)] = each.after
    # A record stands before those that refer to it, so it has to go after them.
    delete = dict(reversed(delete.items()))
    return commit(folder, create=create, change=change, delete=delete, may_exist=companions)
