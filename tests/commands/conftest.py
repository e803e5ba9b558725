"""The record that several commands correct."""

import shutil
from pathlib import Path

import correctable_record
import pytest


@pytest.fixture(scope="session")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the record that is corrected, which nobody may write into."""
    return correctable_record.enter(tmp_path_factory.mktemp("pristine") / "data")


@pytest.fixture
def record(data: Path, pristine: Path) -> Path:
    """Return a data folder with Oelsnitz, its two agreements, and the Städtebund Silberberg."""
    return Path(shutil.copytree(pristine, data, dirs_exist_ok=True))
