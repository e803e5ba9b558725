"""ROL113: it is known who signed an agreement."""

from collections.abc import Iterator

from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield agreements without any signatory."""
    for signing in context.signings:
        if not signing.signatories and signing.knows_all_signatories:
            message = _(
                "no signatory is known; add the signatories, or waive this if no source names any"
            )
            yield Problem(place(signing.entry, "type"), message)


RULE = Rule(
    code="ROL113",
    name="no-signatories-known",
    level=Level.WARNING,
    what=_("An agreement names the people who signed it."),
    why=_("An agreement binds through signatures; a report that names none proves little."),
    check=check,
)
