"""The parts of a finding that several formats write in the same words."""

from asskomm_cli.archive.locating.locate import Range
from asskomm_cli.publish.screen import visible
from asskomm_cli.rules.finding import Finding


def one_line(text: str) -> str:
    """Return text on one line, with everything in it that could act made visible.

    A line end taken over from a record could begin a line that a CI system obeys.
    """
    if text.isprintable():
        return text
    return visible(text).replace("\n", "\\n").replace("\t", "\\t")


def position(path: str, range_: Range) -> str:
    """Return ``path:line:column``, which editors and terminals open at a click."""
    return f"{one_line(path)}:{range_.line}:{range_.column}"


def remarks(finding: Finding) -> list[str]:
    """Return what else is known of a finding, a line each: second places, suggestion, waiver.

    This is for programs and therefore in English.
    """
    lines = [
        f"{position(each.path, each.range)}: {one_line(each.message)}" for each in finding.related
    ]
    if finding.suggestion is not None:
        lines.append(f"suggestion: {one_line(finding.suggestion)}")
    if finding.waiver is not None:
        lines.append(f"waived: {one_line(finding.waiver)}")
    return lines
