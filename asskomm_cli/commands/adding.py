"""What every add command does: options, file or dialogue become a draft, the draft a record."""

import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import typer
from typer.core import TyperArgument

from asskomm_cli.archive.adding import add
from asskomm_cli.archive.drafts.correction import Correction, save
from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.drafts.draft import Prepared
from asskomm_cli.archive.folder import DataFolder
from asskomm_cli.archive.versions.committing import added_title, changed_title, committer
from asskomm_cli.commands import options
from asskomm_cli.commands.correcting import warnings
from asskomm_cli.commands.draft_file import read_draft
from asskomm_cli.commands.session import can_ask, open_desk, tell, tell_remarks
from asskomm_cli.commands.specs import read_entries
from asskomm_cli.failure import Failure
from asskomm_cli.publish.diff import diffs
from asskomm_cli.record.key import Table
from asskomm_cli.record.writing import to_toml
from asskomm_cli.translation import _

Prepare = Callable[[Desk, Mapping[str, Any]], Prepared | Correction]


class _Saved(NamedTuple):
    """The files that a command wrote, the title of their commit, and their paths for people."""

    files: Sequence[Path]
    title: str
    shown: Sequence[str]


class AddOptions(NamedTuple):
    """Where a record comes from, and what becomes of it."""

    from_: Annotated[
        Path | None,
        typer.Option(
            "--from",
            metavar=_("FILE"),
            help=_("Read the record from a TOML or JSON file; “-” is standard input."),
        ),
    ] = None
    dry_run: options.DryRun = False
    commit: options.Commit = None


def run_add(
    ctx: typer.Context,
    typed: NamedTuple,
    how: AddOptions,
    prepare: Prepare,
    *,
    required: tuple[str, ...],
) -> None:
    """Make a record of what was typed and write it; ask for what is missing if a person is there.

    What is typed has the keys of the record, and so has what is required; the dialogue is the
    module that is called as what the command adds.
    """
    labels = _labels(ctx)
    desk = open_desk(ctx, {} if how.from_ else labels)
    draft = _without_gaps(typed._asdict())
    draft |= read_entries(draft, labels, desk.today)
    keep = committer(desk.archive.folder, how.commit)
    if how.from_:
        draft = {**read_draft(how.from_), **draft}
    if not how.from_ and not all(draft.get(key) for key in required) and can_ask():
        name = str(ctx.info_name).removeprefix("add-")
        dialogue = import_module(f"asskomm_cli.commands.dialogue.{name}")
        saved = _make_by_dialogue(dialogue.fill, desk, draft, prepare, how.dry_run)
    else:
        saved = _make(desk, draft, prepare, dry_run=how.dry_run, asked=False)
    if saved:
        # Printing ends the run where nobody reads.
        keep(saved.files, saved.title)
        for path in saved.shown:
            print(path)


def _labels(ctx: typer.Context) -> dict[str, str]:
    """Return by what name the officer knows each key: "--date", or "NAME" for an argument."""
    return {
        each.name: (each.metavar or "").strip("[]")
        if isinstance(each, TyperArgument)
        else each.opts[0]
        for each in ctx.command.params
        if each.name
    }


def _without_gaps(draft: Mapping[str, object]) -> Table:
    return {name: value for name, value in draft.items() if value not in (None, "", [], ())}


def _make_by_dialogue(
    fill: Callable[[Desk, Table], None], desk: Desk, draft: Table, prepare: Prepare, dry_run: bool
) -> _Saved | None:
    """Ask, and make it; say how to repeat it without a dialogue if nothing comes of it."""
    from asskomm_cli.commands.dialogue.repeating import tell_command

    try:
        fill(desk, draft)
        saved = _make(desk, _without_gaps(draft), prepare, dry_run=dry_run, asked=True)
    except (Failure, KeyboardInterrupt):
        tell_command(desk, _without_gaps(draft))
        raise
    if not (saved or dry_run):
        tell(_("Nothing was written."))
        tell_command(desk, _without_gaps(draft))
    return saved


def _make(
    desk: Desk, draft: Table, prepare: Prepare, *, dry_run: bool, asked: bool
) -> _Saved | None:
    """Write the record that a draft gives; only show it, or nothing if the officer declined."""
    prepared = prepare(desk, draft)
    tell_remarks(prepared.remarks)
    folder = desk.archive.folder
    if dry_run:
        sys.stdout.write(_preview(folder, prepared))
    elif asked:
        _tell_preview(folder, prepared)
    for warning in warnings(desk, _as_correction(prepared)):
        tell(warning)
    if dry_run or (asked and not _is_confirmed()):
        return None
    if isinstance(prepared, Correction):
        (change,) = prepared.changes
        files, content = save(folder, prepared), change.after.encode()
        title = changed_title(change.kind, change.id, change.id, change.before, content)
        return _Saved(files, title, [folder.shown_file(change.kind, change.id)])
    files = add(folder, prepared)
    shown = [folder.shown_file(each.kind, each.id) for each in (*prepared.companions, prepared)]
    return _Saved(files, added_title(prepared.kind, prepared.id), shown)


def _as_correction(prepared: Prepared | Correction) -> Correction:
    if isinstance(prepared, Correction):
        return prepared
    return Correction(companions=[*prepared.companions, prepared])


def _tell_preview(folder: DataFolder, prepared: Prepared | Correction) -> None:
    tell("")
    if isinstance(prepared, Prepared):
        tell(folder.shown_file(prepared.kind, prepared.id))
    tell(_preview(folder, prepared))


def _is_confirmed() -> bool:
    from asskomm_cli.commands.dialogue.questions import confirm

    return confirm(_("Write it?"))


def _preview(folder: DataFolder, prepared: Prepared | Correction) -> str:
    """Return the file that would be written, or what would change in it."""
    if isinstance(prepared, Correction):
        return diffs(folder, prepared)
    return to_toml(prepared.kind, prepared.record)
