"""What drafts of every kind have in common: dates and words understood, the record made."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from asskomm_cli.archive.archive import Archive
from asskomm_cli.archive.splicing.operation import value_at
from asskomm_cli.directory.model import Directory
from asskomm_cli.directory.spelling import comparison_key
from asskomm_cli.failure import Collected, Failure
from asskomm_cli.record.fault import Fault, Path, path_text
from asskomm_cli.record.identity import record_id
from asskomm_cli.record.key import Table, keys_of
from asskomm_cli.record.kinds import Kind, Record
from asskomm_cli.record.partial_date import PartialDate
from asskomm_cli.record.reading import read_record
from asskomm_cli.record.typed_date import parse_typed_date
from asskomm_cli.record.typed_number import parse_typed_number
from asskomm_cli.translation import _

FIRST_YEAR = 2018
"""No agreement and no count can be older: the preparation of ASSKomm began in 2018."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What a draft is understood with: the record so far, the directory and today."""

    archive: Archive
    directory: Directory
    today: date
    labels: Mapping[str, str] = field(default_factory=dict)
    """By what name the officer knows a key: the option "--date" for signed_on."""

    def name(self, path: Path) -> str:
        """Return how to speak of a value: "--signatory 3: role", or "signatories[2].role"."""
        label = self.labels.get(str(path[0])) if path else None
        if label is None:
            return path_text(path)
        position, rest = (path[1], path[2:]) if len(path) > 1 else (None, ())
        if isinstance(position, int):
            label += f" {position + 1}"
        return f"{label}: {path_text(rest)}" if rest else label

    def sentences(self, faults: Iterable[Fault]) -> list[str]:
        """Return what is wrong with a record, in the names that the officer knows."""
        return [
            _("{what} is missing").format(what=self.name((*fault.path, fault.missing)))
            if fault.missing
            else f"{self.name(fault.path)}: {fault.message}"
            for fault in faults
        ]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A record that can be written, and those that it needs beside it."""

    kind: Kind
    id: str
    record: Record
    remarks: Sequence[str] = ()
    """What the officer should know: a name that could have meant something else."""
    companions: Sequence["Prepared"] = field(default_factory=tuple)


def understand(desk: Desk, type_: type, draft: Mapping[str, Any], where: Path = ()) -> Table:
    """Return the draft with its dates and words of a vocabulary as the record writes them.

    Raises Failure for every date that is none; what else is wrong shows when the record is made.
    """
    collected = Collected()
    table = understand_what_can_be(desk, type_, draft, collected, where)
    collected.raise_failures()
    return table


def understand_what_can_be(
    desk: Desk, type_: type, draft: Mapping[str, Any], collected: Collected, where: Path = ()
) -> Table:
    """Return the same, with what is no date left as it was typed and its faults collected."""
    keys = keys_of(type_)
    table = {}
    for name, value in draft.items():
        key = keys.get(name)
        place = (*where, name)
        if key and key.kind == "date" and isinstance(value, str):
            value = collected(_read_date, desk, place, value) or value
        elif key and key.kind in ("integer", "number") and isinstance(value, str):
            value = collected(_read_number, desk, place, value, whole=key.kind == "integer")
            if value is None:
                continue
        elif key and key.words and isinstance(value, str):
            value = _read_word(value, key.words)
        elif key and key.kind == "tables" and key.entry and isinstance(value, list):
            value = [
                understand_what_can_be(desk, key.entry, entry, collected, (*place, position))
                if isinstance(entry, Mapping)
                else entry
                for position, entry in enumerate(value)
            ]
        table[name] = value
    return table


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


def _read_date(desk: Desk, place: Path, text: str) -> object:
    try:
        day = parse_typed_date(text, desk.today)
    except ValueError:
        message = _("{what}: “{text}” is no date; write 17.12.2021, 12/2021 or 2021")
        raise Failure(message.format(what=desk.name(place), text=text)) from None
    return day.first if day.is_exact else str(day)


def _is_told(desk: Desk, table: Mapping[str, Any], fault: Fault) -> bool:
    """Whether understanding the draft has said already that a text is no date."""
    value = value_at(table, fault.path) if fault.code == "DAT101" else None
    try:
        return isinstance(value, str) and not parse_typed_date(value, desk.today)
    except ValueError:
        return True


def _read_number(desk: Desk, place: Path, text: str, *, whole: bool) -> float:
    try:
        return parse_typed_number(text, whole=whole)
    except ValueError:
        message = _("{what}: “{text}” is no number; write 66.886 or 166,86")
        raise Failure(message.format(what=desk.name(place), text=text)) from None


def _read_word(text: str, words: Sequence[str]) -> str:
    wanted = comparison_key(text)
    return next((word for word in words if comparison_key(word) == wanted), text)
