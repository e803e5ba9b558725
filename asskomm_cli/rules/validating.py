"""Running all rules over the record; what they find gets its exact place, level and waiver."""

from collections.abc import Iterator

from asskomm_cli.archive.archive import Follow
from asskomm_cli.archive.locating.locate import Locations, Range, locate
from asskomm_cli.rules.context import Context
from asskomm_cli.rules.finding import Finding, FoundPlace
from asskomm_cli.rules.fingerprints import Fingerprints
from asskomm_cli.rules.problem import Place, Problem
from asskomm_cli.rules.registry import all_rules
from asskomm_cli.rules.rule import Rule


def validate(
    context: Context, follow: Follow = iter, *, shows_waived: bool = True
) -> list[Finding]:
    """Return everything that is wrong with the record, in the order of files and lines.

    ``follow`` passes the codes of the rules on, and may show how far the work has come. Unless
    ``shows_waived``, waived findings are not looked up in their files: they have no place then.
    """
    findings = []
    waived = {(entry.path, waiver.rule): waiver.reason for entry, _, waiver in context.waivers}
    locator = Locator(context)
    fingerprints = Fingerprints(context.archive)
    for rule, problem in _problems(context, follow):
        waiver = waived.get((problem.place.file, rule.code)) if rule.code[:3] != "WAI" else None
        find = locator.range if waiver is None or shows_waived else _nowhere
        related = tuple(
            FoundPlace(each.place.file, find(each.place), each.message) for each in problem.related
        )
        findings.append(
            Finding(
                rule.code,
                rule.level if problem.level is None else problem.level,
                problem.place.file,
                find(problem.place),
                problem.message,
                related,
                problem.suggestion,
                fingerprints.make(rule.code, problem.place),
                waiver,
            )
        )
    return sorted(findings, key=lambda finding: finding.sort_key)


def _nowhere(_place: Place) -> Range:
    return Range(1, 1, 1, 1)


def _problems(context: Context, follow: Follow) -> Iterator[tuple[Rule, Problem]]:
    """Run the rules in the order of their codes: those on waivers, the last, see all the others."""
    rules = all_rules()
    for code in follow(list(rules)):
        rule = rules[code]
        context.found[code] = list(rule.check(context))
        for problem in context.found[code]:
            yield rule, problem


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
