"""What a run has come to, in a sentence."""

from asskomm_cli.publish.findings.run import Run
from asskomm_cli.rules.problem import Level
from asskomm_cli.translation import _, ngettext


def summary(run: Run, seconds: float) -> str:
    """Return files, findings by level and time, and where findings are explained."""
    files = ngettext("{count} file", "{count} files", len(run.files)).format(count=len(run.files))
    text = _("{files} checked in {seconds:.2f} s: {found}").format(
        files=files, seconds=seconds, found=_found(run)
    )
    if run.waived:
        waived = ngettext("{count} waived", "{count} waived", run.waived)
        text += ", " + waived.format(count=run.waived)
    if run.findings:
        hint = _("“asskomm rule {code}” explains a finding.")
        text += "\n" + hint.format(code=run.findings[0].code)
    return text


def _found(run: Run) -> str:
    counted = {
        Level.ERROR: ngettext("{count} error", "{count} errors", run.counts[Level.ERROR]),
        Level.WARNING: ngettext("{count} warning", "{count} warnings", run.counts[Level.WARNING]),
        Level.INFO: ngettext("{count} info", "{count} infos", run.counts[Level.INFO]),
    }
    found = [
        text.format(count=run.counts[level]) for level, text in counted.items() if run.counts[level]
    ]
    return ", ".join(found) or _("no findings")
