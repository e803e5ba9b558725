"""The record of which `asskomm show` shows pages, and the ways to ask for one."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from silberberg_record import write_record

Show = Callable[..., str]


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    return write_record(tmp_path / "data")


@pytest.fixture
def ended(asskomm: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function that asks for a page and expects an exit code."""

    def run(code: int, *arguments: str) -> Any:
        result = asskomm("show", *arguments)
        assert result.code == code
        return result

    return run


@pytest.fixture
def show(ended: Callable[..., Any]) -> Show:
    """Return what ``asskomm show`` writes to standard output."""
    return lambda *arguments: ended(0, *arguments).out


@pytest.fixture
def remark(ended: Callable[..., Any]) -> Show:
    """Return what ``asskomm show`` says besides the page."""
    return lambda *arguments: ended(0, *arguments).err


@pytest.fixture
def refusal(ended: Callable[..., Any]) -> Show:
    """Return why ``asskomm show`` refuses, which it does with no output."""

    def run(*arguments: str) -> str:
        result = ended(2, *arguments)
        assert result.out == ""
        return str(result.err)

    return run
