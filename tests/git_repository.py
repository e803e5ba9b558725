"""A real git repository around a data folder, for the tests of history and of commits."""

import subprocess
from pathlib import Path

import pytest
from broken_record import lay_out

OFFICER = "An Officer"
OTHER = "Another Öfficer"


class Repository:
    """Runs git as one of two officers, on fixed days; nobody's own settings of git play a part."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root = root
        self._monkeypatch = monkeypatch
        monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(root.parent / "no-gitconfig"))
        monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
        self.works(OFFICER, "2024-01-02T10:00:00+01:00")
        self("init", "--quiet", "--initial-branch=main")

    def __call__(self, *arguments: object) -> str:
        command = ["git", "-C", str(self.root), *map(str, arguments)]
        ended = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
        return ended.stdout

    def works(self, name: str, date: str) -> None:
        """Let an officer work from now on."""
        for role in ("AUTHOR", "COMMITTER"):
            self._monkeypatch.setenv(f"GIT_{role}_NAME", name)
            self._monkeypatch.setenv(f"GIT_{role}_EMAIL", "nobody@example.org")
            self._monkeypatch.setenv(f"GIT_{role}_DATE", date)

    def commit_all(self, title: str, date: str | None = None, name: str = OFFICER) -> None:
        if date:
            self.works(name, date)
        self("add", "--all")
        self("commit", "--quiet", "-m", title)

    def titles(self) -> list[str]:
        """Return the titles of all commits, the latest first."""
        return self("log", "--format=%s").splitlines()

    def files_of_last_commit(self) -> list[str]:
        return sorted(self("show", "--format=", "--name-only", "--no-renames").split())


def begin(data: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """Fill a data folder with the small record, and commit it."""
    lay_out(data)
    (data / ".gitignore").write_text(".asskomm.*\n.*.asskomm-tmp\n")
    repository = Repository(data.parent, monkeypatch)
    repository.commit_all("begin")
    return repository
