"""Each rule's bad example gives exactly its finding at exactly its place, the good one nothing."""

import json
import os

import pytest
from broken_record import CODES, EXAMPLES, lay_out


def place(where):
    return (
        f"{where['path']}:{where['line']}:{where['column']}"
        f"-{where['end_line']}:{where['end_column']}"
    )


@pytest.fixture
def findings(data, asskomm):
    """Return a function that validates the small record and an example: one line per finding."""

    def run(*codes, example="bad.toml"):
        lay_out(data, *codes, example=example)
        result = asskomm("validate", "--format=json", "--today=2026-01-01")
        lines = []
        for each in json.loads(result.out)["findings"]:
            lines.append(f"{place(each)} {each['level']} {each['code']} {each['message']}\n")
            lines += [f"    {place(other)} {other['message']}\n" for other in each["related"]]
            lines += [f"    -> {each['suggestion']}\n"] if each["suggestion"] else []
        return "".join(lines)

    return run


@pytest.mark.parametrize("code", CODES)
def test_the_bad_example_gives_what_is_expected(code, findings):
    found = findings(code)
    expected = EXAMPLES / code / "expected.txt"
    if os.environ.get("ASSKOMM_WRITE_EXPECTED"):
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")
    first_lines = [line for line in found.splitlines() if not line.startswith(" ")]
    assert first_lines
    assert {line.split()[2] for line in first_lines} == {code}


@pytest.mark.parametrize("code", CODES)
def test_the_good_example_gives_nothing(code, findings):
    assert findings(code, example="good.toml") == ""


def test_the_small_record_itself_is_without_findings(findings):
    assert findings() == ""
