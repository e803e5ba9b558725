"""What the rules judge: the small real record, or files made for one question."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import dated_files
import pytest
from broken_record import lay_out
from signed_agreements import ASSOCIATIONS

from asskomm_cli.main import main


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


@pytest.fixture
def findings(record, capsys):
    """Return the findings on signatories in an agreement: code, level, and the text they are at."""
    for name, association in ASSOCIATIONS.items():
        Path(f"data/associations/{name}.toml").write_text(association, encoding="utf-8")

    def run(text):
        Path("data/agreements/new.toml").write_text(text, encoding="utf-8")
        main(["--data", "data", "validate", "--format", "json", "--today", "2026-01-01"])
        found = json.loads(capsys.readouterr().out)["findings"]
        lines = text.splitlines()
        return [
            f"{each['code']} {each['level']} "
            f"{lines[each['line'] - 1][each['column'] - 1 : each['end_column'] - 1]}"
            for each in found
            if each["code"].startswith("ROL") and each["path"].endswith("/new.toml")
        ]

    return run
