"""Committing what a command wrote to git, if the officer wants that."""

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from asskomm_cli.archive.folder import DataFolder
from asskomm_cli.archive.reading.parsing import parse
from asskomm_cli.archive.reading.syntax_fault import SyntaxFault
from asskomm_cli.archive.versions.comparing import compare, fields_text
from asskomm_cli.archive.versions.git import GitFailure, run_git
from asskomm_cli.archive.versions.settings import read_settings
from asskomm_cli.failure import ExitCode, Failure
from asskomm_cli.record.kinds import Kind
from asskomm_cli.translation import _

_WORDS = {
    "agreement": _("agreement"),
    "municipality": _("municipality"),
    "association": _("association"),
    "figures": _("figures"),
    "caseworkers": _("caseworkers"),
}
"""What the kinds of record are called in titles, by their names."""

Committer = Callable[[Sequence[Path], str], None]
"""Takes the files that were written and the title of the commit; does nothing if none is wanted."""


def committer(folder: DataFolder, wanted: bool | None) -> Committer:
    """Return what commits: if it is wanted, or the settings say so and nothing else is wanted.

    Made before anything is written. Raises Failure if the settings can't be understood.
    """
    settings = read_settings(folder)
    if not (settings.commit if wanted is None else wanted):
        return lambda _paths, _title: None
    return lambda paths, title: commit_files(folder, paths, title)


def added_title(kind: Kind, id_: str) -> str:
    """Return the title of the commit that adds a record."""
    return _("add {kind} {id}").format(kind=_WORDS[kind.name], id=id_)


def changed_title(kind: Kind, id_: str, new_id: str | None, before: bytes, after: bytes) -> str:
    """Return the title of the commit that changes, renames or removes (no new id) a record."""
    word = _WORDS[kind.name]
    if new_id is None:
        return _("remove {kind} {id}").format(kind=word, id=id_)
    if before == after:
        return _("rename {kind} {id} to {new_id}").format(kind=word, id=id_, new_id=new_id)
    title = _("amend {kind} {id}: {fields}")
    if new_id != id_:
        title = _("amend {kind} {id}, now {new_id}: {fields}")
    fields = _changed_fields(before, after) or _("comments and layout")
    return title.format(kind=word, id=id_, new_id=new_id, fields=fields)


def _changed_fields(before: bytes, after: bytes) -> str:
    old, new = parse(before), parse(after)
    if isinstance(old, SyntaxFault) or isinstance(new, SyntaxFault):
        return _("made readable")
    return fields_text(compare(old, new))


def commit_files(folder: DataFolder, paths: Sequence[Path], title: str) -> None:
    """Commit exactly these files as they are now; what else is changed or staged stays so.

    Raises Failure if git does not, and says what the officer can do; the files stay written.
    """
    names = [path.relative_to(folder.root).as_posix() for path in paths]
    if not names:
        return
    try:
        _commit(folder.root, names, title)
    except GitFailure as failure:
        message = _(
            "the record is written, but not committed: {reason}; afterwards commit it with: "
            'git commit -m "{title}" --only -- {files}'
        )
        files = " ".join(map(folder.shown_path, paths))
        raise Failure(
            message.format(reason=failure.reason, title=title, files=files),
            exit_code=ExitCode.ENVIRONMENT,
        ) from failure


def _commit(root: Path, names: Sequence[str], title: str, attempts: int = 5) -> None:
    known = run_git(root, "ls-files", "-z", paths=names).decode(errors="surrogateescape")
    tracked = set(known.split("\0"))
    new = [name for name in names if name not in tracked and os.path.lexists(root / name)]
    concerned = [name for name in names if name in tracked or name in new]
    if not new and not _has_changed(root, concerned):
        return
    try:
        if new:
            # "commit --only" takes files that the index knows; their content comes with it.
            run_git(root, "add", "--intent-to-add", paths=new)
        run_git(
            root, "commit", "--quiet", "--only", "--file=-", paths=concerned, stdin=title.encode()
        )
    except GitFailure:
        if new and attempts > 1 and not run_git(root, "ls-files", paths=new):
            # The commit of another writer has put the index back to where they were not in it.
            _commit(root, names, title, attempts - 1)
            return
        if new:
            with suppress(GitFailure):
                run_git(root, "rm", "--cached", "--quiet", "--force", "--ignore-unmatch", paths=new)
        raise


def _has_changed(root: Path, names: Sequence[str]) -> bool:
    return bool(names and run_git(root, "status", "--porcelain", "-z", paths=names))
