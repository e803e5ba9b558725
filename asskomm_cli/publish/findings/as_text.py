"""Findings for people: the message, the line with a caret under it, and what else is known."""

from collections.abc import Callable, Iterator
from functools import lru_cache

from asskomm_cli.archive.locating.locate import Range
from asskomm_cli.publish.findings.excerpt import excerpt, source_lines
from asskomm_cli.publish.findings.heading import one_line, position
from asskomm_cli.publish.findings.run import Run
from asskomm_cli.publish.screen import painted
from asskomm_cli.rules.finding import Finding
from asskomm_cli.rules.problem import Level
from asskomm_cli.translation import _

_COLORS = {Level.ERROR: "1;31", Level.WARNING: "1;33", Level.INFO: "1;36"}
_BOLD = "1"
_PALE = "2"
_GUTTER = 7
"""Columns before a source line: its number, a bar and the blanks around them."""

LinesOf = Callable[[str], list[str]]


def render(run: Run) -> str:
    """Return a paragraph for each finding; lines are cut where they are long, never wrapped."""
    # Findings come file by file, so that a few files are enough to remember.
    lines_of = lru_cache(maxsize=8)(lambda path: source_lines(run.text_of(path)))
    return "".join(
        line + "\n" for finding in run.findings for line in _paragraph(run, finding, lines_of)
    )


def _paragraph(run: Run, finding: Finding, lines_of: LinesOf) -> Iterator[str]:
    color = _COLORS[finding.level]
    place = painted(position(finding.path, finding.range) + ":", _BOLD, color=run.color)
    level = painted(f"{finding.level.word} {finding.code}", color, color=run.color)
    yield f"{place} {level} {one_line(finding.message)}"
    yield from _source(run, lines_of(finding.path), finding.range, color)
    for each in finding.related:
        yield f"  {position(each.path, each.range)}: {one_line(each.message)}"
        yield from _source(run, lines_of(each.path), each.range, _PALE)
    if finding.suggestion is not None:
        yield "  " + _("suggestion: {text}").format(text=one_line(finding.suggestion))
    if finding.waiver is not None:
        yield "  " + _("waived: {reason}").format(reason=one_line(finding.waiver))
    yield ""


def _source(run: Run, lines: list[str], range_: Range, color: str) -> Iterator[str]:
    for number, text in excerpt(lines, range_, max(run.width - _GUTTER, 20)):
        bar = painted(f"{number:>4} |", _PALE, color=run.color)
        yield f"{bar} {text if number else painted(text, color, color=run.color)}"
