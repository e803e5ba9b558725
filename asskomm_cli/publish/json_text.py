"""JSON as every command writes it: readable, in UTF-8, with dates as ISO texts."""

import sys
from datetime import date
from typing import Any

from asskomm_cli.archive.folder import DataFolder
from asskomm_cli.record.kinds import Kind, Record


def write_json(value: Any) -> None:
    """Write a value to standard output."""
    sys.stdout.write(json_text(value) + "\n")


def record_json(folder: DataFolder, kind: Kind, id_: str, record: Record) -> dict[str, Any]:
    """Return a record as JSON shows it: id and path, then the keys of its file."""
    from asskomm_cli.record.writing import to_table

    return {"id": id_, "path": folder.shown_file(kind, id_), **to_table(record)}


def json_text(value: Any) -> str:
    """Return a value as JSON text."""
    import json

    return json.dumps(value, ensure_ascii=False, indent=2, default=_plain)


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no JSON for {type(value).__name__}")
