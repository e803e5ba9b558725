"""``validate --format gitlab``: the Code Quality report."""

import json

import pytest
from broken_record import ERROR, waive

pytestmark = pytest.mark.usefixtures("broken")

SEVERITIES = {"info", "minor", "major", "critical", "blocker"}


def report(asskomm, *options):
    return json.loads(asskomm("validate", "--today=2026-01-01", "--format=gitlab", *options).out)


def test_every_issue_has_what_gitlab_asks_for(asskomm):
    issues = report(asskomm)
    assert len(issues) == 2
    for issue in issues:
        assert issue["description"] and issue["check_name"] and issue["fingerprint"]
        assert issue["severity"] in SEVERITIES
        assert not issue["location"]["path"].startswith(("/", "./"))
    assert issues[0]["location"] == {"path": ERROR, "lines": {"begin": 4, "end": 4}}
    assert [each["severity"] for each in issues] == ["major", "minor"]


def test_a_clean_record_gives_an_empty_report(asskomm):
    assert report(asskomm, "--select", "DAT111") == []


def test_fingerprints_differ_and_survive_moved_lines(broken, asskomm):
    before = [each["fingerprint"] for each in report(asskomm)]
    assert len(set(before)) == len(before)
    file = broken.parent / ERROR
    file.write_text("# eine Zeile mehr\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    after = report(asskomm, "--select", "DAT")
    assert [each["fingerprint"] for each in after] == before
    assert after[0]["location"]["lines"]["begin"] == 5


def test_waived_findings_are_left_out(broken, asskomm):
    waive(broken, ERROR, "DAT102", "So steht es in der Chronik.")
    assert len(report(asskomm, "--show-waived")) == 1
