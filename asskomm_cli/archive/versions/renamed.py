"""From which committed file a new one was made, as git will see it once both are committed."""

from pathlib import Path
from tempfile import TemporaryDirectory

from asskomm_cli.archive.versions.git import GitFailure, run_git


def origin_of(root: Path, name: str) -> str | None:
    """Return the file of the last commit that a new file is a renaming of, or None."""
    folder = name.rpartition("/")[0] or "."
    try:
        # An index of our own, so that the officer's stays as it is.
        with TemporaryDirectory() as temporary:
            return _renamed(root, folder, Path(temporary, "index")).get(name)
    except GitFailure:
        return None


def _renamed(root: Path, folder: str, index: Path) -> dict[str, str]:
    """Return the old names of all new files in a folder, so that none is the origin of two."""
    run_git(root, "read-tree", "HEAD", index=index)
    others = ("ls-files", "--others", "--exclude-standard", "--full-name", "-z")
    new = run_git(root, *others, paths=[folder], index=index)
    # Which content the index has does not matter: the files themselves are compared.
    nothing = run_git(root, "hash-object", "--stdin").strip()
    entries = [b"100644 %s\t%s\0" % (nothing, each) for each in new.split(b"\0") if each]
    run_git(root, "update-index", "-z", "--index-info", stdin=b"".join(entries), index=index)
    renames = ("diff", "--relative", "--name-status", "-z", "-M", "--diff-filter=R", "HEAD")
    output = run_git(root, *renames, paths=[folder], index=index)
    texts = iter(output.decode(errors="surrogateescape").split("\0"))
    return {new: old for _status, old, new in zip(texts, texts, texts, strict=False)}
