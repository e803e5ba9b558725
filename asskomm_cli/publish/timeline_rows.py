"""What happened, in order and by year."""

from collections.abc import Sequence
from typing import Any

from asskomm_cli.archive.answers.events import Event
from asskomm_cli.archive.places import landkreise_of_association, landkreise_of_kommunen
from asskomm_cli.publish.event_text import event_details, event_text
from asskomm_cli.publish.formats import FOR_SPREADSHEETS, RowsFormat
from asskomm_cli.publish.listing import View
from asskomm_cli.publish.rows import Column, Rows, bare_columns
from asskomm_cli.translation import _, day_text, english, ngettext

_WIDE = 120
"""Columns from which a terminal has room for Landkreis and details."""


def timeline_rows(view: View, happened: Sequence[Event], format_: RowsFormat) -> Rows:
    """Return a row for each event; for people the year stands only where it begins."""
    summary = ngettext("{count} event", "{count} events", len(happened)).format(count=len(happened))
    if format_ in FOR_SPREADSHEETS:
        return Rows(_MACHINE_COLUMNS, [_machine_row(view, each) for each in happened], summary)
    rows = []
    year = None
    for each in happened:
        is_new, year = each.date.year != year, each.date.year
        rows.append([str(year) if is_new else "", *_cells(view, each)])
    if any(each.date.day is None for each in happened):
        summary += "\n" + _("What is known only to the month or year stands at the end of it.")
    return Rows(_COLUMNS, rows, summary)


def event_json(view: View, event: Event) -> dict[str, Any]:
    """Return an event with the keys of records; what it does not have is left out."""
    milestone = event.milestone
    shown = {
        "date": str(event.date),
        "first_day": event.date.first,
        "last_day": event.date.last,
        "event": event.turn.replace(" ", "_"),
        "kind": event.kind,
        "title": f"{view.names(event.parties)}: {english(event_text(event))}",
        "kommunen": event.kommunen,
        "association": event.association,
        "agreement": event.agreement,
        "amount_eur": milestone.amount_eur if milestone else None,
        "provider": milestone.provider if milestone else None,
        "note": milestone.note if milestone else None,
        "source": event.source,
    }
    return {key: value for key, value in shown.items() if value is not None}


_COLUMNS = (
    Column("year", _("Year"), wraps=False),
    Column("date", _("Date"), show=day_text, wraps=False),
    Column("event", _("Event")),
    Column("party", _("Party")),
    Column("landkreis", _("Landkreis"), shown_from=_WIDE),
    Column("detail", _("Detail"), shown_from=_WIDE),
)

_MACHINE_COLUMNS = bare_columns(
    (
        "year",
        "date",
        "event",
        "kind",
        "party",
        "kommunen",
        "association",
        "agreement",
        "landkreis",
        "detail",
        "source",
    )
)


def _cells(view: View, event: Event) -> list[str]:
    return [
        str(event.date),
        event_text(event),
        view.names(event.parties),
        _landkreise(view, event),
        ", ".join(event_details(view, event)),
    ]


def _machine_row(view: View, event: Event) -> list[str]:
    return [
        str(event.date.year),
        str(event.date),
        event.turn.replace(" ", "_"),
        event.kind,
        view.names(event.parties),
        ", ".join(event.kommunen),
        event.association or "",
        event.agreement or "",
        _landkreise(view, event),
        ", ".join(map(english, event_details(view, event))),
        event.source or "",
    ]


def _landkreise(view: View, event: Event) -> str:
    archive, directory = view.standing.archive, view.directory
    found = landkreise_of_kommunen(archive, directory, event.kommunen)
    association = archive.associations.get(event.association or "")
    if not event.kommunen and association:
        found = landkreise_of_association(archive, directory, association)
    return ", ".join(each.label for each in found)
