"""What the rules judge: the small real record, or files made for one question."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from broken_record import lay_out
from signed_agreements import ASSOCIATIONS


@pytest.fixture
def record(data: Path) -> Path:
    """Return a data folder with the small real record, to be changed."""
    lay_out(data)
    return data


@pytest.fixture
def validate(data: Path, asskomm: Callable[..., Any]) -> Callable[..., list[dict[str, Any]]]:
    """Return a function that gives the findings of rules, each with the "text" that it marks."""

    def run(*select: str) -> list[dict[str, Any]]:
        chosen = [f"--select={each}" for each in select]
        result = asskomm("validate", "--format=json", "--today=2026-01-01", *chosen)
        return [each | {"text": marked(each)} for each in json.loads(result.out)["findings"]]

    def marked(place: dict[str, Any]) -> str:
        assert place["line"] == place["end_line"]
        line = Path(place["path"]).read_bytes().decode().split("\n")[place["line"] - 1]
        return line[place["column"] - 1 : place["end_column"] - 1]

    return run


@pytest.fixture
def found_by_file(validate: Callable[..., Any]) -> Callable[..., list[str]]:
    """Return a function that lists what rules find as "CODE level file: text"."""
    return lambda *select: [
        f"{each['code']} {each['level']} {Path(each['path']).stem}: {each['text']}"
        for each in validate(*select)
    ]


@pytest.fixture
def found_in(data: Path, validate: Callable[..., Any]) -> Callable[..., list[str]]:
    """Return a function that lists what rules, those on dates if not said, find in files.

    A file is given as its path and text, a finding as "CODE level text suggestion".
    """

    def run(*files: tuple[str, str], select: str = "DAT") -> list[str]:
        for path, text in files:
            (data / path).parent.mkdir(exist_ok=True)
            (data / path).write_bytes(text.encode())
        return [
            " ".join(filter(None, map(each.get, ("code", "level", "text", "suggestion"))))
            for each in validate(select)
        ]

    return run


@pytest.fixture
def findings(record: Path, validate: Callable[..., Any]) -> Callable[[str], list[str]]:
    """Return the findings on signatories in an agreement: code, level, and the text they are at."""
    for name, association in ASSOCIATIONS.items():
        (record / f"associations/{name}.toml").write_text(association, encoding="utf-8")

    def run(text: str) -> list[str]:
        (record / "agreements/new.toml").write_text(text, encoding="utf-8")
        return [
            f"{each['code']} {each['level']} {each['text']}"
            for each in validate("ROL")
            if each["path"].endswith("/new.toml")
        ]

    return run
