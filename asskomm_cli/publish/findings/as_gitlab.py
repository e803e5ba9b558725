"""Findings as a Code Quality report, which GitLab shows in a merge request.

Form: GitLab Docs, "Code Quality report format" (a part of the Code Climate specification).
"""

from typing import Any

from asskomm_cli.publish.findings.heading import one_line
from asskomm_cli.publish.findings.run import Run
from asskomm_cli.publish.json_text import json_text
from asskomm_cli.rules.finding import Finding
from asskomm_cli.rules.problem import Level

_SEVERITIES = {Level.ERROR: "major", Level.WARNING: "minor", Level.INFO: "info"}


def render(run: Run) -> str:
    """Return the report; waived findings are left out, as GitLab has no word for them."""
    known = zip(run.findings, run.fingerprints(), strict=True)
    return json_text([_issue(*each) for each in known if each[0].waiver is None]) + "\n"


def _issue(finding: Finding, fingerprint: str) -> dict[str, Any]:
    return {
        "description": f"{finding.code} {one_line(finding.message)}",
        "check_name": finding.code,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.level],
        "location": {
            "path": finding.path,
            "lines": {"begin": finding.range.line, "end": finding.range.end_line},
        },
    }
