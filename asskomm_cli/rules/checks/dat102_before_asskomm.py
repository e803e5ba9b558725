"""DAT102: no agreement is older than ASSKomm."""

from collections.abc import Iterator

from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.dates import START
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield agreements signed before ASSKomm began; a month or year counts with its last day."""
    for entry, agreement in context.agreements:
        if agreement.signed_on.last < START:
            message = _("signed on {day}, before ASSKomm began on {start}; correct the date")
            yield Problem(
                place(entry, "signed_on"), message.format(day=agreement.signed_on, start=START)
            )


RULE = Rule(
    code="DAT102",
    name="before-asskomm",
    level=Level.ERROR,
    what=_("An agreement is signed on 6 February 2019 or later."),
    why=_("ASSKomm was started on 6 February 2019; nothing could be signed within it before."),
    check=check,
)
