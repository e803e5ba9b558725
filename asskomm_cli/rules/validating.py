"""Running all rules over the record; what they find gets its exact place, level and waiver."""

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from asskomm_cli.archive.locate import Locations, Range, locate
from asskomm_cli.rules.context import Context
from asskomm_cli.rules.finding import Finding, FoundPlace
from asskomm_cli.rules.problem import Place, Problem
from asskomm_cli.rules.registry import all_rules
from asskomm_cli.rules.rule import Rule


def validate(context: Context) -> list[Finding]:
    """Return everything that is wrong with the record, in the order of files and lines."""
    findings = []
    waived = {(entry.path, waiver.rule): waiver.reason for entry, _, waiver in context.waivers}
    locator = Locator(context)
    counted: Counter[str] = Counter()
    for rule, problem in _problems(context):
        related = tuple(
            FoundPlace(each.place.file, locator.range(each.place), each.message)
            for each in problem.related
        )
        findings.append(
            Finding(
                rule.code,
                rule.level if problem.level is None else problem.level,
                problem.place.file,
                locator.range(problem.place),
                problem.message,
                related,
                problem.suggestion,
                _fingerprint(context, rule, problem, counted),
                waived.get((problem.place.file, rule.code)),
            )
        )
    return sorted(findings, key=lambda finding: finding.sort_key)


def _problems(context: Context) -> Iterator[tuple[Rule, Problem]]:
    """Run the rules in the order of their codes: those on waivers, the last, see all the others."""
    for code, rule in all_rules().items():
        context.found[code] = list(rule.check(context))
        for problem in context.found[code]:
            yield rule, problem


def _fingerprint(context: Context, rule: Rule, problem: Problem, counted: Counter[str]) -> str:
    file = problem.place.file.removeprefix(context.archive.folder.shown).lstrip("/")
    text = f"{rule.code}\n{file}\n{problem.message}"
    counted[text] += 1
    # A file name may hold bytes that are no text.
    content = f"{text}\n{counted[text]}".encode(errors="surrogateescape")
    return sha256(content).hexdigest()[:32]


class Locator:
    """Turns places into ranges; a file is read and parsed for it once, and only if it has to be."""

    def __init__(self, context: Context) -> None:
        self._archive = context.archive
        self._locations: dict[str, Locations] = {}

    def range(self, place: Place) -> Range:
        """Return the range of a place, be it given by keys or by line and column."""
        if place.line is not None:
            return Range(place.line, place.column, place.line, place.column + place.length)
        if place.file not in self._locations:
            self._locations[place.file] = locate(self._archive.text(place.file))
        locations = self._locations[place.file]
        return locations.key(place.path) if place.at == "key" else locations.value(place.path)
