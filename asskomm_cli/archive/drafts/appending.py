"""Adding one entry to a list in a record that exists: its other lines stay as they are."""

from collections.abc import Iterable

from asskomm_cli.archive.archive import Entry
from asskomm_cli.archive.drafts.correction import Correction, FileChange, to_be_mended
from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.drafts.draft import make_record
from asskomm_cli.archive.splicing.engine import edited, table_of
from asskomm_cli.archive.splicing.operation import Add
from asskomm_cli.failure import Failure
from asskomm_cli.record.key import Table
from asskomm_cli.record.kinds import Kind
from asskomm_cli.translation import _


def with_entry(desk: Desk, kind: Kind, id_: str, name: str, entry: Table) -> Correction:
    """Return the correction that adds an entry to the list ``name`` of a record.

    Raises Failure if the record has faults, the entry has, or it is in the list already.
    """
    known = desk.archive.entries(kind)[id_]
    before = desk.archive.content(known.path)
    after = with_entries(known, before, [(name, entry)])
    if entry in table_of(before.decode()).get(name, []):
        raise Failure(_("{path} says so already").format(path=known.path))
    make_record(desk, kind, table_of(after))
    return Correction([FileChange(kind, id_, id_, before, after)])


def with_entries(known: Entry, before: bytes, entries: Iterable[tuple[str, Table]]) -> str:
    """Return a record's file with entries added, each to the list whose name stands with it.

    Raises Failure if the record has faults, or its layout does not allow that.
    """
    if known.record is None or known.faults:
        raise to_be_mended(known)
    additions = [Add((name,), entry) for name, entry in entries]
    return edited(known.kind, before.decode(), additions)
