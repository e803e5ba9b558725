"""WAI102: a waiver says why."""

import re
from collections.abc import Iterator

from asskomm_cli.rules.context import Context, fault_problems, place
from asskomm_cli.rules.illegible import is_illegible
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _

_WORD = re.compile(r"[^\W\d_]{2,}")


def check(context: Context) -> Iterator[Problem]:
    """Yield waivers whose reason is empty or a single word; an absent one is a missing key."""
    yield from fault_problems(context, "WAI102")
    for entry, position, waiver in context.waivers:
        where = place(entry, "waivers", position, "reason")
        if len(_WORD.findall(waiver.reason)) < 2 and not is_illegible(entry, *where.path):
            message = _("“{reason}” is not a reason; say why the record is right all the same")
            yield Problem(where, message.format(reason=waiver.reason))


RULE = Rule(
    code="WAI102",
    name="waiver-without-reason",
    level=Level.ERROR,
    what=_("A waiver gives its reason in a few words."),
    why=_("A later reader has to see whether a source is odd or somebody wanted silence."),
    check=check,
)
