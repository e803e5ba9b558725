"""What the rules judge: the small real record, or files made for one question."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import dated_files
import pytest
from broken_record import lay_out


@pytest.fixture
def record(data: Path) -> Path:
    """Return a data folder with the small real record, to be changed."""
    lay_out(data)
    return data


@pytest.fixture
def found_in(data: Path, asskomm: Callable[..., Any]) -> Callable[..., list[str]]:
    """Return a function that lists what rules, those on dates if not said, find in files."""

    def run(files: dict[str, str], select: str = "DAT") -> list[str]:
        return dated_files.findings(asskomm, data, files, select)

    return run
