"""Findings as JSON, for programs."""

from typing import Any

from asskomm_cli.publish.findings.run import Run
from asskomm_cli.publish.json_text import json_text
from asskomm_cli.rules.finding import Finding


def render(run: Run) -> str:
    """Return the findings and a summary; the key "version" says which form this is."""
    counts = {str(level): count for level, count in run.counts.items()}
    return (
        json_text(
            {
                "version": 1,
                "findings": list(map(_finding, run.findings, run.fingerprints())),
                "summary": {"files": len(run.files), **counts, "waived": run.waived},
            }
        )
        + "\n"
    )


def _finding(finding: Finding, fingerprint: str) -> dict[str, Any]:
    return {
        "code": finding.code,
        "level": str(finding.level),
        "path": finding.path,
        **finding.range._asdict(),
        "message": finding.message,
        "suggestion": finding.suggestion,
        "related": [
            {"path": each.path, **each.range._asdict(), "message": each.message}
            for each in finding.related
        ],
        "fingerprint": fingerprint,
        "waived": finding.waiver,
    }
