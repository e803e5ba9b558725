"""Findings as SARIF 2.1.0 (OASIS), which code scanning and many viewers read."""

from typing import Any
from urllib.parse import quote

from asskomm_cli import __version__
from asskomm_cli.archive.locating.locate import Range
from asskomm_cli.publish.findings.heading import one_line
from asskomm_cli.publish.findings.run import Run
from asskomm_cli.publish.json_text import json_text
from asskomm_cli.publish.rule_text import rule_text
from asskomm_cli.publish.rules_page import rule_section
from asskomm_cli.rules.finding import Finding
from asskomm_cli.rules.problem import Level
from asskomm_cli.rules.registry import all_rules
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import english

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "note"}


def render(run: Run) -> str:
    """Return a log with one run, also when nothing was found: that closes old alerts."""
    driver = {
        "name": "asskomm",
        "version": __version__,
        "rules": [_rule(each) for each in all_rules().values()],
    }
    indexes = {code: index for index, code in enumerate(all_rules())}
    # If one result says whether it is suppressed, all have to (3.27.23).
    suppressions = any(each.waiver is not None for each in run.findings)
    content = {
        "tool": {"driver": driver},
        "invocations": [{"executionSuccessful": True}],
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(each, indexes[each.code], fingerprint, suppressions)
            for each, fingerprint in zip(run.findings, run.fingerprints(), strict=True)
        ],
    }
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [content]}) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name.title().replace("-", ""),
        "shortDescription": {"text": english(rule.what)},
        "fullDescription": {"text": f"{english(rule.what)} {english(rule.why)}"},
        "help": {"text": rule_text(rule, say=english), "markdown": rule_section(rule, say=english)},
        "defaultConfiguration": {"level": _LEVELS[rule.level]},
    }


def _result(
    finding: Finding, rule_index: int, fingerprint: str, suppressions: bool
) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule_index,
        "level": _LEVELS[finding.level],
        "message": {"text": _message(finding)},
        "locations": [_location(finding.path, finding.range)],
        "partialFingerprints": {"findingHash/v1": fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [
            {
                "id": number,
                **_location(each.path, each.range),
                "message": {"text": one_line(each.message)},
            }
            for number, each in enumerate(finding.related, 1)
        ]
    if suppressions:
        result["suppressions"] = []
    if finding.waiver is not None:
        result["suppressions"] = [{"kind": "inSource", "justification": one_line(finding.waiver)}]
    return result


def _message(finding: Finding) -> str:
    message = one_line(finding.message)
    if finding.suggestion is None:
        return message
    return f"{message}; suggestion: {one_line(finding.suggestion)}"


def _location(path: str, range_: Range) -> dict[str, Any]:
    return {
        "physicalLocation": {
            "artifactLocation": {
                "uri": quote(path.encode("utf-8", "surrogateescape")),
                "uriBaseId": "%SRCROOT%",
            },
            "region": {
                "startLine": range_.line,
                "startColumn": range_.column,
                "endLine": range_.end_line,
                "endColumn": range_.end_column,
            },
        }
    }
