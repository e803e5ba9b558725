"""What most tests need: a data folder of their own, and the command line to work on it."""

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, settings
from record_files import REAL_RECORD

# Whatever the language of the computer; it is chosen at the first import.
os.environ["ASSKOMM_LANG"] = "en"

from asskomm_cli.failure import ExitCode
from asskomm_cli.main import main

# How long a machine needs, and which records chance draws, is no property of what is tested.
settings.register_profile(
    "any machine",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
settings.load_profile("any machine")


class Result(NamedTuple):
    """How a command ended and what it wrote."""

    code: int
    out: str
    err: str


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty data folder below the working directory."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ASSKOMM_DATA", raising=False)
    (tmp_path / "data" / "agreements").mkdir(parents=True)
    return tmp_path / "data"


@pytest.fixture
def real_record(monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in the repository, whose data folder holds the real record; return that folder."""
    monkeypatch.chdir(REAL_RECORD.parent)
    monkeypatch.delenv("ASSKOMM_DATA", raising=False)
    return REAL_RECORD


@pytest.fixture
def asskomm(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Result]:
    """Return a function that runs the command line as a person would, in a pipe."""

    def run(*arguments: object, stdin: str = "") -> Result:
        capsys.readouterr()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()), "utf-8"))
        code = main([str(each) for each in arguments])
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return run


@pytest.fixture
def refusal(asskomm: Callable[..., Result]) -> Callable[..., str]:
    """Return a function that runs what is wrong usage, and gives the words in which it is said."""

    def run(*arguments: object, stdin: str = "") -> str:
        result = asskomm(*arguments, stdin=stdin)
        assert result.code == ExitCode.USAGE
        return result.err

    return run
