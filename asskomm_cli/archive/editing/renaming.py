"""A record under a new id: its file, every reference to it, and what has that id in its own."""

from collections.abc import Collection

from asskomm_cli.archive.archive import Entry
from asskomm_cli.archive.drafts.correction import FileChange, unchanged, with_text
from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.drafts.draft import check_id
from asskomm_cli.archive.reading.parsing import parse
from asskomm_cli.archive.reading.syntax_fault import SyntaxFault
from asskomm_cli.archive.references import paths_to, references_to
from asskomm_cli.archive.saving.boundary import check_place
from asskomm_cli.archive.splicing.engine import edited, table_of
from asskomm_cli.archive.splicing.operation import Set
from asskomm_cli.directory.spelling import comparison_key
from asskomm_cli.failure import Failure
from asskomm_cli.record.identity import record_id
from asskomm_cli.record.kinds import Kind
from asskomm_cli.record.municipality import Municipality
from asskomm_cli.record.reading import read_record
from asskomm_cli.translation import _


def id_of_text(desk: Desk, kind: Kind, text: str) -> str | None:
    """Return the id that a content gives; None if it gives no record.

    None too for a Kommune whose AGS and name are those of two: one of them was mistyped, and
    nothing should be renamed for that.
    """
    table = parse(text.encode())
    if isinstance(table, SyntaxFault):
        return None
    record, _faults = read_record(kind.type, table)
    if isinstance(record, Municipality):
        kommune = desk.directory.by_ags.get(record.ags)
        if kommune and comparison_key(kommune.name) != comparison_key(record.name):
            return None
    return record_id(record, desk.directory) if record else None


def new_id_of(desk: Desk, kind: Kind, before: bytes, text: str) -> str | None:
    """Return the id that a new content gives if the old one gave another; else None."""
    new = id_of_text(desk, kind, text)
    old = id_of_text(desk, kind, before.decode(errors="replace"))
    return new if None not in (old, new) and new != old else None


def with_followers(desk: Desk, first: FileChange) -> list[FileChange]:
    """Return a change and all that its new id brings about.

    A Kommune's new id changes the agreements that name it, the id of those among them whose party
    it is, and what refers to those. Raises Failure if a new id is taken or can't be one.
    """
    changes = {(first.kind.name, first.id): first}
    waiting = [first] if first.is_renamed else []
    while waiting:
        renamed = waiting.pop()
        for entry, _paths in references_to(desk.archive, renamed.kind, renamed.id):
            place = (entry.kind.name, entry.id)
            before = changes.get(place) or unchanged(desk.archive, entry)
            after = _pointed_anew(desk, entry, before, renamed)
            changes[place] = after
            if after.new_id != before.new_id:
                waiting.append(after)
    _check_new_ids(desk, changes.values())
    return list(changes.values())


def _pointed_anew(desk: Desk, entry: Entry, change: FileChange, renamed: FileChange) -> FileChange:
    assert renamed.new_id
    paths = paths_to(desk.archive, entry.kind, table_of(change.after), renamed.kind, renamed.id)
    text = edited(entry.kind, change.after, [Set(path, renamed.new_id) for path in paths])
    was_named_by_content = entry.record and record_id(entry.record, desk.directory) == entry.id
    if change.is_renamed or not was_named_by_content:
        return with_text(change, text)
    return with_text(change, text, id_of_text(desk, entry.kind, text))


def _check_new_ids(desk: Desk, changes: Collection[FileChange]) -> None:
    folder = desk.archive.folder
    taken: set[str] = set()
    for change in changes:
        if change.new_id is None or not change.is_renamed:
            continue
        check_id(change.new_id)
        check_place(folder, folder.file(change.kind, change.new_id))
        path = folder.shown_file(change.kind, change.new_id)
        if path in taken or change.new_id in desk.archive.entries(change.kind):
            message = _("{old} would have to be renamed to {path}, which exists already")
            old = folder.shown_file(change.kind, change.id)
            raise Failure(message.format(old=old, path=path))
        taken.add(path)
