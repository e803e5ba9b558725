"""WAI101: a waiver turns something off."""

from collections.abc import Iterator

from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield waivers of rules that the record keeps, and those that repeat another one."""
    broken: dict[str, set[str]] = {}
    seen: set[tuple[str, str]] = set()
    for entry, position, waiver in context.waivers:
        problems = context.found.get(waiver.rule)
        if problems is None:
            continue  # WAI103 knows what is no rule.
        if waiver.rule not in broken:
            broken[waiver.rule] = {problem.place.file for problem in problems}
        where = place(entry, "waivers", position, "rule")
        if entry.path not in broken[waiver.rule]:
            message = _("nothing here breaks {code} any more; remove the waiver")
            yield Problem(where, message.format(code=waiver.rule))
        elif (entry.path, waiver.rule) in seen:
            message = _("{code} is waived here already; keep one of the two waivers")
            yield Problem(where, message.format(code=waiver.rule))
        seen.add((entry.path, waiver.rule))


RULE = Rule(
    code="WAI101",
    name="unused-waiver",
    level=Level.WARNING,
    what=_("A waiver turns off an existing finding."),
    why=_(
        "An idle waiver would hide the next mistake of its kind, and it tells a reader of a doubt "
        "that is settled."
    ),
    check=check,
)
