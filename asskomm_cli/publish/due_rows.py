"""What is due, the most urgent first."""

from collections.abc import Sequence
from typing import Any

from asskomm_cli.archive.answers.deadlines import Deadline
from asskomm_cli.archive.caseworkers import caseworkers_on
from asskomm_cli.archive.names import party_name
from asskomm_cli.archive.places import landkreis_of_kommune
from asskomm_cli.publish.formats import FOR_SPREADSHEETS, RowsFormat
from asskomm_cli.publish.listing import View
from asskomm_cli.publish.rows import Column, Rows
from asskomm_cli.publish.screen import is_terminal, terminal_width
from asskomm_cli.translation import _, day_text, ngettext

_WIDE = 120
"""Columns from which a terminal has room for the Landkreis and the case worker."""


def due_rows(view: View, due: Sequence[Deadline], format_: RowsFormat) -> Rows:
    """Return a row for each thing that is due."""
    overdue = sum(each.due_on < view.standing.day for each in due)
    summary = ngettext("{count} thing due", "{count} things due", len(due)).format(count=len(due))
    if due:
        summary += _(", {overdue} of them overdue on {day}").format(
            overdue=overdue, day=view.standing.day
        )
    if format_ in FOR_SPREADSHEETS:
        facts = [due_json(view, each) for each in due]
        rows = [[_joined(row.get(column.key)) for column in _MACHINE_COLUMNS] for row in facts]
        return Rows(_MACHINE_COLUMNS, rows, summary)
    rows = [_cells(view, each) for each in due]
    columns: Sequence[Column] = _COLUMNS
    if is_terminal() and terminal_width() < _WIDE and format_ is RowsFormat.TABLE:
        columns = _COLUMNS[:5]
        rows = [row[:5] for row in rows]
    return Rows(columns, rows, summary)


def due_json(view: View, deadline: Deadline) -> dict[str, Any]:
    """Return a deadline; ``days`` are those left, negative if it is overdue."""
    shown = {
        "due_on": deadline.due_on,
        "days": (deadline.due_on - view.standing.day).days,
        "reason": deadline.reason,
        "party": _party(view, deadline),
        "since": str(deadline.since),
        "kommunen": deadline.kommunen,
        "association": deadline.association,
        "agreement": deadline.agreement,
        "landkreis": _landkreise(view, deadline),
        "caseworker": _caseworkers(view, deadline),
    }
    return {key: value for key, value in shown.items() if value is not None}


_COLUMNS = (
    Column("due_on", _("Due"), show=day_text, wraps=False),
    Column("days", _("Days"), wraps=False, is_number=True),
    Column("reason", _("What"), show=_),
    Column("party", _("Party")),
    Column("since", _("Since"), show=day_text, wraps=False),
    Column("landkreis", _("Landkreis")),
    Column("caseworker", _("Case worker")),
)

_MACHINE_COLUMNS = (
    *(Column(each.key, each.key) for each in _COLUMNS),
    *(Column(key, key) for key in ("kommunen", "association", "agreement")),
)


def _cells(view: View, deadline: Deadline) -> list[str]:
    facts = due_json(view, deadline)
    return [_joined(facts.get(column.key)) for column in _COLUMNS]


def _joined(value: object) -> str:
    if isinstance(value, (tuple, list)):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)


def _party(view: View, deadline: Deadline) -> str:
    ids = (deadline.association,) if deadline.association else deadline.kommunen
    return ", ".join(party_name(view.standing.archive, view.directory, id_) for id_ in ids)


def _landkreise(view: View, deadline: Deadline) -> list[str]:
    archive = view.standing.archive
    found = [landkreis_of_kommune(archive, view.directory, id_) for id_ in deadline.kommunen]
    return list(dict.fromkeys(each.label for each in found if each))


def _caseworkers(view: View, deadline: Deadline) -> list[str]:
    archive = view.standing.archive
    found = [landkreis_of_kommune(archive, view.directory, id_) for id_ in deadline.kommunen]
    return list(
        dict.fromkeys(
            worker.name
            for each in found
            if each
            for worker in caseworkers_on(view.standing, view.directory, each)
        )
    )
