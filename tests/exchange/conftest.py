"""The real record, and the program for spreadsheets that comes with an extra."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from record_files import REAL_RECORD


@pytest.fixture
def record(data: Path) -> Path:
    """Return a data folder with the whole real record."""
    return Path(shutil.copytree(REAL_RECORD, data, dirs_exist_ok=True))


@pytest.fixture
def openpyxl() -> Any:
    """Return the library that reads workbooks; without it there is nothing to test."""
    return pytest.importorskip("openpyxl")
