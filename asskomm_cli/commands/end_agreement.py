"""``asskomm end-agreement``: record that an agreement has ended, and why."""

from typing import Annotated

import typer

from asskomm_cli.archive.archive import Entry
from asskomm_cli.archive.drafts.draft import Desk
from asskomm_cli.archive.editing.correction import Correction
from asskomm_cli.archive.editing.ending import end
from asskomm_cli.archive.editing.target import find_target
from asskomm_cli.archive.standing import Standing
from asskomm_cli.commands import options
from asskomm_cli.commands.correcting import run_correction
from asskomm_cli.commands.session import today
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
    dry_run: options.DryRunOfChange = False,
    commit: options.Commit = None,
) -> None:
    """Record the end of an agreement."""
    day = options.day_option("--on", on, today())
    assert day

    def prepare(desk: Desk) -> Correction:
        return end(desk, _agreement(desk, id_), day, reason.strip())

    run_correction(ctx, prepare, dry_run=dry_run, commit=commit)


def _agreement(desk: Desk, text: str) -> Entry:
    entry = find_target(desk, text).entry
    if entry.kind == AGREEMENT:
        return entry
    message = _("“{text}” is no agreement").format(text=text)
    if ids := Standing(desk.archive, desk.today).agreements(entry.id):
        message += _("; say which: {candidates}").format(candidates="; ".join(ids))
    raise Failure(message)
