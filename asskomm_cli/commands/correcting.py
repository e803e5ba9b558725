"""What every correcting command does: show the change and its findings, and save it in one go."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, TextIO

import typer

from asskomm_cli.archive.archive import Archive
from asskomm_cli.archive.drafts.correction import Correction, save, unsaved
from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.folder import DataFolder, find_data_folder
from asskomm_cli.archive.saving.transaction import exclusive
from asskomm_cli.archive.versions.committing import changed_title, committer
from asskomm_cli.commands import options
from asskomm_cli.commands.session import open_desk, tell, tell_remarks
from asskomm_cli.publish.screen import uses_color, write_aside
from asskomm_cli.translation import _

if TYPE_CHECKING:
    from asskomm_cli.rules.context import Context
    from asskomm_cli.rules.finding import Finding

Prepare = Callable[[Desk], Correction]


class SaveOptions(NamedTuple):
    """What becomes of a correction."""

    dry_run: options.DryRun = False
    commit: options.Commit = None


def run_correction(
    ctx: typer.Context, prepare: Prepare, how: SaveOptions, *, is_shown: bool = False
) -> None:
    """Make a correction and save it, or only show what it would be.

    Nobody else writes between the reading of the record and the saving. ``is_shown`` if the
    officer has seen the change already.
    """
    if how.dry_run:
        desk = open_desk(ctx)
        correction = prepare(desk)
        tell_remarks(correction.remarks)
        sys.stdout.write(shown(ctx, desk.archive.folder, correction, sys.stdout))
        for each in warnings(desk, correction):
            tell(each)
        return
    folder = find_data_folder(ctx.obj.data)
    keep = committer(folder, how.commit)
    with exclusive(folder):
        desk = open_desk(ctx)
        correction = prepare(desk)
        tell_remarks(correction.remarks)
        if not is_shown:
            # What a program reads is on the other stream.
            write_aside(shown(ctx, folder, correction, sys.stderr))
        found = warnings(desk, correction)
        written = save(folder, correction)
    _tell_renamed(folder, correction)
    for warning in found:
        tell(warning)
    if written:
        # Printing ends the run where nobody reads.
        first = correction.changes[0]
        after = first.after.encode()
        keep(written, changed_title(first.kind, first.id, first.new_id, first.before, after))
    for new in correction.companions:
        print(folder.shown_file(new.kind, new.id))
    for change in correction.changes:
        print(folder.shown_file(change.kind, change.new_id or change.id))


def shown(ctx: typer.Context, folder: DataFolder, correction: Correction, stream: TextIO) -> str:
    """Return all that changes as unified diffs, as they are to be written to a stream."""
    from asskomm_cli.publish.diff import diffs

    return diffs(folder, correction, color=uses_color(ctx.obj.color, stream))


def _tell_renamed(folder: DataFolder, correction: Correction) -> None:
    """Say which records have another id now, and which files refer to them by it."""
    others = []
    for change in correction.changes:
        old = folder.shown_file(change.kind, change.id)
        if change.new_id and change.is_renamed:
            new = folder.shown_file(change.kind, change.new_id)
            tell(_("Renamed: {old} is {new} now").format(old=old, new=new))
        elif change is not correction.changes[0]:
            others.append(old)
    if others:
        tell(_("Its new id stands in: {files}").format(files=", ".join(others)))


def found_anew(desk: Desk, correction: Correction) -> "tuple[Context, list[Finding]]":
    """Return the record as it would be, and what the rules find in it that they did not before."""
    from asskomm_cli.rules.comparing import new_findings
    from asskomm_cli.rules.context import Context

    folder = desk.archive.folder
    after = Context(Archive(folder, unsaved(folder, correction)), desk.directory, desk.today)
    before = Context(desk.archive, desk.directory, desk.today)
    renamed = {each.id: each.new_id for each in correction.changes if each.new_id}
    return after, new_findings(before, after, renamed)


def warnings(desk: Desk, correction: Correction) -> list[str]:
    """Return a sentence about each finding that the record would have and did not have before."""
    if not (correction.changes or correction.companions):
        return []
    from asskomm_cli.publish.findings.heading import one_line, position

    return [
        _("New finding: {place}: {level} {code} {message}").format(
            place=position(each.path, each.range),
            level=each.level,
            code=each.code,
            message=one_line(each.message),
        )
        for each in found_anew(desk, correction)[1]
    ]
