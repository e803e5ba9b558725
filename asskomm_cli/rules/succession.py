"""Agreements that follow one another: ``follows`` leads from each to the one before it."""

from asskomm_cli.record.agreement import Agreement
from asskomm_cli.rules.context import Context


def circles(context: Context) -> list[list[str]]:
    """Return the circles in which agreements follow each other, as ids from each to the next.

    A circle begins with the agreement whose ``follows`` goes farthest against time, which is the
    likeliest to be wrong.
    """
    agreements = {entry.id: each for entry, each in context.agreements if each.follows}
    found = []
    done: set[str] = set()
    for start in agreements:
        path: dict[str, None] = {}
        id_: str | None = start
        while id_ in agreements and id_ not in done:
            done.add(id_)
            path[id_] = None
            id_ = agreements[id_].follows
        if id_ in path:
            trodden = list(path)
            found.append(_from_the_likeliest(trodden[trodden.index(id_) :], agreements))
    return found


def _from_the_likeliest(circle: list[str], agreements: dict[str, Agreement]) -> list[str]:
    def days_against_time(id_: str) -> int:
        agreement = agreements[id_]
        predecessor = agreements[agreement.follows or id_]
        return (predecessor.signed_on.first - agreement.signed_on.last).days

    first = circle.index(max(circle, key=days_against_time))
    return circle[first:] + circle[:first]
