"""Each rule's bad example gives exactly its finding at exactly its place, the good one nothing."""

import json
import os
import shutil
from pathlib import Path

import pytest

from asskomm_cli.main import main
from asskomm_cli.rules.examples import example_files
from asskomm_cli.rules.registry import all_rules

RECORD = Path(__file__).parent / "record"
EXAMPLES = Path(__import__("asskomm_cli.rules.examples").rules.examples.__file__).parent
# The rules that only a file system can break have tests of their own.
CODES = [code for code in all_rules() if (EXAMPLES / code).is_dir()]


def place(where):
    return (
        f"{where['path']}:{where['line']}:{where['column']}"
        f"-{where['end_line']}:{where['end_column']}"
    )


def findings(folder: Path, code: str, name: str, capsys) -> str:
    """Validate the small real record together with an example; return one line per finding."""
    shutil.copytree(RECORD, folder / "data")
    for path, content in example_files(code, name).items():
        file = folder / "data" / path
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(content)
    main(["--data", str(folder / "data"), "validate", "--format", "json", "--today", "2026-01-01"])
    lines = []
    for each in json.loads(capsys.readouterr().out)["findings"]:
        lines.append(f"{place(each)} {each['level']} {each['code']} {each['message']}\n")
        lines += [f"    {place(other)} {other['message']}\n" for other in each["related"]]
        lines += [f"    -> {each['suggestion']}\n"] if each["suggestion"] else []
    return "".join(lines)


@pytest.fixture(autouse=True)
def in_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("code", CODES)
def test_the_bad_example_gives_what_is_expected(code, tmp_path, capsys):
    found = findings(tmp_path, code, "bad.toml", capsys)
    expected = EXAMPLES / code / "expected.txt"
    if os.environ.get("ASSKOMM_WRITE_EXPECTED"):
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")
    first_lines = [line for line in found.splitlines() if not line.startswith(" ")]
    assert first_lines
    assert {line.split()[2] for line in first_lines} == {code}


@pytest.mark.parametrize("code", CODES)
def test_the_good_example_gives_nothing(code, tmp_path, capsys):
    assert findings(tmp_path, code, "good.toml", capsys) == ""


def test_the_small_record_itself_is_without_findings(tmp_path, capsys):
    shutil.copytree(RECORD, tmp_path / "data")
    main(["--data", "data", "validate", "--format", "json", "--today", "2026-01-01"])
    assert json.loads(capsys.readouterr().out)["findings"] == []
