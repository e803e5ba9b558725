"""A record that several people write into at once."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import writers


@pytest.fixture(scope="session")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small record that nobody may write into."""
    root = tmp_path_factory.mktemp("pristine") / "data"
    writers.make_record(root)
    return root


@pytest.fixture
def record(pristine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the small record, below the working directory."""
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(pristine, tmp_path / "data"))


Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start() -> Start:
    """Return a function that starts a writer as a process of its own."""

    def start_writer(*arguments: object) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, writers.__file__, *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    return start_writer
