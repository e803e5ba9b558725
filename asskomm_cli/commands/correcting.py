"""What every correcting command does: show the change and its findings, and save it in one go."""

import sys
from collections.abc import Callable
from typing import NamedTuple

import typer

from asskomm_cli.archive.archive import Archive
from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.editing.correction import Correction, save, unsaved
from asskomm_cli.archive.folder import DataFolder, find_data_folder
from asskomm_cli.archive.saving.transaction import exclusive
from asskomm_cli.archive.versions.committing import changed_title, committer
from asskomm_cli.commands import options
from asskomm_cli.commands.session import open_desk, tell, tell_remarks
from asskomm_cli.publish.screen import uses_color
from asskomm_cli.translation import _

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
        shown = diffs(desk.archive.folder, correction, color=uses_color(ctx.obj.color))
        sys.stdout.write(shown)
        tell_all(warnings(desk, correction))
        return
    folder = find_data_folder(ctx.obj.data)
    keep = committer(folder, how.commit)
    with exclusive(folder):
        desk = open_desk(ctx)
        correction = prepare(desk)
        tell_remarks(correction.remarks)
        if not is_shown:
            show(ctx, folder, correction)
        found = warnings(desk, correction)
        written = save(folder, correction)
    tell_renamed(folder, correction)
    tell_all(found)
    for path in paths(folder, correction):
        print(path)
    if written:
        first = correction.changes[0]
        after = first.after.encode()
        keep(written, changed_title(first.kind, first.id, first.new_id, first.before, after))


def show(ctx: typer.Context, folder: DataFolder, correction: Correction) -> None:
    """Show the officer what changes; what a program reads is on the other stream."""
    color = uses_color(ctx.obj.color, sys.stderr)
    sys.stderr.write(diffs(folder, correction, color=color))


def diffs(folder: DataFolder, correction: Correction, *, color: bool) -> str:
    """Return all that changes as unified diffs."""
    from asskomm_cli.publish.diff import diff
    from asskomm_cli.record.writing import to_toml

    texts = []
    for each in correction.companions:
        text = to_toml(each.kind, each.record)
        texts.append(diff("", text, None, folder.shown_file(each.kind, each.id), color=color))
    for change in correction.changes:
        old = folder.shown_file(change.kind, change.id)
        new = folder.shown_file(change.kind, change.new_id) if change.new_id else None
        before = change.before.decode(errors="replace")
        texts.append(diff(before, change.after, old, new, color=color))
    return "".join(texts)


def paths(folder: DataFolder, correction: Correction) -> list[str]:
    """Return the files that were written, or removed, under their new names."""
    files = [(each.kind, each.id) for each in correction.companions]
    files += [(each.kind, each.new_id or each.id) for each in correction.changes]
    return [folder.shown_file(kind, id_) for kind, id_ in files]


def tell_renamed(folder: DataFolder, correction: Correction) -> None:
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


def warnings(desk: Desk, correction: Correction) -> list[str]:
    """Return what the rules find in the changed record and did not find before."""
    if not correction.changes:
        return []
    from asskomm_cli.publish.findings.heading import one_line, position
    from asskomm_cli.rules.comparing import new_findings
    from asskomm_cli.rules.context import Context

    folder = desk.archive.folder
    after = Archive(folder, unsaved(folder, correction))
    found = new_findings(
        Context(desk.archive, desk.directory, desk.today),
        Context(after, desk.directory, desk.today),
        {each.id: each.new_id for each in correction.changes if each.new_id},
    )
    return [
        _("New finding: {place}: {level} {code} {message}").format(
            place=position(each.path, each.range),
            level=each.level,
            code=each.code,
            message=one_line(each.message),
        )
        for each in found
    ]


def tell_all(lines: list[str]) -> None:
    """Say each of these on a line."""
    for line in lines:
        tell(line)
