"""What the rules look at: every record with its file, the directory, and today."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import Any, cast

from asskomm_cli.archive.archive import Archive, Entry
from asskomm_cli.archive.names import party_name
from asskomm_cli.archive.reading.scanning import Found, scan
from asskomm_cli.archive.standing import Standing
from asskomm_cli.directory.model import Directory, Kommune, Landkreis
from asskomm_cli.directory.spelling import kommunen_by_id
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.association import Association
from asskomm_cli.record.caseworkers import CaseWorker, CaseWorkers
from asskomm_cli.record.entries import Waiver
from asskomm_cli.record.figures import Figures
from asskomm_cli.record.kinds import (
    AGREEMENT,
    ASSOCIATION,
    CASEWORKERS,
    FIGURES,
    KINDS,
    MUNICIPALITY,
    Kind,
)
from asskomm_cli.record.municipality import Municipality
from asskomm_cli.rules.left_out import in_file
from asskomm_cli.rules.problem import Place, Problem
from asskomm_cli.rules.signing import Signing, read_signings


class Context:
    """The whole record as the rules see it.

    The lists of records hold those that could be read; ``entries`` holds every file. Rules that
    judge each record by itself may be given only some of the files at a time.
    """

    def __init__(
        self,
        archive: Archive,
        directory: Directory,
        today: date,
        some: Sequence[Entry] | None = None,
    ) -> None:
        self.archive = archive
        self.directory = directory
        self.today = today
        self.some = some
        self._readable: dict[str, list[Entry]] = {}
        self.broken: dict[str, set[str]] = {}
        """The files in which each rule that has run is broken; those on waivers run last."""

    @cached_property
    def entries(self) -> Sequence[Entry]:
        """Every file of every kind, or those that are looked at."""
        if self.some is not None:
            return self.some
        return [each for kind in KINDS for each in self.archive.entries(kind).values()]

    def _of_kind(self, kind: Kind) -> Iterator[tuple[Entry, Any]]:
        if kind.name not in self._readable:
            entries = self.archive.entries(kind).values() if self.some is None else self.some
            self._readable[kind.name] = [
                each for each in entries if each.record is not None and each.kind == kind
            ]
        readable = self._readable[kind.name]
        # Pairs that are kept would be half as large as the records. A generator takes twice as
        # long, and forty rules ask for these.
        return zip(readable, map(attrgetter("record"), readable), strict=True)

    @property
    def agreements(self) -> Iterator[tuple[Entry, Agreement]]:
        """Yield all readable agreements with their files, in the order of their ids."""
        return self._of_kind(AGREEMENT)

    def agreement(self, id_: str | None) -> tuple[Entry, Agreement] | None:
        """Return a readable agreement with its file; None if there is no such one."""
        entry = self.archive.entries(AGREEMENT).get(id_ or "")
        return (entry, cast(Agreement, entry.record)) if entry and entry.record else None

    @property
    def municipalities(self) -> Iterator[tuple[Entry, Municipality]]:
        """Yield all readable municipalities with their files."""
        return self._of_kind(MUNICIPALITY)

    @property
    def associations(self) -> Iterator[tuple[Entry, Association]]:
        """Yield all readable associations with their files."""
        return self._of_kind(ASSOCIATION)

    @property
    def figures(self) -> Iterator[tuple[Entry, Figures]]:
        """Yield all readable published figures with their files."""
        return self._of_kind(FIGURES)

    @cached_property
    def caseworkers_file(self) -> Entry | None:
        """The file of the case workers, if there is one."""
        return next((each for each in self.entries if each.kind == CASEWORKERS), None)

    @property
    def caseworkers(self) -> Iterator[tuple[Entry, int, CaseWorker]]:
        """Yield the case workers that can be read, with their file and their positions in it."""
        file = self.caseworkers_file
        if file and file.record:
            workers = cast(CaseWorkers, file.record).caseworkers
            for position, worker in in_file(file, "caseworkers", workers):
                yield file, position, worker

    @cached_property
    def signings(self) -> list[Signing]:
        """Who signed each readable agreement and who was present, with their bodies."""
        return list(read_signings(self.archive, self.directory, self.agreements))

    @cached_property
    def standing(self) -> Standing:
        """The record as it stands today."""
        return Standing(self.archive, self.today)

    @cached_property
    def waivers(self) -> list[tuple[Entry, int, Waiver]]:
        """All waivers with their files and positions."""
        return [
            (entry, position, waiver)
            for entry in self.entries
            if entry.record is not None and entry.record.waivers
            for position, waiver in in_file(entry, "waivers", entry.record.waivers)
        ]

    @cached_property
    def oddities(self) -> list[Found]:
        """What lies in the data folder and is no record."""
        return list(scan(self.archive.folder))

    @cached_property
    def kommune_ids(self) -> tuple[str, ...]:
        """The ids of all Kommunen, recorded or not."""
        recorded = self.archive.ids(MUNICIPALITY)
        return tuple(dict.fromkeys([*recorded, *kommunen_by_id(self.directory)]))

    def kommune(self, id_: str) -> Kommune | None:
        """Return the official facts of the Kommune that an id stands for, recorded or not.

        An id made of an official name says more than its record's AGS, which can be mistyped.
        """
        if kommune := kommunen_by_id(self.directory).get(id_):
            return kommune
        municipality = self.archive.municipality(id_)
        return self.directory.by_ags.get(municipality.ags) if municipality else None

    def party_name(self, id_: str) -> str:
        """Return the name of a Kommune or association by its id; an unknown id names itself."""
        return party_name(self.archive, self.directory, id_)

    def landkreis(self, id_: str) -> Landkreis | None:
        """Return the Landkreis of a Kommune by its id, None for one that nobody knows."""
        kommune = self.kommune(id_)
        return self.directory.landkreis_of(kommune) if kommune else None


def place(entry: Entry, *path: str | int) -> Place:
    """Return the place of a value in a record's file."""
    return Place(entry.path, path)


def fault_problems(context: Context, code: str) -> Iterator[Problem]:
    """Yield what reading the records found under this code."""
    for entry in context.entries:
        for fault in entry.faults:
            if fault.code == code:
                where = Place(entry.path, fault.path, fault.at)
                yield Problem(where, fault.message, suggestion=fault.suggestion)


def syntax_problems(context: Context, code: str) -> Iterator[Problem]:
    """Yield what made files unreadable under this code."""
    for entry in context.entries:
        fault = entry.syntax_fault
        if fault and fault.code == code:
            where = Place(entry.path, line=fault.line, column=fault.column, length=fault.length)
            yield Problem(where, fault.message)
