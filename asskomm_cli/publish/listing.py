"""Lists of records: which columns there are, and the rows of the chosen ones."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from asskomm_cli.archive.names import party_names
from asskomm_cli.archive.selection import Filters
from asskomm_cli.archive.standing import Standing
from asskomm_cli.directory.model import Directory
from asskomm_cli.failure import Failure
from asskomm_cli.publish.formats import FOR_SPREADSHEETS, RowsFormat
from asskomm_cli.publish.rows import Column, Rows
from asskomm_cli.record.kinds import Kind
from asskomm_cli.translation import _


class View(NamedTuple):
    """The record on a day, and the directory to look places up in."""

    standing: Standing
    directory: Directory

    def names(self, ids: Iterable[str]) -> str:
        """Return the names of Kommunen and associations in one text."""
        return party_names(self.standing.archive, self.directory, ids)


class ListColumn(NamedTuple):
    """A column of a list, and how it is made from a record and its id."""

    column: Column
    value: Callable[[View, str, Any], str]
    is_extra: bool = False
    """Whether people see it only if they ask for it."""


class Listing(NamedTuple):
    """A list of one kind of record."""

    kind: Kind
    select: Callable[[Standing, Directory, Filters], Mapping[str, Any]]
    columns: tuple[ListColumn, ...]
    summary: Callable[[int], str]
    """The last line."""


def make_rows(
    listing: Listing,
    selected: Mapping[str, Any],
    view: View,
    *,
    names: str | None,
    sort: str | None,
    format_: RowsFormat,
) -> Rows:
    """Return the rows of the selected records. Raises Failure for a column that does not exist."""
    columns = _choose(listing.columns, names, format_)
    records = list(selected.items())
    if sort:
        by = _column(listing.columns, sort.removeprefix("-"), "--sort")
        records.sort(key=lambda item: _natural(by.value(view, *item)), reverse=sort[:1] == "-")
        # What is empty comes last in either order.
        records.sort(key=lambda item: not by.value(view, *item))
    return Rows(
        [each.column for each in columns],
        ([each.value(view, *item) for each in columns] for item in records),
        listing.summary(len(records)),
    )


def _choose(
    columns: tuple[ListColumn, ...], names: str | None, format_: RowsFormat
) -> list[ListColumn]:
    if names is None:
        return [each for each in columns if not each.is_extra or format_ in FOR_SPREADSHEETS]
    asked = names.split(",") if names != "all" else [each.column.key for each in columns]
    chosen = [_column(columns, name.strip(), "--columns") for name in asked]
    return [each._replace(column=each.column._replace(shown_from=0)) for each in chosen]


def _column(columns: tuple[ListColumn, ...], name: str, option: str) -> ListColumn:
    by_name = {each.column.key: each for each in columns}
    key = name.replace("-", "_").lower()
    if key in by_name:
        return by_name[key]
    from asskomm_cli.directory.suggestion import did_you_mean, suggestion

    message = _("{option}: there is no column “{name}”").format(option=option, name=name)
    message += did_you_mean(suggestion(name, by_name))
    raise Failure(message + " " + _("Columns: {names}").format(names=", ".join(by_name)))


def _natural(text: str) -> tuple[int, str]:
    """Sort numbers by size and texts as people do (Ö as Oe)."""
    from asskomm_cli.directory.spelling import slug

    return int(text) if text.isdecimal() else 0, slug(text)
