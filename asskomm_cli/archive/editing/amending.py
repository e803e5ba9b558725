"""From operations on one record to the files that change, checked before anything is written."""

from collections import Counter
from collections.abc import Iterable, Sequence

from asskomm_cli.archive.archive import Entry
from asskomm_cli.archive.drafts.correction import Correction, unchanged, with_text
from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.drafts.draft import Prepared, check_day
from asskomm_cli.archive.drafts.municipality import new_records
from asskomm_cli.archive.editing.renaming import new_id_of, with_followers
from asskomm_cli.archive.reading.parsing import parse
from asskomm_cli.archive.reading.syntax_fault import SyntaxFault
from asskomm_cli.archive.splicing.engine import edited, table_of
from asskomm_cli.archive.splicing.operation import Operation
from asskomm_cli.failure import Collected, Failure
from asskomm_cli.record.fault import Fault
from asskomm_cli.record.key import Table, keys_of
from asskomm_cli.record.kinds import MUNICIPALITY, Kind
from asskomm_cli.record.reading import read_record
from asskomm_cli.translation import _

OWN_DAYS = ("signed_on", "as_of")
"""The keys of days by which records are called."""


def content_of(desk: Desk, entry: Entry) -> Table:
    """Return what a file says. Raises Failure if it is no TOML, so that nothing can be changed."""
    table = parse(desk.archive.content(entry.path))
    if entry.syntax_fault or isinstance(table, SyntaxFault):
        message = _(
            "{path} can't be read, so no field of it can be changed; "
            "“asskomm validate” shows what is wrong, “asskomm edit {id}” opens it"
        )
        raise Failure(message.format(path=entry.path, id=entry.id))
    return table


def amend(desk: Desk, entry: Entry, operations: Iterable[Operation]) -> Correction:
    """Return the correction that carries out the operations, renames and references included.

    Raises Failure for every fault that the record would have anew.
    """
    before = content_of(desk, entry)
    change = unchanged(desk.archive, entry)
    text = edited(entry.kind, change.after, operations)
    if text == change.after:
        message = _("{path} says so already; nothing was changed")
        return Correction(remarks=[message.format(path=entry.path)])
    after = table_of(text)
    remarks = _check(desk, entry, before, after)
    new_id = new_id_of(desk, entry.kind, change.before, text)
    changes = with_followers(desk, with_text(change, text, new_id))
    return Correction(changes, _companions(desk, entry.kind, before, after), remarks)


def _check(desk: Desk, entry: Entry, before: Table, after: Table) -> list[str]:
    """Return a remark if old faults are left. Raises Failure for new ones."""
    if not after:
        raise Failure(
            _("nothing would be left of {path}; remove it instead").format(path=entry.path)
        )
    record, faults = read_record(entry.kind.type, after)
    old = read_record(entry.kind.type, before)[1]
    collected = Collected()
    collected.messages += desk.sentences(_new_faults(old, faults))
    for name in OWN_DAYS:
        if record and before.get(name) != after.get(name):
            collected(check_day, desk, name, getattr(record, name))
    collected.raise_failures()
    if not faults:
        return []
    message = _("{path} still has faults; “asskomm validate” shows them")
    return [message.format(path=entry.path)]


def _new_faults(old: Sequence[Fault], new: Sequence[Fault]) -> list[Fault]:
    """Return the faults that were not there before; positions in lists may have moved."""
    known = Counter((fault.code, fault.message) for fault in old)
    found = []
    for fault in new:
        known[fault.code, fault.message] -= 1
        if known[fault.code, fault.message] < 0:
            found.append(fault)
    return found


def _companions(desk: Desk, kind: Kind, before: Table, after: Table) -> list[Prepared]:
    """Return the records of Kommunen that are named now and have none yet."""
    new: list[Prepared] = []
    for key in keys_of(kind.type).values():
        if key.format == MUNICIPALITY.name:
            named = set(after.get(key.name, ())) - set(before.get(key.name, ()))
            new += new_records(desk, sorted(named))
    return new
