"""The versions of one file that git knows, across renames."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from asskomm_cli.archive.versions.git import GitFailure, run_git

_NO_BLOB = "0"


class Version(NamedTuple):
    """What one commit made of a file."""

    commit: str
    date: str
    """ISO 8601 with the time zone of the author."""
    author: str
    parents: Sequence[str]
    """Hashes of the contents that it was made from: none for a new file, several in a merge."""
    content: str | None
    """Hash of its content; None if the commit removed the file."""
    id_before: str
    id: str


def versions_of(root: Path, name: str) -> list[Version]:
    """Return the versions of a file in a folder, the newest first. Raises GitFailure."""
    if not _has_commits(root):
        return []
    # Of a merge only what it took from none of its parents is told: what was decided in it.
    output = run_git(
        root,
        *("-c", "log.showRoot=true", "log", "--follow", "--raw", "-z", "--no-abbrev", "-M", "-c"),
        *("--no-color", "--no-show-signature", "--encoding=UTF-8", "--format=%H %aI %aN%x00"),
        paths=[name],
    )
    return list(_versions(output.decode(errors="replace")))


def committed_content(root: Path, name: str) -> str | None:
    """Return the hash of a file's content in the last commit, or None. Raises GitFailure."""
    if not _has_commits(root):
        return None
    output = run_git(root, "ls-tree", "-z", "HEAD", paths=[name]).decode(errors="replace")
    return output.split()[2] if output else None


def contents(root: Path, hashes: Sequence[str]) -> Mapping[str, bytes]:
    """Return the contents with these hashes, as far as git has them. Raises GitFailure."""
    if not hashes:
        return {}
    output = run_git(root, "cat-file", "--batch", stdin="\n".join(hashes).encode())
    found = {}
    while output:
        heading, _newline, output = output.partition(b"\n")
        hash_, *rest = heading.decode().split()
        # Otherwise it is "missing", as in a clone without old contents.
        if rest[0] == "blob":
            size = int(rest[1])
            found[hash_], output = output[:size], output[size + 1 :]
    return found


def shallow_commits(root: Path) -> frozenset[str]:
    """Return the commits whose parents a shallow clone has not got. Raises GitFailure."""
    if run_git(root, "rev-parse", "--is-shallow-repository").strip() != b"true":
        return frozenset()
    path = run_git(root, "rev-parse", "--git-path", "shallow").decode().strip()
    return frozenset((root / path).read_text("ascii").split())


def _has_commits(root: Path) -> bool:
    run_git(root, "rev-parse", "--git-dir")
    try:
        run_git(root, "rev-parse", "--verify", "--quiet", "HEAD")
    except GitFailure:
        return False
    return True


def _versions(output: str) -> Iterator[Version]:
    """Read what "git log" wrote: texts that end with NUL, with empty ones and line ends between.

    For each commit these are heading, modes with hashes and status, and one or two paths. Git also
    follows copies, from a new record to one that it resembles: with a copy a record begins.
    """
    texts = filter(None, (text.lstrip("\n") for text in output.split("\0")))
    for heading in texts:
        commit, date, author = heading.split(" ", 2)
        raw = next(texts)
        # One colon for each parent; a mode and a hash for each, and for the result.
        count = len(raw) - len(raw.lstrip(":"))
        fields = raw.lstrip(":").split(" ")
        *parents, content = fields[count + 1 : 2 * count + 2]
        path_before = path = next(texts)
        status = fields[-1][0] if count == 1 else None
        if status in ("R", "C"):
            path = next(texts)
        if status == "C":
            path_before, parents = path, []
        yield Version(
            commit,
            date,
            author,
            [each for each in parents if each.strip(_NO_BLOB)],
            content if content.strip(_NO_BLOB) else None,
            PurePosixPath(path_before).stem,
            PurePosixPath(path).stem,
        )
        if status == "C":
            return
