"""The rules in German: every example has its message, and programs get the English one."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from german_examples import EXAMPLES

PROGRAM = Path(__file__).parent / "german_examples.py"
CODES = sorted(each.name for each in EXAMPLES.iterdir() if (each / "bad.toml").exists())


def given(language):
    output = subprocess.run(
        [sys.executable, PROGRAM],
        env={**os.environ, "ASSKOMM_LANG": language},
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout
    return json.loads(output)


@pytest.fixture(scope="module")
def german(compiled):
    return given("de")


@pytest.fixture(scope="module")
def english():
    return given("en")


@pytest.mark.parametrize("code", CODES)
def test_the_explanation_shows_the_german_finding(code, german):
    expected = (EXAMPLES / code / "expected.de.txt").read_text(encoding="utf-8")
    hint = "write it anew: ASSKOMM_LANG=de python tests/translation/german_examples.py write"
    assert german["shown"][code] == expected, hint


@pytest.mark.parametrize("code", CODES)
def test_programs_get_the_same_finding_in_every_language(code, german, english):
    assert german["told"][code] == english["told"][code]
