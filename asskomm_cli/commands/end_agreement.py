"""``asskomm end-agreement``: record that an agreement has ended, and why."""

from typing import Annotated

import typer

from asskomm_cli.archive.archive import Entry
from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.editing.ending import end
from asskomm_cli.archive.editing.target import find_target
from asskomm_cli.archive.standing import Standing
from asskomm_cli.commands import options
from asskomm_cli.commands.correcting import SaveOptions, run_correction
from asskomm_cli.commands.option_values import read_date
from asskomm_cli.failure import Failure
from asskomm_cli.record.kinds import AGREEMENT
from asskomm_cli.translation import _


def run(
    ctx: typer.Context,
    id_: options.Record,
    on: Annotated[
        str, typer.Option(metavar=_("DAY"), help=_("The last day on which it was in force."))
    ],
    reason: Annotated[str, typer.Option(metavar=_("TEXT"), help=_("Why it ended."))],
    *,
    how: SaveOptions,
) -> None:
    """Record the end of an agreement."""
    day = read_date("--on", on)
    run_correction(ctx, lambda desk: end(desk, _agreement(desk, id_), day, reason.strip()), how)


def _agreement(desk: Desk, text: str) -> Entry:
    entry = find_target(desk, text).entry
    if entry.kind == AGREEMENT:
        return entry
    ids = Standing(desk.archive, desk.today).agreements(entry.id)
    message = _("“{text}” is no agreement; say which: {candidates}")
    if not ids:
        message = _("“{text}” is no agreement, and has none; asskomm list shows all")
    raise Failure(message.format(text=text, candidates="; ".join(ids)))
