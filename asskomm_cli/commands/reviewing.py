"""What is to be said of a text that came back from the editor, before it is saved."""

from dataclasses import replace
from typing import NamedTuple

from asskomm_cli.archive.archive import Archive, Entry, read_entry
from asskomm_cli.archive.drafts.correction import Correction
from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.editing.renaming import new_id_of
from asskomm_cli.archive.editing.rewriting import rewrite
from asskomm_cli.commands.correcting import found_anew
from asskomm_cli.commands.dialogue.questions import confirm
from asskomm_cli.commands.session import tell
from asskomm_cli.failure import Failure
from asskomm_cli.publish.findings.formats import FindingsFormat, render
from asskomm_cli.publish.findings.run import Run
from asskomm_cli.publish.screen import Color, terminal_width, uses_color
from asskomm_cli.rules.context import Context
from asskomm_cli.rules.finding import Finding
from asskomm_cli.rules.problem import Level
from asskomm_cli.rules.validating import validate
from asskomm_cli.translation import _, ngettext


class Review(NamedTuple):
    """A text, and what the rules say of it."""

    text: str
    is_readable: bool
    """Whether it gives a record; otherwise it can't be saved."""
    new_id: str | None
    """The id under which it shall be saved, if that is another one."""
    report: str
    """The findings as people read them."""
    line: int
    """Where the worst finding stands."""
    is_doubtful: bool
    """Whether there is something to decide before it is saved."""


def review(desk: Desk, entry: Entry, before: bytes, data: bytes, color: Color) -> Review:
    """Validate a new content of a file together with all others; ask if its id changes."""
    edited = read_entry(entry.kind, entry.id, entry.folder, data)
    text = data.decode(errors="replace")
    if edited.record is None:
        unread = Archive(desk.archive.folder, {entry.path: data})
        after = Context(unread, desk.directory, desk.today)
        found = _own(after, entry.path)
        report = _report(after, found, color)
        return Review(text, False, None, report, _line(found), is_doubtful=True)
    # An id made of a faulty content is seldom the one that is meant.
    new_id = None if edited.faults else new_id_of(desk, entry.kind, before, text)
    correction = _correction(desk, entry, before, text, new_id)
    first = correction.changes[0]
    path = desk.archive.folder.shown_file(first.kind, first.new_id or first.id)
    after, new = found_anew(desk, correction)
    own = _own(after, path)
    found = own + [each for each in new if each.path != path]
    errors = [each for each in found if each.level is Level.ERROR]
    doubts = errors + [each for each in new if each.level is Level.WARNING]
    return Review(
        text,
        True,
        first.new_id if first.is_renamed else None,
        _report(after, found, color),
        _line([each for each in doubts if each.path == path] or own),
        is_doubtful=bool(doubts),
    )


def _correction(
    desk: Desk, entry: Entry, before: bytes, text: str, new_id: str | None
) -> Correction:
    """Return how the text would be saved: under its new id if there is one and it is wanted."""
    if new_id is not None:
        try:
            correction = rewrite(desk, entry.kind, entry.id, before, text, new_id)
        except Failure as failure:
            for message in failure.messages:
                tell(_("The file keeps its name: {reason}").format(reason=message))
        else:
            others = len(correction.changes) - 1
            question = _("The content gives the id {id} now. Rename the file")
            if others:
                question += ngettext(
                    ", and change {count} file that refers to it",
                    ", and change {count} files that refer to it",
                    others,
                ).format(count=others)
            if confirm(question.format(id=new_id) + "?"):
                return correction
    return rewrite(desk, entry.kind, entry.id, before, text, None)


def _own(after: Context, path: str) -> list[Finding]:
    return [each for each in validate(after) if each.path == path and each.waiver is None]


def _line(found: list[Finding]) -> int:
    worst = max(found, key=lambda each: each.level, default=None)
    return worst.range.line if worst else 1


def _report(after: Context, found: list[Finding], color: Color) -> str:
    archive = after.archive
    run = Run(found, {}, 0, (), Level.ERROR, archive.text, archive.folder.shown)
    run = replace(run, color=uses_color(color), width=terminal_width())
    return render(run, FindingsFormat.TEXT)
