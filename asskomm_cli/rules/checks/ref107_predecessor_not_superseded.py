"""REF107: an agreement that is followed is superseded by that, and by that alone."""

from collections import defaultdict
from collections.abc import Iterator

from asskomm_cli.archive.archive import Entry
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.vocabulary import KOOPERATIONSVEREINBARUNG, VORVEREINBARUNG
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.problem import Level, Problem, Related
from asskomm_cli.rules.references import bound_kommunen
from asskomm_cli.rules.rule import Rule
from asskomm_cli.rules.succession import circles
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield agreements that cannot take the place of the one that they follow."""
    in_circles = {id_ for circle in circles(context) for id_ in circle}  # REF105 reports them.
    followers: dict[str, list[tuple[Entry, Agreement]]] = defaultdict(list)
    for entry, agreement in context.agreements:
        if agreement.follows and entry.id not in in_circles:
            followers[agreement.follows].append((entry, agreement))
    for id_, following in followers.items():
        if not (predecessor := context.agreement(id_)):
            continue
        for entry, agreement in following:
            yield from _still_in_force(entry, agreement, *predecessor)
        yield from _followed_twice(context, following)


def _still_in_force(
    entry: Entry, agreement: Agreement, before: Entry, predecessor: Agreement
) -> Iterator[Problem]:
    ended = predecessor.ended_on
    if agreement.type == VORVEREINBARUNG and predecessor.type == KOOPERATIONSVEREINBARUNG:
        if ended is None or ended.first > agreement.signed_on.last:
            message = _(
                "a Vorvereinbarung can't take the place of a Kooperationsvereinbarung that is in "
                "force; remove “follows”, or record when “{id}” ended"
            )
            related = Related(place(before, "type"), _("this is a Kooperationsvereinbarung"))
            yield Problem(place(entry, "follows"), message.format(id=before.id), (related,))
    elif ended and ended.first > agreement.signed_on.last:
        message = _(
            "“{id}” was still in force (until {ended}), so it was not superseded on {day}; "
            "correct one of the dates, or waive this with a reason"
        )
        message = message.format(id=before.id, ended=ended, day=agreement.signed_on)
        related = Related(place(before, "ended_on"), _("this is its last day"))
        yield Problem(place(entry, "follows"), message, (related,), level=Level.WARNING)


def _followed_twice(
    context: Context, following: list[tuple[Entry, Agreement]]
) -> Iterator[Problem]:
    """Yield later followers that share a Kommune with an earlier one.

    Kommunen that signed a Vorvereinbarung together may well follow it one by one.
    """
    if len(following) < 2:
        return
    first_for: dict[str, Entry] = {}
    for entry, agreement in sorted(following, key=lambda each: each[1].signed_on.first):
        bound = bound_kommunen(context, entry, agreement) or frozenset()
        if earlier := next((first_for[each] for each in sorted(bound) if each in first_for), None):
            message = _("“{other}” takes the place of “{id}” already; follow the first-named one")
            message = message.format(other=earlier.id, id=agreement.follows)
            related = Related(place(earlier, "follows"), _("it is superseded here already"))
            where = place(entry, "follows")
            yield Problem(where, message, (related,), earlier.id, Level.WARNING)
        first_for |= {each: entry for each in bound if each not in first_for}


RULE = Rule(
    code="REF107",
    name="predecessor-not-superseded",
    level=Level.ERROR,
    what=_(
        "An agreement takes the place of one that nothing else has superseded and that is then no "
        "longer in force."
    ),
    why=_(
        "A Vorvereinbarung opens the way to a Kooperationsvereinbarung and never replaces one that "
        "is in force. Two successors of one agreement, or an end after its successor was signed, "
        "are warnings: they need a reason."
    ),
    check=check,
    compares=True,
)
