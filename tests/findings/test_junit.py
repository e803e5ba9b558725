"""``validate --format junit``: the test report that most CI systems show."""

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from broken_record import ERROR, WARNING, waive

from asskomm_cli.publish.findings import as_junit

pytestmark = pytest.mark.usefixtures("broken")


def report(asskomm, *options):
    return ET.fromstring(asskomm("validate", "--today=2026-01-01", "--format=junit", *options).out)


def test_there_is_a_suite_for_each_file_and_a_case_for_each_finding(broken, asskomm):
    root = report(asskomm)
    files = [
        "data/" + path.relative_to(broken).as_posix() for path in sorted(broken.rglob("*.toml"))
    ]
    assert [suite.get("name") for suite in root] == files
    case = root.find(f"testsuite[@name='{ERROR}']/testcase")
    assert case.get("name").startswith("DAT102 signed on 2019-01-15")
    assert case.find("failure").get("type") == "error"
    assert case.find("failure").text.startswith(f"{ERROR}:4:13: error DAT102")


def test_its_failures_are_those_that_make_the_run_fail(asskomm):
    warned = f"testsuite[@name='{WARNING}']/testcase/"
    assert report(asskomm).get("failures") == "1"
    assert report(asskomm).find(warned + "system-out") is not None
    assert report(asskomm, "--strict").get("failures") == "2"
    assert report(asskomm, "--strict").find(warned + "failure") is not None


def test_the_numbers_add_up(asskomm):
    root = report(asskomm, "--strict")
    for name, tag in {"tests": "testcase", "failures": "failure", "skipped": "skipped"}.items():
        assert int(root.get(name)) == len(root.findall(f".//{tag}"))
        assert int(root.get(name)) == sum(int(suite.get(name)) for suite in root)


def test_a_waived_finding_is_a_skipped_case_with_its_reason(broken, asskomm):
    waive(broken, ERROR, "DAT102", "So steht es in der Chronik.")
    skipped = report(asskomm, "--show-waived").find(".//skipped")
    assert skipped.get("message") == "So steht es in der Chronik."


def test_two_findings_of_one_message_are_two_names(run_of):
    run = run_of("", (1, 1, 1, 2))
    root = ET.fromstring(as_junit.render(replace(run, findings=run.findings * 2)))
    names = [case.get("name") for case in root.iter("testcase")]
    assert names == ["DAT102 wrong", "DAT102 wrong (2)"]


def test_characters_that_xml_can_not_hold_do_not_break_it(run_of):
    message = "a\x00b\x1b\ufffe<&\"'\udcff\n\U0001f600"
    root = ET.fromstring(
        as_junit.render(run_of("", (1, 1, 1, 2), path="a\udcff.toml", message=message))
    )
    shown = root.find(".//failure").get("message")
    assert shown == "a\\u0000b\\u001b�<&\"'\\udcff\\n\U0001f600"
