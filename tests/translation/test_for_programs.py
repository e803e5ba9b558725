"""What programs read is the same in every language, to the byte."""

import json
import re

import pytest
from broken_record import CODES, lay_out

from asskomm_cli.publish.findings.formats import FOR_PEOPLE, FindingsFormat

FORMATS = tuple(each for each in FindingsFormat if each not in FOR_PEOPLE)
ROWS = [
    [*command, "--format", name]
    for name in ("json", "csv")
    for command in (
        ["list", "--as-of", "2024-01-01"],
        ["list", "municipalities", "--columns", "all"],
        ["list", "associations"],
        ["timeline"],
        ["due", "--as-of", "2024-01-01"],
        ["stats", "--as-of", "2024-01-01"],
        *(
            ["stats", "--by", by, "--as-of", "2024-01-01"]
            for by in ("landkreis", "polizeidirektion", "year", "stage", "size")
        ),
        ["lookup", "aue"],
    )
]
JSON = [
    [*command, "--format", "json"]
    for command in (
        ["show", "oelsnitz-erzgeb"],
        ["show", "2021-12-17-staedtebund-silberberg-kooperationsvereinbarung"],
        ["show", "Erzgebirgskreis"],
        ["show", "2021-12-17"],
        ["rule"],
        ["rule", "ROL106"],
        ["directory", "info"],
        ["history", "oelsnitz-erzgeb"],
    )
]
EXPORTS = [["export", "-", "--format", name] for name in ("json", "csv", "tsv")]
SCHEMA = [["schema", "agreement"]]


@pytest.mark.parametrize("arguments", [*ROWS, *JSON, *EXPORTS, *SCHEMA], ids=" ".join)
def test_an_answer_for_programs_is_the_same_in_both_languages(speak, english, arguments):
    expected = english(*arguments)
    assert expected.code == 0 and expected.out
    assert speak("--lang", "de", *arguments).stdout == expected.out


@pytest.fixture
def broken(tmp_path):
    """Return a record with the bad examples of all rules that don't get in each other's way."""
    lay_out(tmp_path / "data", *CODES)
    return tmp_path / "data"


def test_findings_for_programs_are_the_same_in_both_languages(speak, broken):
    found = {}
    for language in ("de", "en"):
        files = {name: broken.parent / f"{language}.{name}" for name in FORMATS}
        wanted = [f"--output-file={name}={path}" for name, path in files.items()]
        result = speak(
            *("--lang", language, "--data", broken),
            *("validate", "--show-waived", "--today", "2026-01-01", *wanted),
        )
        assert result.returncode == 1
        # The screen speaks the language all the while.
        assert ("Befund" in result.stderr) is (language == "de")
        found[language] = {name: path.read_text() for name, path in files.items()}
    for name in FORMATS:
        assert found["de"][name] == found["en"][name]
    codes = {each["code"] for each in json.loads(found["en"]["json"])["findings"]}
    assert len(codes) > 25


def test_findings_for_people_keep_their_form(speak, broken):
    result = speak("--lang", "de", "--data", broken, "validate", "--format", "concise")
    for line in result.stdout.splitlines():
        assert re.match(r"\S.*:\d+:\d+: (error|warning|info) [A-Z]{3}\d{3} ", line)
