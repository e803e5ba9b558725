"""The history of a record as a table and as JSON."""

from collections.abc import Iterator
from typing import Any

from asskomm_cli.archive.versions.comparing import FieldChange
from asskomm_cli.archive.versions.history import Event, History
from asskomm_cli.publish.rows import Column, Rows
from asskomm_cli.record.fault import path_text
from asskomm_cli.translation import _, day_text, english, ngettext

_SHORT_HASH = 8
_SENTENCES = {
    "added": _("record added"),
    "removed": _("record removed"),
    "reordered": _("order changed"),
    "layout": _("comments or layout only"),
    "unreadable": _("could not be read from then on"),
    "readable": _("could be read again"),
    "first seen": _("as it was when what can be seen begins"),
}


def history_rows(history: History) -> Rows:
    """Return a row for each field that changed, the latest first."""
    columns = [
        Column("date", _("Date"), show=day_text, wraps=False),
        Column("author", _("Author")),
        Column("field", _("Field")),
        Column("from", _("From")),
        Column("to", _("To")),
        Column("commit", _("Commit"), wraps=False),
    ]
    rows = [_row(event, change) for event in history.events for change in event.changes]
    count = ngettext("{count} change", "{count} changes", len(rows)).format(count=len(rows))
    return Rows(columns, rows, count)


def history_json(history: History) -> dict[str, Any]:
    """Return the changes, the latest first, with their values as the file has them."""
    return {
        "changes": list(_json_changes(history)),
        "blind_spots": [english(each) for each in history.blind_spots],
    }


def _row(event: Event, change: FieldChange) -> list[str]:
    field, before, after = path_text(change.path), _text(change.before), _text(change.after)
    if not change.path or change.how == "reordered":
        after = _SENTENCES.get(change.how, "")
    if change.how == "renamed":
        field, before, after = "id", str(change.before), str(change.after)
    return [
        event.date[:10] if event.date else _("not committed yet"),
        event.author or "",
        field,
        before,
        after,
        (event.commit or "")[:_SHORT_HASH],
    ]


def _text(value: object) -> str:
    """Return a value on one line; of an entry its values, which tell what they are."""
    if value is None:
        return ""
    if isinstance(value, dict):
        return ", ".join(map(_text, value.values()))
    if isinstance(value, list):
        return "; ".join(map(_text, value))
    return day_text(value)


def _json_changes(history: History) -> Iterator[dict[str, Any]]:
    for event in history.events:
        for change in event.changes:
            yield {
                "date": event.date,
                "author": event.author,
                "commit": event.commit,
                "field": path_text(change.path) or None,
                "change": change.how,
                "from": change.before,
                "to": change.after,
            }
