"""``validate --format github``: annotations in GitHub Actions."""

import re

import pytest
from broken_record import ERROR, WARNING

from asskomm_cli.publish.findings import as_github

pytestmark = pytest.mark.usefixtures("broken")

COMMAND = re.compile(r"::(error|warning|notice) ((?:\w+=[^,:]*,?)+)::(.*)")


def unescaped(text):
    """Undo the escapes as the runner does, the percent sign last."""
    for escape, character in {"%3A": ":", "%2C": ",", "%0A": "\n", "%0D": "\r"}.items():
        text = text.replace(escape, character)
    return text.replace("%25", "%")


def read(line):
    level, properties, message = COMMAND.fullmatch(line).groups()
    pairs = dict(each.split("=", 1) for each in properties.split(","))
    return level, {key: unescaped(value) for key, value in pairs.items()}, unescaped(message)


def test_each_finding_is_a_command_with_its_place(asskomm):
    lines = asskomm("validate", "--today", "2026-01-01", "--format", "github").out.splitlines()
    level, properties, message = read(lines[0])
    assert (level, message[:20]) == ("error", "signed on 2019-01-15")
    assert properties == {
        "file": ERROR,
        "line": "4",
        "endLine": "4",
        "col": "13",
        "endColumn": "23",
        "title": "DAT102 before-asskomm",
    }
    level, properties, message = read(lines[1])
    assert level == "warning"
    assert message.endswith(f"\n{WARNING}:9:8: it happened on this day")


def test_nothing_in_a_finding_can_end_the_command_or_begin_another(run_of):
    path, message = "data/a,b:c%.toml", "100 %\r\n::error::x"
    lines = as_github.render(run_of("", (1, 1, 1, 2), path=path, message=message)).splitlines()
    assert len(lines) == 1
    _level, properties, text = read(lines[0])
    assert properties["file"] == path
    assert text == r"100 %\u000d\n::error::x"


def test_a_range_over_several_lines_has_no_columns(run_of):
    _level, properties, _message = read(as_github.render(run_of("", (1, 5, 3, 2))).strip())
    assert properties.keys() == {"file", "line", "endLine", "title"}


def test_in_github_actions_annotations_come_along_with_the_text(asskomm, monkeypatch):
    text = asskomm("validate", "--today", "2026-01-01").out
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    both = asskomm("validate", "--today", "2026-01-01").out
    assert both.startswith(text)
    assert both.removeprefix(text).startswith("::error file=")


def test_in_github_actions_a_document_for_programs_stays_whole(asskomm, monkeypatch):
    import json

    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    result = asskomm("validate", "--today", "2026-01-01", "--format", "json")
    assert json.loads(result.out)["findings"]
    assert result.err.startswith("::error file=")
