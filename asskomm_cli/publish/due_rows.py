"""What is due, the most urgent first."""

from collections.abc import Iterable, Sequence
from typing import Any

from asskomm_cli.archive.answers.deadlines import Deadline
from asskomm_cli.archive.caseworkers import caseworkers_on
from asskomm_cli.archive.places import landkreise_of_kommunen
from asskomm_cli.directory.model import Landkreis
from asskomm_cli.publish.formats import FOR_SPREADSHEETS, RowsFormat
from asskomm_cli.publish.listing import View
from asskomm_cli.publish.rows import Column, Rows, bare_columns, cell_text
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
    columns = _MACHINE_COLUMNS if format_ in FOR_SPREADSHEETS else _COLUMNS
    facts = [due_json(view, each) for each in due]
    rows = [[_joined(row.get(column.key)) for column in columns] for row in facts]
    return Rows(columns, rows, summary)


def due_json(view: View, deadline: Deadline) -> dict[str, Any]:
    """Return a deadline; ``days`` are those left, negative if it is overdue."""
    archive = view.standing.archive
    landkreise = landkreise_of_kommunen(archive, view.directory, deadline.kommunen)
    shown = {
        "due_on": deadline.due_on,
        "days": (deadline.due_on - view.standing.day).days,
        "reason": deadline.reason,
        "party": view.names(deadline.parties),
        "since": str(deadline.since),
        "kommunen": deadline.kommunen,
        "association": deadline.association,
        "agreement": deadline.agreement,
        "landkreis": [each.label for each in landkreise],
        "caseworker": _caseworkers(view, landkreise),
    }
    return {key: value for key, value in shown.items() if value is not None}


_COLUMNS = (
    Column("due_on", _("Due"), show=day_text, wraps=False),
    Column("days", _("Days"), wraps=False, is_number=True),
    Column("reason", _("What"), show=_),
    Column("party", _("Party")),
    Column("since", _("Since"), show=day_text, wraps=False),
    Column("landkreis", _("Landkreis"), shown_from=_WIDE),
    Column("caseworker", _("Case worker"), shown_from=_WIDE),
)

_MACHINE_COLUMNS = bare_columns(
    [*(each.key for each in _COLUMNS), "kommunen", "association", "agreement"]
)


def _joined(value: object) -> str:
    return ", ".join(value) if isinstance(value, (tuple, list)) else cell_text(value)


def _caseworkers(view: View, landkreise: Iterable[Landkreis]) -> list[str]:
    found = (caseworkers_on(view.standing, view.directory, each) for each in landkreise)
    return list(dict.fromkeys(worker.name for workers in found for worker in workers))
