"""REF106: an agreement follows one of the same Kommune."""

from collections.abc import Iterator

from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.problem import Level, Problem, Related
from asskomm_cli.rules.references import bound_kommunen
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield agreements that bind no Kommune of the one that they follow, mergers considered."""
    for entry, agreement in context.agreements:
        if not (followed := context.agreement(agreement.follows)):
            continue
        before, predecessor = followed
        bound = bound_kommunen(context, entry, agreement)
        bound_before = bound_kommunen(context, before, predecessor)
        if bound is None or bound_before is None or not bound.isdisjoint(bound_before):
            continue
        message = _(
            "“{id}” is an agreement of another Kommune; "
            "name an earlier agreement of the same Kommune"
        ).format(id=agreement.follows)
        key = "parties" if predecessor.parties else "association"
        related = Related(place(before, key), _("these are the parties of that one"))
        yield Problem(place(entry, "follows"), message, (related,))


RULE = Rule(
    code="REF106",
    name="predecessor-of-another-kommune",
    level=Level.ERROR,
    what=_("An agreement and the one that it follows have a Kommune in common."),
    why=_(
        "Only those bound by an agreement can put another one in its place. A Kommune that came "
        "from a merger is the legal successor of the former ones (SächsGemO § 8 Abs. 2)."
    ),
    check=check,
    compares=True,
)
