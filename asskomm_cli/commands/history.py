"""``asskomm history``: who changed which field of a record when, from what to what."""

from typing import Literal

import typer

from asskomm_cli.archive.archive import Archive
from asskomm_cli.archive.versions.history import History, history_of
from asskomm_cli.commands import options
from asskomm_cli.commands.session import open_desk, tell_remarks
from asskomm_cli.failure import Failure
from asskomm_cli.publish.json_text import write_json
from asskomm_cli.publish.record_history import history_json, history_rows
from asskomm_cli.record.kinds import KINDS, Kind


def run(
    ctx: typer.Context,
    id_: options.Record,
    format_: options.Format[Literal["table", "json"]] = "table",
) -> None:
    """Show who changed which field of a record when, as git knows it."""
    from asskomm_cli.archive.editing.target import find_target

    desk = open_desk(ctx)
    folder = desk.archive.folder
    try:
        entry, remark = find_target(desk, id_)
    except Failure:
        removed = _removed(desk.archive, id_)
        if removed is None:
            raise
        kind, id_, history = removed
    else:
        tell_remarks([remark])
        kind, id_ = entry.kind, entry.id
        history = history_of(folder, kind, id_)
    if format_ == "json":
        path = folder.shown_file(kind, id_)
        write_json({"version": 1, "id": id_, "path": path, **history_json(history)})
    else:
        from asskomm_cli.publish import rows_as_table

        rows_as_table.write(history_rows(history), ctx.obj.color)
    tell_remarks(history.blind_spots)


def _removed(archive: Archive, id_: str) -> tuple[Kind, str, History] | None:
    """Return the history of a record that had this id and is there no more, or None."""
    if not id_.replace("-", "").isalnum():
        return None
    for kind in KINDS:
        history = history_of(archive.folder, kind, id_)
        if history.events:
            return kind, id_, history
    return None
