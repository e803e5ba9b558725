"""WAI103: a waiver names a rule."""

from collections.abc import Iterator

from asskomm_cli.directory.suggestion import suggestion
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.illegible import is_illegible
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.references import unknown
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield waivers of what is no rule's code, with the nearest code or that of the rule's name."""
    for entry, position, waiver in context.waivers:
        where = place(entry, "waivers", position, "rule")
        if waiver.rule.startswith("WAI"):
            message = _(
                "a rule on waivers can't be waived; correct the other waiver and remove this one"
            )
            yield Problem(where, message)
        elif waiver.rule not in context.broken and not is_illegible(entry, *where.path):
            message = _("there is no rule “{code}”").format(code=waiver.rule)
            yield unknown(where, message, _meant(waiver.rule))


def _meant(text: str) -> str | None:
    # The registry imports this module.
    from asskomm_cli.rules.registry import all_rules

    code_by_name = {rule.name: code for code, rule in all_rules().items()}
    near = suggestion(text, [*all_rules(), *code_by_name])
    return code_by_name.get(near, near) if near else None


RULE = Rule(
    code="WAI103",
    name="waiver-of-unknown-rule",
    level=Level.ERROR,
    what=_("A waiver names the code of a rule on the record itself."),
    why=_("A mistyped code turns nothing off, and the finding that was meant stays."),
    check=check,
    compares=True,
)
