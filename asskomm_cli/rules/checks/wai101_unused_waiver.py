"""WAI101: a waiver turns something off."""

from collections.abc import Iterator

from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield waivers of rules that the record keeps, and those that repeat another one."""
    seen: set[tuple[str, str]] = set()
    for entry, position, waiver in context.waivers:
        broken = context.broken.get(waiver.rule)
        if broken is None or waiver.rule.startswith("WAI"):
            continue  # WAI103 knows what is no rule, or none that can be waived.
        where = place(entry, "waivers", position, "rule")
        if entry.path not in broken:
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
    compares=True,
)
