"""``asskomm edit``: change a record in the officer's own editor, checked before it is saved."""

import signal
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from asskomm_cli.archive.archive import Entry
from asskomm_cli.archive.drafts.correction import save
from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.editing.rewriting import content_to_edit, rewrite
from asskomm_cli.archive.editing.target import find_target
from asskomm_cli.archive.saving.transaction import exclusive
from asskomm_cli.archive.versions.committing import changed_title, committer
from asskomm_cli.commands import options
from asskomm_cli.commands.edited_copy import (
    EditedCopy,
    keep_beside,
    make_copy,
    remove_copy,
    tell_kept,
)
from asskomm_cli.commands.editor import find_editor, open_editor
from asskomm_cli.commands.session import can_ask, open_desk, tell, tell_remarks
from asskomm_cli.failure import ExitCode, Failure
from asskomm_cli.publish.screen import visible
from asskomm_cli.translation import _

if TYPE_CHECKING:
    from asskomm_cli.commands.reviewing import Review


class _Choice(Enum):
    EDIT = auto()
    SAVE = auto()
    DISCARD = auto()


@dataclass(frozen=True, slots=True)
class _Task:
    """A file, and the copy that is edited in its place."""

    desk: Desk
    entry: Entry
    copy: EditedCopy


def run(ctx: typer.Context, id_: options.Record, commit: options.Commit = None) -> None:
    """Open a record in $VISUAL or $EDITOR; it is checked before it is saved."""
    if not can_ask():
        raise Failure(_("“edit” needs a terminal; without one use: asskomm amend ID --set …"))
    desk = open_desk(ctx)
    keep = committer(desk.archive.folder, commit)
    entry, remark = find_target(desk, id_)
    tell_remarks([remark])
    before = content_to_edit(desk.archive, entry.kind, entry.id)
    editor = find_editor()
    task = _Task(desk, entry, make_copy(entry.id, before))
    try:
        result = _edit(ctx, task, editor)
        written = _save(ctx, task, result) if result else []
    except BaseException:
        tell_kept(task.copy)
        raise
    remove_copy(task.copy)
    if result:
        new_id = result.new_id or entry.id
        keep(written, changed_title(entry.kind, entry.id, new_id, before, result.text.encode()))
        print(visible(desk.archive.folder.shown_file(entry.kind, new_id)))


def _edit(ctx: typer.Context, task: _Task, editor: Sequence[str]) -> "Review | None":
    """Return what shall be saved; None if nothing was changed, or all was discarded."""
    from asskomm_cli.commands.reviewing import review

    tell(_("A copy is edited: {path}").format(path=task.copy.path))
    line = task.entry.syntax_fault.line if task.entry.syntax_fault else None
    while True:
        data = _edited(task, editor, line)
        if data == task.copy.before:
            tell(_("Nothing was changed."))
            return None
        result = review(task.desk, task.entry, task.copy.before, data, ctx.obj.color)
        sys.stdout.write(result.report)
        choice = _ask(result) if result.is_doubtful else _Choice.SAVE
        if choice is _Choice.SAVE:
            return result
        if choice is _Choice.DISCARD:
            tell(_("What was changed is discarded."))
            return None
        line = result.line


def _edited(task: _Task, editor: Sequence[str], line: int | None) -> bytes:
    code = open_editor(editor, task.copy.path, line)
    if code == -signal.SIGINT:
        raise KeyboardInterrupt
    if code:
        message = _("the editor ended with the exit code {code}; nothing was changed")
        raise Failure(message.format(code=code), exit_code=ExitCode.ENVIRONMENT)
    return task.copy.path.read_bytes()


def _ask(result: "Review") -> _Choice:
    """Return what the officer wants; a text that gives no record can't be saved."""
    from asskomm_cli.commands.dialogue.questions import ask

    choices = {
        _Choice.EDIT: _("[e]dit again at line {line}").format(line=result.line),
        _Choice.SAVE: _("[s]ave all the same"),
        _Choice.DISCARD: _("[d]iscard"),
    }
    if not result.is_readable:
        del choices[_Choice.SAVE]
    # Every language has its own letters.
    letters = {text[text.index("[") + 1].casefold(): choice for choice, text in choices.items()}

    def read(answer: str) -> _Choice:
        if choice := letters.get(answer.casefold()[:1]):
            return choice
        message = _("Please answer with one of: {letters}")
        raise Failure(message.format(letters=", ".join(letters)))

    return ask(", ".join(choices.values()), read, default=next(iter(letters)))


def _save(ctx: typer.Context, task: _Task, result: "Review") -> list[Path]:
    """Write the text, and what its new id brings about, if the file is as it was at first."""
    entry = task.entry
    try:
        with exclusive(task.desk.archive.folder):
            desk = open_desk(ctx)
            correction = rewrite(
                desk, entry.kind, entry.id, task.copy.before, result.text, result.new_id
            )
            return save(desk.archive.folder, correction)
    except Failure as failure:
        path = keep_beside(task.copy, task.desk.archive.folder)
        kept = _("what you typed is kept in {path}").format(path=path)
        raise Failure(*failure.messages, kept, exit_code=failure.exit_code) from failure
