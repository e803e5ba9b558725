"""``asskomm fmt``: bring files to the canonical layout."""

import sys
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from asskomm_cli.archive.archive import Archive, Entry
from asskomm_cli.archive.formatting import formatted
from asskomm_cli.commands import options
from asskomm_cli.commands.checked_paths import shown_paths
from asskomm_cli.commands.session import open_archive, tell
from asskomm_cli.failure import ExitCode, Failure
from asskomm_cli.publish.diff import diff as diff_text
from asskomm_cli.publish.screen import uses_color, visible
from asskomm_cli.record.kinds import KINDS
from asskomm_cli.rules.choosing import Choice
from asskomm_cli.translation import _, ngettext


class _Formatted(NamedTuple):
    path: str
    """As people read it."""
    before: bytes
    after: str


def run(
    ctx: typer.Context,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar=_("[PATH]..."), help=_("Only these files and folders; else all.")),
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help=_("Write nothing; end with 1 if files would change."))
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help=_("Write nothing; show what would change."))
    ] = False,
    commit: options.Commit = None,
) -> ExitCode:
    """Bring files to the canonical layout; comments stay, and no value ever changes."""
    archive = open_archive(ctx)
    changed, left_alone = _format_all(
        archive, Choice(frozenset(), shown_paths(archive.folder, paths or []))
    )
    for message in left_alone:
        tell(message)
    if diff:
        for each in changed:
            sys.stdout.write(_diff(each, uses_color(ctx.obj.color)))
    elif check:
        for each in changed:
            print(visible(each.path))
    elif changed:
        _write(archive, changed, commit)
    tell(_summary(len(changed), only_looked=check or diff))
    return ExitCode.FINDINGS if left_alone or (check and changed) else ExitCode.FINE


def _format_all(archive: Archive, choice: Choice) -> tuple[list[_Formatted], list[str]]:
    """Return the files to change, and why others that may need it are left alone."""
    changed, left_alone = [], []
    entries = [each for kind in KINDS for each in archive.entries(kind).values()]
    for entry in choice.among(entries):
        try:
            result = _format(archive, entry)
        except Failure as failure:
            left_alone.append(f"{entry.path}: {failure.messages[0]}")
        else:
            changed += [result] if result else []
    return changed, left_alone


def _format(archive: Archive, entry: Entry) -> _Formatted | None:
    if entry.record is None or entry.faults:
        message = _("left alone, because it has faults; “asskomm validate” shows them")
        raise Failure(message)
    before = archive.content(entry.path)
    after = formatted(entry.kind, entry.record, before.decode())
    return _Formatted(entry.path, before, after) if after.encode() != before else None


def _diff(change: _Formatted, color: bool) -> str:
    """Return what changes; line ends, which a diff leaves out, are written as signs."""
    before = change.before.decode().replace("\r\n", "␍\n")
    if not before.endswith("\n"):
        before += "\n\\ No newline at end of file"
    return diff_text(before, change.after, change.path, change.path, color=color)


def _write(archive: Archive, changed: list[_Formatted], wanted: bool | None) -> None:
    from asskomm_cli.archive.saving.transaction import Edit, commit
    from asskomm_cli.archive.versions.committing import committer

    keep = committer(archive.folder, wanted)
    edits = {
        Path(archive.folder.real(each.path)): Edit(each.before, each.after) for each in changed
    }
    written = commit(archive.folder, change=edits)
    title = ngettext("format {count} file", "format {count} files", len(written))
    keep(written, title.format(count=len(written)))
    for each in changed:
        print(visible(each.path))


def _summary(count: int, *, only_looked: bool) -> str:
    if not count:
        return _("Every file that could be read is in the canonical layout.")
    if only_looked:
        message = ngettext("{count} file would change.", "{count} files would change.", count)
    else:
        message = ngettext("{count} file formatted.", "{count} files formatted.", count)
    return message.format(count=count)
