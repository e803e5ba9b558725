"""One line per finding, as compilers and editors have it."""

from asskomm_cli.publish.findings.heading import one_line, position
from asskomm_cli.publish.findings.run import Run
from asskomm_cli.rules.finding import Finding
from asskomm_cli.translation import _


def render(run: Run) -> str:
    """Return ``path:line:column: level CODE message`` lines."""
    return "".join(_line(each) + "\n" for each in run.findings)


def _line(finding: Finding) -> str:
    line = (
        f"{position(finding.path, finding.range)}: {finding.level} {finding.code} "
        f"{one_line(finding.message)}"
    )
    if finding.waiver is not None:
        line += " " + _("(waived: {reason})").format(reason=one_line(finding.waiver))
    return line
