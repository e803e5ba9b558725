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


def test_the_explanation_of_each_rule_shows_the_german_finding(german):
    expected = {
        code: (EXAMPLES / code / "expected.de.txt").read_text(encoding="utf-8") for code in CODES
    }
    hint = "write it anew: ASSKOMM_LANG=de python tests/translation/german_examples.py write"
    assert german["shown"] == expected, hint


def test_programs_get_the_same_finding_in_every_language(german):
    assert german["told"] == given("en")["told"]
