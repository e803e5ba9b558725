"""The record that several commands correct."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import correctable_record
import pytest


@pytest.fixture
def record(data: Path, asskomm: Callable[..., Any]) -> Path:
    """Return a data folder with Oelsnitz, its two agreements, and the Städtebund Silberberg."""
    correctable_record.enter(asskomm)
    return data
