"""Findings as workflow commands, which GitHub Actions shows as annotations in a pull request.

Form and escapes: GitHub Docs, "Workflow commands for GitHub Actions"; the escapes are those that
``@actions/core`` makes and the runner takes back.
"""

from asskomm_cli.publish.findings.heading import one_line, remarks
from asskomm_cli.publish.findings.run import Run
from asskomm_cli.rules.finding import Finding
from asskomm_cli.rules.problem import Level
from asskomm_cli.rules.registry import all_rules

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}


def render(run: Run) -> str:
    """Return one command per finding; waived ones are left out, as GitHub has no word for them."""
    return "".join(_command(each) + "\n" for each in run.findings if each.waiver is None)


def _command(finding: Finding) -> str:
    where = finding.range
    properties: dict[str, object] = {
        "file": one_line(finding.path),
        "line": where.line,
        "endLine": where.end_line,
    }
    # GitHub refuses columns where an annotation spans several lines.
    if where.line == where.end_line:
        properties |= {"col": where.column, "endColumn": where.end_column}
    properties["title"] = f"{finding.code} {all_rules()[finding.code].name}"
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    text = "\n".join([one_line(finding.message), *remarks(finding)])
    return f"::{_COMMANDS[finding.level]} {listed}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
