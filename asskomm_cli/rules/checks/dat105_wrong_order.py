"""DAT105: nothing ends before it begins, and no agreement follows a later one."""

from collections.abc import Iterator

from asskomm_cli.archive.archive import Entry
from asskomm_cli.record.fault import Path
from asskomm_cli.record.partial_date import PartialDate
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.dates import is_before
from asskomm_cli.rules.left_out import in_file
from asskomm_cli.rules.milestones import records_with_milestones
from asskomm_cli.rules.problem import Level, Problem, Related
from asskomm_cli.rules.rule import Rule
from asskomm_cli.rules.succession import circles
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield ends before their beginnings, and agreements that follow one signed later."""
    for entry, path, (beginning, end), (first, last) in _periods(context):
        if last and is_before(last, first):
            message = _("the end “{end}” lies before “{beginning}”; correct one of the two dates")
            began = Related(place(entry, *path, beginning), _("it begins here"))
            yield Problem(
                place(entry, *path, end), message.format(end=last, beginning=first), (began,)
            )
    yield from _following_later_ones(context)


_Period = tuple[Entry, Path, tuple[str, str], tuple[PartialDate, PartialDate | None]]


def _periods(context: Context) -> Iterator[_Period]:
    """Yield beginnings and ends with the names of their keys."""
    for entry, agreement in context.agreements:
        signed_on = agreement.signed_on
        yield entry, (), ("signed_on", "ended_on"), (signed_on, agreement.ended_on)
        yield entry, (), ("signed_on", "valid_until"), (signed_on, agreement.valid_until)
    for entry, record in records_with_milestones(context):
        for position, each in in_file(entry, "milestones", record.milestones):
            yield entry, ("milestones", position), ("date", "until"), (each.date, each.until)
    for entry, position, worker in context.caseworkers:
        if worker.since:
            path = ("caseworkers", position)
            yield entry, path, ("since", "until"), (worker.since, worker.until)


def _following_later_ones(context: Context) -> Iterator[Problem]:
    """Yield agreements that follow a later one; those that follow in a circle are REF105's."""
    going_round = {id_ for circle in circles(context) for id_ in circle}
    for entry, agreement in context.agreements:
        if entry.id in going_round:
            continue
        followed = context.agreement(agreement.follows)
        if followed and is_before(agreement.signed_on, followed[1].signed_on):
            other, earlier = followed
            message = _(
                "signed on {day}, it can't follow an agreement signed on {later}; "
                "name the earlier one, or correct the dates"
            ).format(day=agreement.signed_on, later=earlier.signed_on)
            signed = Related(place(other, "signed_on"), _("this one was signed later"))
            yield Problem(place(entry, "follows"), message, (signed,))


RULE = Rule(
    code="DAT105",
    name="wrong-order",
    level=Level.ERROR,
    what=_(
        "An agreement, a milestone or a responsibility does not end before it begins "
        "(the same day is allowed), and an agreement follows an earlier one."
    ),
    why=_("Nothing can end before it begins; dates that say so were swapped or mistyped."),
    check=check,
    compares=True,
)
