"""Runs made by hand, for what no rule finds in a tidy record."""

from collections.abc import Callable
from pathlib import Path

import pytest
from broken_record import lay_out

from asskomm_cli.archive.archive import Entry
from asskomm_cli.archive.locating.locate import Range
from asskomm_cli.publish.findings.run import Run
from asskomm_cli.record.kinds import AGREEMENT
from asskomm_cli.rules.finding import Finding
from asskomm_cli.rules.problem import Level


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GITHUB_ACTIONS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def broken(data: Path) -> Path:
    """A real record with one error (DAT102) and one warning with a second place (DAT106)."""
    lay_out(data, "DAT102", "DAT106")
    return data


@pytest.fixture
def run_of() -> Callable[..., Run]:
    """Return a function that makes a run with one finding in a text."""

    def make(
        text: str,
        place: tuple[int, int, int, int],
        *,
        path: str = "data/x.toml",
        message: str = "wrong",
        **more: object,
    ) -> Run:
        finding = Finding(
            "DAT102", Level.ERROR, path, Range(*place), message, (), None, ("signed_on",), None
        )
        counts = {Level.ERROR: 1, Level.WARNING: 0, Level.INFO: 0}
        folder, _slash, name = path.rpartition("/")
        entry = Entry(AGREEMENT, name.removesuffix(".toml"), folder and f"{folder}/", None)
        return Run([finding], counts, 0, [entry], Level.ERROR, lambda _path: text, "data", **more)

    return make
