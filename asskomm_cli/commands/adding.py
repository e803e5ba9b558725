"""What every add command does: options, file or dialogue become a draft, the draft a record."""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import typer

from asskomm_cli.archive.adding import add
from asskomm_cli.archive.appending import Change
from asskomm_cli.archive.drafts.draft import Desk, Prepared
from asskomm_cli.archive.versions.committing import added_title, changed_title, committer
from asskomm_cli.commands.session import open_archive, open_directory, tell, today
from asskomm_cli.failure import Failure
from asskomm_cli.record.writing import to_toml
from asskomm_cli.translation import _

Draft = dict[str, Any]
Prepare = Callable[[Desk, Mapping[str, Any]], Prepared | Change]
Ask = Callable[[Desk, Draft], Draft]


class Written(NamedTuple):
    """The files that a command wrote, and the title under which they can be committed."""

    files: Sequence[Path]
    title: str


def open_desk(ctx: typer.Context, labels: Mapping[str, str]) -> Desk:
    """Return what drafts are understood with; labels say by which option a key is given."""
    archive = open_archive(ctx)
    return Desk(archive, open_directory(archive), today(), labels)


def given(**values: object) -> Draft:
    """Return the options that were given as a draft."""
    return {name: value for name, value in values.items() if value not in (None, [], ())}


def run_add(
    desk: Desk,
    draft: Draft,
    *,
    prepare: Prepare,
    required: tuple[str, ...],
    ask: Ask,
    from_file: Path | None,
    dry_run: bool,
    commit: bool | None,
) -> None:
    """Make a record of a draft and write it; ask for what is missing if a person is there."""
    keep = committer(desk.archive.folder, commit)
    if from_file:
        desk = replace(desk, labels={})
        draft = {**read_draft(from_file), **draft}
    asked = not from_file and not all(draft.get(key) for key in required) and can_ask()
    if asked:
        written = _make_by_dialogue(desk, ask(desk, draft), prepare, dry_run)
    else:
        written = _make(desk, draft, prepare, dry_run=dry_run, asked=False)
    if written:
        keep(*written)


def _make_by_dialogue(desk: Desk, draft: Draft, prepare: Prepare, dry_run: bool) -> Written | None:
    """Make it, and say how to repeat it without a dialogue if nothing comes of it."""
    from asskomm_cli.commands.dialogue.repeating import tell_command

    try:
        written = _make(desk, draft, prepare, dry_run=dry_run, asked=True)
    except Failure:
        tell_command(desk, draft)
        raise
    if not (written or dry_run):
        tell(_("Nothing was written."))
        tell_command(desk, draft)
    return written


def _make(
    desk: Desk, draft: Draft, prepare: Prepare, *, dry_run: bool, asked: bool
) -> Written | None:
    """Write the record that a draft gives; only show it, or nothing if the officer declined."""
    prepared = prepare(desk, draft)
    for remark in prepared.remarks:
        tell(_("Note: {remark}").format(remark=remark))
    if dry_run:
        sys.stdout.write(_preview(prepared))
        return None
    if asked and not _is_confirmed(desk, prepared):
        return None
    if isinstance(prepared, Change):
        files = prepared.write()
        print(prepared.shown)
        content = prepared.after.encode()
        title = changed_title(prepared.kind, prepared.id, prepared.id, prepared.before, content)
        return Written(files, title)
    files = add(desk.archive.folder, prepared)
    for each in (*prepared.companions, prepared):
        print(desk.archive.folder.shown_file(each.kind, each.id))
    return Written(files, added_title(prepared.kind, prepared.id))


def can_ask() -> bool:
    """Whether a person sits at a terminal; otherwise nothing ever asks."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def read_draft(path: Path) -> Draft:
    """Read a draft from a TOML or JSON file, or from standard input for "-".

    What `show --format json` writes beside the record, its id and path, is passed over.
    Raises Failure if it is neither.
    """
    text = _read_text(path)
    if text.lstrip().startswith("{"):
        import json

        try:
            draft = json.loads(text)
        except ValueError as error:
            raise Failure(
                _("{path} is no JSON: {reason}").format(path=path, reason=error)
            ) from None
        draft.pop("id", None)
        draft.pop("path", None)
        return dict(draft)
    import tomli

    try:
        return tomli.loads(text)
    except ValueError as error:
        raise Failure(_("{path} is no TOML: {reason}").format(path=path, reason=error)) from None


def _read_text(path: Path) -> str:
    try:
        data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        message = _("{path} can't be read: {reason}")
        raise Failure(message.format(path=path, reason=error.strerror)) from None
    except UnicodeDecodeError:
        raise Failure(_("{path} is not UTF-8 text").format(path=path)) from None


def _is_confirmed(desk: Desk, prepared: Prepared | Change) -> bool:
    from asskomm_cli.commands.dialogue.questions import confirm

    tell("")
    if isinstance(prepared, Prepared):
        tell(desk.archive.folder.shown_file(prepared.kind, prepared.id))
    tell(_preview(prepared))
    return confirm(_("Write it?"))


def _preview(prepared: Prepared | Change) -> str:
    """Return the file that would be written, or what would change in it."""
    if isinstance(prepared, Change):
        return prepared.diff()
    return to_toml(prepared.kind, prepared.record)
