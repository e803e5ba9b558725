"""Running all rules over the record; what they find gets its exact place, level and waiver."""

from collections.abc import Callable, Iterable
from functools import lru_cache

from asskomm_cli.archive.locating.locate import Range, locate_in_toml
from asskomm_cli.rules.context import Context
from asskomm_cli.rules.finding import Finding, FoundPlace
from asskomm_cli.rules.problem import Place, Problem
from asskomm_cli.rules.registry import all_rules
from asskomm_cli.rules.rule import Rule


def validate(context: Context, *, shows_waived: bool = True) -> list[Finding]:
    """Return everything that is wrong with the record, in the order of files and lines.

    Unless ``shows_waived``, waived findings are not looked up in their files: they have no place
    then.
    """
    findings = find(context, [*one_by_one(), *comparing()], shows_waived=shows_waived)
    note(context, findings)
    findings += find(context, on_waivers(), shows_waived=shows_waived)
    return sorted(findings, key=lambda finding: finding.sort_key)


def one_by_one() -> list[Rule]:
    """Return the rules that judge each record by itself."""
    return [rule for rule in all_rules().values() if not rule.compares]


def comparing() -> list[Rule]:
    """Return the rules that need all records, but for those on waivers."""
    return [each for each in all_rules().values() if each.compares and not _is_on_waivers(each)]


def on_waivers() -> list[Rule]:
    """Return the rules on waivers that look at what all the others found."""
    return [each for each in all_rules().values() if each.compares and _is_on_waivers(each)]


def _is_on_waivers(rule: Rule) -> bool:
    return rule.code.startswith("WAI")


def note(context: Context, findings: Iterable[Finding]) -> None:
    """Tell the context which rules have run, and in which files they are broken."""
    context.broken = {rule.code: set() for rule in [*one_by_one(), *comparing()]}
    for finding in findings:
        context.broken[finding.code].add(finding.path)


def find(context: Context, rules: Iterable[Rule], *, shows_waived: bool) -> list[Finding]:
    """Return what breaks these rules, in their order."""
    findings = []
    waived = {(entry.path, waiver.rule): waiver.reason for entry, _, waiver in context.waivers}
    locator = Locator(context)
    for rule in rules:
        for problem in rule.check(context):
            key = problem.place.file, rule.code
            waiver = None if _is_on_waivers(rule) else waived.get(key)
            locate = locator.range if waiver is None or shows_waived else _nowhere
            findings.append(_finding(rule, problem, locate, waiver))
    return findings


def _finding(
    rule: Rule, problem: Problem, locate: Callable[[Place], Range], waiver: str | None
) -> Finding:
    return Finding(
        rule.code,
        rule.level if problem.level is None else problem.level,
        problem.place.file,
        locate(problem.place),
        problem.message,
        tuple(
            FoundPlace(each.place.file, locate(each.place), each.message)
            for each in problem.related
        ),
        problem.suggestion,
        problem.place.path,
        waiver,
    )


def _nowhere(_place: Place) -> Range:
    """Return the range of what is only counted: its file is not looked into again."""
    return Range(1, 1, 1, 1)


_FILES_AT_HAND = 64
"""How many files stay looked up: a rule goes through them in order, as the one before it did."""


class Locator:
    """Turns places into ranges; a file is read and parsed for it once, and only if it has to be."""

    def __init__(self, context: Context) -> None:
        archive = context.archive
        self._locations = lru_cache(_FILES_AT_HAND)(lambda file: locate_in_toml(archive.text(file)))

    def range(self, place: Place) -> Range:
        """Return the range of a place, be it given by keys or by line and column."""
        if place.line is not None:
            return Range(place.line, place.column, place.line, place.column + place.length)
        locations = self._locations(place.file)
        return locations.key(place.path) if place.at == "key" else locations.value(place.path)
