"""A draft becomes a record: made of what was understood, new, and of a day that can be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.splicing.operation import value_at
from asskomm_cli.failure import Failure
from asskomm_cli.record.fault import Fault
from asskomm_cli.record.identity import is_id, record_id
from asskomm_cli.record.kinds import Kind, Record
from asskomm_cli.record.partial_date import PartialDate
from asskomm_cli.record.reading import read_record
from asskomm_cli.record.typed_date import parse_typed_date
from asskomm_cli.translation import _

FIRST_YEAR = 2018
"""No agreement and no count can be older: the preparation of ASSKomm began in 2018."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A record that can be written, and those that it needs beside it."""

    kind: Kind
    id: str
    record: Record
    remarks: Sequence[str] = ()
    """What the officer should know: a name that could have meant something else."""
    companions: Sequence["Prepared"] = ()


def make_record(desk: Desk, kind: Kind, table: Mapping[str, Any]) -> Prepared:
    """Return the record that a table gives. Raises Failure for all that is wrong with it."""
    record, faults = read_record(kind.type, table)
    if faults or record is None:
        raise Failure(*desk.sentences(each for each in faults if not _is_told(desk, table, each)))
    return Prepared(kind, record_id(record, desk.directory), record)


class ExistsAlready(Failure):
    """A record of this id is there; ``prepared`` is the one that could not become it."""

    def __init__(self, prepared: Prepared, path: str) -> None:
        message = _("{path} exists already; to correct it: asskomm amend {id} …")
        super().__init__(message.format(path=path, id=prepared.id))
        self.prepared = prepared


def ensure_new(desk: Desk, prepared: Prepared) -> Prepared:
    """Return the same. Raises ExistsAlready if a record of this id does."""
    if prepared.id in desk.archive.entries(prepared.kind):
        path = desk.archive.folder.shown_file(prepared.kind, prepared.id)
        raise ExistsAlready(prepared, path)
    return prepared


def check_id(text: str) -> None:
    """Raise Failure if a text can't be an id."""
    if not is_id(text):
        message = _("“{id}” can't be an id: only a to z, 0 to 9 and single hyphens can")
        raise Failure(message.format(id=text))


def check_day(desk: Desk, key: str, day: object) -> None:
    """Raise Failure if a day is in the future or before ASSKomm was prepared."""
    check_not_in_future(desk, key, day)
    if isinstance(day, PartialDate) and day.year < FIRST_YEAR:
        message = _("{key}: {day} is before {year}, when ASSKomm was prepared")
        raise Failure(message.format(key=desk.name((key,)), day=day, year=FIRST_YEAR))


def check_not_in_future(desk: Desk, key: str, day: object) -> None:
    """Raise Failure if a day is in the future."""
    if isinstance(day, PartialDate) and day.first > desk.today:
        raise Failure(_("{key}: {day} is in the future").format(key=desk.name((key,)), day=day))


def _is_told(desk: Desk, table: Mapping[str, Any], fault: Fault) -> bool:
    """Whether understanding the draft has said already that a text is no date."""
    value = value_at(table, fault.path) if fault.code == "DAT101" else None
    try:
        return isinstance(value, str) and not parse_typed_date(value, desk.today)
    except ValueError:
        return True
