"""What the pages of `asskomm show` are made of, and the ways to ask for one."""

from collections.abc import Callable
from pathlib import Path

import pytest
from silberberg_record import (
    write_record,
)

from asskomm_cli.main import main

Show = Callable[..., str]


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    return write_record(tmp_path / "data")


@pytest.fixture
def show(capsys: pytest.CaptureFixture[str]) -> Show:
    """Return what ``asskomm show`` writes to standard output."""

    def run(*arguments: str) -> str:
        assert main(["show", *arguments]) == 0
        return capsys.readouterr().out

    return run


@pytest.fixture
def remark(capsys: pytest.CaptureFixture[str]) -> Show:
    """Return what ``asskomm show`` says besides the page."""

    def run(*arguments: str) -> str:
        assert main(["show", *arguments]) == 0
        return capsys.readouterr().err

    return run


@pytest.fixture
def refusal(capsys: pytest.CaptureFixture[str]) -> Show:
    """Return why ``asskomm show`` refuses, which it does with no output."""

    def run(*arguments: str) -> str:
        assert main(["show", *arguments]) == 2
        captured = capsys.readouterr()
        assert captured.out == ""
        return captured.err

    return run
