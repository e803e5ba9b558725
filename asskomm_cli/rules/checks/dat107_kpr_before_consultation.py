"""DAT107: a Kommune is consulted before its Kommunaler Präventionsrat is constituted."""

from collections.abc import Iterator

from asskomm_cli.record.vocabulary import KPR_MILESTONES
from asskomm_cli.rules.context import Context
from asskomm_cli.rules.dates import START, is_before
from asskomm_cli.rules.milestones import first_consultation, records_with_milestones, steps
from asskomm_cli.rules.problem import Level, Problem, Related
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield a KPR that is older than the first Beratung; those before ASSKomm are no matter."""
    for entry, record in records_with_milestones(context):
        councils = [
            step
            for step in steps(entry, record)
            if step.milestone.kind in KPR_MILESTONES and step.milestone.date.first >= START
        ]
        consulted = first_consultation(context, entry, record) if councils else None
        for council in councils:
            if consulted and is_before(council.milestone.date, consulted.milestone.date):
                message = _(
                    "“{kind}” on {day} lies before the first Beratung on {consulted_on}; "
                    "correct one of the two dates, or add the earlier Beratung"
                ).format(
                    kind=council.milestone.kind,
                    day=council.milestone.date,
                    consulted_on=consulted.milestone.date,
                )
                first = Related(consulted.place, _("the first Beratung that is recorded"))
                yield Problem(council.place, message, (first,))


RULE = Rule(
    code="DAT107",
    name="kpr-before-consultation",
    level=Level.WARNING,
    what=_("Within ASSKomm a Kommune is consulted before it constitutes or reactivates a KPR."),
    why=_(
        "The consultation by the Landespräventionsrat is the first step of ASSKomm. "
        "A KPR from before 6 February 2019 is older than ASSKomm."
    ),
    check=check,
    compares=True,
)
