"""Which column holds what: as export named it, as somebody said, or guessed from the headings."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from asskomm_cli.archive.exchange.headings import TITLES
from asskomm_cli.archive.importing.candidate import WITHOUT_ID
from asskomm_cli.archive.importing.fields import FOLLOWING, TABLE_KINDS, TableKind, words_of
from asskomm_cli.archive.importing.sheet import (
    Cell,
    Grid,
    Row,
    Sheet,
    column_label,
    is_empty,
    letter,
)
from asskomm_cli.directory.spelling import plain_words
from asskomm_cli.directory.suggestion import did_you_mean, suggestion
from asskomm_cli.failure import Failure
from asskomm_cli.translation import _

ALIKE = 88
"""From this similarity on (in percent) a heading is taken for a word that it nearly is."""
_FIRST_ROWS = 15
"""Above the headings stands a title at most, not a page of text."""

Columns = dict[str, int]
"""The position of the column of each field."""


class Mapped(NamedTuple):
    """A table, what its rows are, and where their fields stand."""

    sheet: Sheet
    kind: TableKind
    columns: Columns


def with_headings(grid: Grid) -> Sheet:
    """Return the table below its headings: where export named them, else in the row that most
    looks like it."""
    places = list(grid.names.values())
    number = places[0][0] if places else _heading_row(grid.rows)
    cells = grid.rows[number] if number < len(grid.rows) else ()
    named = {column: name for name, (_row, column) in grid.names.items()}
    fields = [named.get(position, "").rpartition(".")[2] or None for position in range(len(cells))]
    kinds = {name.partition(".")[0] for name in grid.names}
    rows = [
        Row(row_number, row)
        for row_number, row in enumerate(grid.rows[number + 1 :], number + 2)
        if not all(is_empty(cell) for cell in row)
    ]
    headings = [" ".join(str(cell).split()) if cell is not None else "" for cell in cells]
    name = kinds.pop() if len(kinds) == 1 else None
    return Sheet(grid.title, headings, rows, name, fields if name else ())


def map_columns(sheet: Sheet, kind_name: str | None, said: Mapping[str, str]) -> Mapped:
    """Return what each column of a table holds, and of which kind it is.

    ``said`` gives columns, by letter or heading, their fields; "-" stands for none of them.
    Raises Failure if the kind can't be told, or a column or field does not exist.
    """
    if sheet.name in TABLE_KINDS and sheet.fields:
        kind = TABLE_KINDS[sheet.name]
        guessed = {field: at for at, field in enumerate(sheet.fields) if field}
    elif kind_name:
        kind = TABLE_KINDS[kind_name]
        guessed = _guess(sheet, kind)[0]
    else:
        kind, guessed = _guess_kind(sheet, said)
    for column, field in said.items():
        position = _position(sheet, column)
        guessed = {name: at for name, at in guessed.items() if at != position}
        if field not in ("", "-"):
            guessed[_field(kind, field)] = position
    following = FOLLOWING.get(kind.name, ())
    columns = {field: at for field, at in guessed.items() if field not in following}
    is_own = _is_exported(sheet, kind) or "id" in said.values()
    if kind.name in WITHOUT_ID or not is_own:
        # What people call an id is their own numbering.
        columns.pop("id", None)
    return Mapped(sheet, kind, columns)


def _is_exported(sheet: Sheet, kind: TableKind) -> bool:
    return bool(sheet.fields) or all(heading in words_of(kind) for heading in sheet.headings)


def heading_scores(rows: Iterable[Sequence[Cell]]) -> list[int]:
    """Return how many of its cells are known words, for each of the first rows."""
    known = _known_words()
    return [
        sum(isinstance(cell, str) and _plain(cell) in known for cell in row)
        for row in islice(rows, _FIRST_ROWS)
    ]


@cache
def _known_words() -> frozenset[str]:
    return frozenset(
        _plain(word)
        for kind in TABLE_KINDS.values()
        for words in words_of(kind).values()
        for word in words
    )


def _heading_row(rows: Sequence[Sequence[Cell]]) -> int:
    scores = heading_scores(rows)
    if any(scores):
        return scores.index(max(scores))
    return next((at for at, row in enumerate(rows) if any(not is_empty(cell) for cell in row)), 0)


def _guess_kind(sheet: Sheet, said: Mapping[str, str]) -> tuple[TableKind, Columns]:
    """Return the kind whose words fit the headings best, and can't be mistaken for another."""
    fitting = []
    for kind in TABLE_KINDS.values():
        columns, score = _guess(sheet, kind)
        fields = {*columns, *said.values()}
        if all(fields.intersection(group) for group in kind.needs):
            fitting.append((score, kind, columns))
    fitting.sort(key=lambda each: -each[0])
    if fitting and (len(fitting) == 1 or fitting[0][0] > fitting[1][0]):
        return fitting[0][1], fitting[0][2]
    headings = ", ".join(f"{letter(at)} “{text}”" for at, text in enumerate(sheet.headings) if text)
    names = [kind.name for score, kind, _columns in fitting if score == fitting[0][0]]
    message = _("the headings ({headings}) don't tell what the rows are; say it with {kinds}")
    kinds = _(" or ").join(f"--kind {name}" for name in names or TABLE_KINDS)
    raise Failure(message.format(headings=headings or _("none"), kinds=kinds))


def _guess(sheet: Sheet, kind: TableKind) -> tuple[Columns, float]:
    """Return a column for each field that has one, and how well all of them fit together."""
    from rapidfuzz import fuzz

    headings = [_plain(heading) for heading in sheet.headings]
    pairs = []
    for field, words in words_of(kind).items():
        plain = [_plain(word) for word in words]
        for position, heading in enumerate(headings):
            score = max((fuzz.ratio(heading, word) for word in plain), default=0)
            if heading and score >= ALIKE:
                # Of two fields that fit alike the one with the literal key is meant.
                pairs.append((-score, sheet.headings[position] != field, position, field))
    columns: Columns = {}
    total = 0.0
    for score, _is_other, position, field in sorted(pairs):
        if field not in columns and position not in columns.values():
            columns[field] = position
            total -= score
    return columns, total


def _plain(text: str) -> str:
    return " ".join(plain_words(text))


def _position(sheet: Sheet, column: str) -> int:
    """Return the column that a heading or a letter says."""
    wanted = _plain(column)
    for position, heading in enumerate(sheet.headings):
        if heading and _plain(heading) == wanted:
            return position
    letters = [letter(position) for position in range(len(sheet.headings))]
    if column.upper() in letters:
        return letters.index(column.upper())
    message = _("--map: there is no column “{column}”; there are: {columns}")
    columns = ", ".join(column_label(sheet, at) for at in range(len(letters)))
    raise Failure(message.format(column=column, columns=columns))


def _field(kind: TableKind, field: str) -> str:
    fields = [name for name in words_of(kind) if name not in FOLLOWING.get(kind.name, ())]
    if field in fields:
        return field
    message = _("--map: {title} have no “{field}”").format(title=TITLES[kind.name], field=field)
    message += did_you_mean(suggestion(field, fields))
    raise Failure(message + " " + _("Known are: {names}").format(names=", ".join(fields)))
