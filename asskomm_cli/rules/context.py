"""What the rules look at: every record with its file, the directory, and today."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import cast

from asskomm_cli.archive.archive import Archive, Entry
from asskomm_cli.archive.reading.scanning import Found, scan
from asskomm_cli.archive.standing import Standing
from asskomm_cli.directory.model import Directory, Kommune, Landkreis
from asskomm_cli.directory.spelling import kommunen_by_id
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.association import Association
from asskomm_cli.record.entries import Waiver
from asskomm_cli.record.figures import Figures
from asskomm_cli.record.kinds import (
    AGREEMENT,
    ASSOCIATION,
    CASEWORKERS,
    FIGURES,
    KINDS,
    MUNICIPALITY,
)
from asskomm_cli.record.municipality import Municipality
from asskomm_cli.rules.left_out import in_file
from asskomm_cli.rules.problem import Place, Problem
from asskomm_cli.rules.signing import Signing, read_signings


class Context:
    """The whole record as the rules see it.

    The lists of records hold those that could be read; ``entries`` holds every file.
    """

    def __init__(self, archive: Archive, directory: Directory, today: date) -> None:
        self.archive = archive
        self.directory = directory
        self.today = today
        self.found: dict[str, list[Problem]] = {}
        """The problems of the rules that have run, by code; rules run in the order of codes."""

    @cached_property
    def entries(self) -> list[Entry]:
        """Every file of every kind."""
        return [each for kind in KINDS for each in self.archive.entries(kind).values()]

    @cached_property
    def agreements(self) -> list[tuple[Entry, Agreement]]:
        """All readable agreements with their files, in the order of their ids."""
        return [
            (entry, cast(Agreement, entry.record))
            for entry in self.archive.entries(AGREEMENT).values()
            if entry.record is not None
        ]

    @cached_property
    def municipalities(self) -> list[tuple[Entry, Municipality]]:
        """All readable municipalities with their files."""
        return [
            (entry, cast(Municipality, entry.record))
            for entry in self.archive.entries(MUNICIPALITY).values()
            if entry.record is not None
        ]

    @cached_property
    def associations(self) -> list[tuple[Entry, Association]]:
        """All readable associations with their files."""
        return [
            (entry, cast(Association, entry.record))
            for entry in self.archive.entries(ASSOCIATION).values()
            if entry.record is not None
        ]

    @cached_property
    def figures(self) -> list[tuple[Entry, Figures]]:
        """All readable published figures with their files."""
        return [
            (entry, cast(Figures, entry.record))
            for entry in self.archive.entries(FIGURES).values()
            if entry.record is not None
        ]

    @cached_property
    def caseworkers_file(self) -> Entry | None:
        """The file of the case workers, if there is one."""
        return self.archive.entries(CASEWORKERS).get(CASEWORKERS.name)

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
            if entry.record is not None
            for position, waiver in in_file(entry, "waivers", entry.record.waivers)
        ]

    @cached_property
    def oddities(self) -> list[Found]:
        """What lies in the data folder and is no record."""
        return list(scan(self.archive.folder))

    def kommune(self, id_: str) -> Kommune | None:
        """Return the official facts of the Kommune that an id stands for, recorded or not.

        An id made of an official name says more than its record's AGS, which can be mistyped.
        """
        municipality = self.archive.municipalities.get(id_)
        by_ags = self.directory.by_ags.get(municipality.ags) if municipality else None
        return kommunen_by_id(self.directory).get(id_) or by_ags

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
