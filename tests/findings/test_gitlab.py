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


def test_the_fingerprints_are_those_of_the_findings(asskomm):
    found = json.loads(asskomm("validate", "--today=2026-01-01", "--format=json").out)["findings"]
    fingerprints = [each["fingerprint"] for each in report(asskomm)]
    assert fingerprints == [each["fingerprint"] for each in found]


def test_a_clean_record_gives_an_empty_report(asskomm):
    assert report(asskomm, "--select", "DAT111") == []


def test_waived_findings_are_left_out(broken, asskomm):
    waive(broken, ERROR, "DAT102", "So steht es in der Chronik.")
    assert len(report(asskomm, "--show-waived")) == 1
