"""DAT104: a party existed on the day on which it signed."""

from collections.abc import Iterator
from datetime import timedelta

from asskomm_cli.directory.model import Kommune
from asskomm_cli.directory.spelling import kommune_id
from asskomm_cli.record.partial_date import PartialDate
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.left_out import in_file
from asskomm_cli.rules.listed import quoted
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield each party that was not yet there on the day of signing, or was there no longer."""
    for entry, agreement in context.agreements:
        for position, id_ in in_file(entry, "parties", agreement.parties):
            kommune = context.kommune(id_)
            day = agreement.signed_on
            absence = kommune and (
                _merged_away(context, kommune, day) or _not_yet(context, kommune, day)
            )
            if absence:
                message, right = absence
                yield Problem(place(entry, "parties", position), message, suggestion=right)


def _merged_away(
    context: Context, kommune: Kommune, signed_on: PartialDate
) -> tuple[str, str | None] | None:
    """Return what to say of a Kommune merged away before the day, and its successor's id."""
    if kommune.valid_until is None or kommune.valid_until >= signed_on.first:
        return None
    successor = context.directory.become_by(signed_on.first, kommune)
    gone_on = kommune.valid_until + timedelta(1)
    if successor.valid_until and successor.valid_until < signed_on.first:
        message = _(
            "“{kommune}” did not exist on {day}: the directory of {gone_on} no longer lists it; "
            "find and name its successor, or correct the date"
        )
        return message.format(kommune=kommune.name, day=signed_on, gone_on=gone_on), None
    message = _(
        "“{kommune}” did not exist on {day}: it was merged into “{successor}” on {merged_on}; "
        "name the successor, or correct the date"
    ).format(kommune=kommune.name, day=signed_on, successor=successor.name, merged_on=gone_on)
    return message, kommune_id(successor, context.directory)


def _not_yet(
    context: Context, kommune: Kommune, signed_on: PartialDate
) -> tuple[str, str | None] | None:
    """Return what to say of a Kommune formed only after the day, and what it was formed of."""
    if kommune.valid_from is None or kommune.valid_from <= signed_on.last:
        return None
    former = context.directory.merged_into(kommune)
    if former:
        message = _(
            "“{kommune}” did not exist on {day}: it was formed on {formed_on} from {former}; "
            "name the Kommune that signed, or correct the date"
        )
    else:
        message = _(
            "“{kommune}” did not exist on {day}: it was formed on {formed_on}; "
            "name the Kommune that signed, or correct the date"
        )
    message = message.format(
        kommune=kommune.name,
        day=signed_on,
        formed_on=kommune.valid_from,
        former=quoted(each.name for each in former) if former else None,
    )
    return message, kommune_id(former[0], context.directory) if len(former) == 1 else None


RULE = Rule(
    code="DAT104",
    name="party-did-not-exist",
    level=Level.ERROR,
    what=_("A Kommune is a party only to agreements signed while it existed."),
    why=_(
        "Kommunen merge; an agreement belongs to the Kommune that existed on its day "
        "(Statistisches Bundesamt, Gemeindeverzeichnis)."
    ),
    check=check,
)
