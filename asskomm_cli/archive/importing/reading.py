"""From a file to candidates: which sheets it has, and what is in them."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.importing.candidate import Candidate, Finding
from asskomm_cli.archive.importing.lists import is_list, read_list, with_lists
from asskomm_cli.archive.importing.mapping import Mapped, map_columns, with_headings
from asskomm_cli.archive.importing.plan import ORDER
from asskomm_cli.archive.importing.rows import read_rows
from asskomm_cli.archive.importing.sheet import Grid
from asskomm_cli.failure import Failure
from asskomm_cli.translation import _


class Wanted(NamedTuple):
    """What the officer said of a file."""

    kind: str | None = None
    sheet: str | None = None
    columns: Mapping[str, str] = {}


class Read(NamedTuple):
    """What a file holds, in the order in which it has to be considered."""

    candidates: list[Candidate]
    findings: list[Finding]
    tables: list[Mapped]
    """The tables that were read, to show what their columns were taken for."""
    left_out: list[str]
    """The titles of sheets that were not read."""


def read_file(desk: Desk, path: Path, data: bytes, wanted: Wanted) -> Read:
    """Return what a file holds; its ending says how it is written. Raises Failure."""
    if path.suffix.lower() == ".json":
        from asskomm_cli.archive.importing.document import read_document

        return Read(_ordered(list(read_document(path, data, wanted.kind))), [], [], [])
    if path.suffix.lower() in (".xlsx", ".xlsm"):
        from asskomm_cli.archive.importing.workbook_file import read_workbook

        grids = read_workbook(data)
    elif path.suffix.lower() in (".csv", ".tsv", ".tab", ".txt"):
        from asskomm_cli.archive.importing.separated_file import read_separated

        grids = [read_separated(data)]
    else:
        raise Failure(_("{path} is none of .xlsx, .csv, .tsv and .json").format(path=path))
    chosen = _chosen(grids, wanted)
    sheets = [with_headings(grid) for grid in chosen]
    tables = [
        map_columns(sheet, wanted.kind, wanted.columns) for sheet in sheets if not is_list(sheet)
    ]
    candidates = [each for table in tables for each in read_rows(desk, table)]
    rows = [row for sheet in sheets if is_list(sheet) for row in read_list(sheet)]
    candidates, findings = with_lists(candidates, rows)
    left_out = [grid.title for grid in grids if grid not in chosen]
    return Read(_ordered(candidates), findings, tables, left_out)


def _chosen(grids: list[Grid], wanted: Wanted) -> list[Grid]:
    """Return the sheets to read: the named one, those that export wrote, else the first one."""
    if wanted.sheet is not None:
        found = [grid for grid in grids if grid.title.casefold() == wanted.sheet.casefold()]
        if not found:
            titles = ", ".join(grid.title for grid in grids)
            message = _("--sheet: there is no sheet “{title}”; there are: {titles}")
            raise Failure(message.format(title=wanted.sheet, titles=titles))
        return found
    exported = [grid for grid in grids if grid.names]
    filled = [grid for grid in grids if any(grid.rows)]
    if not filled:
        raise Failure(_("the file is empty"))
    return exported or filled[:1]


def _ordered(candidates: list[Candidate]) -> list[Candidate]:
    """Sort such that what is referred to comes first; else rows of one kind stay in their order.

    The id of an agreement begins with its day, so of several that follow each other the one that
    follows the earliest comes first.
    """
    return sorted(
        candidates, key=lambda each: (ORDER.index(each.kind), str(each.table.get("follows", "")))
    )
