"""REF109: an agreement is recorded once."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from asskomm_cli.archive.archive import Entry
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.identity import agreement_id
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.problem import Level, Problem, Related
from asskomm_cli.rules.references import bound_kommunen
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _

_Signed = tuple[Entry, Agreement]


def check(context: Context) -> Iterator[Problem]:
    """Yield agreements of the same type that bind the same Kommunen from the same day."""
    for group in _alike(context):
        group.sort(key=lambda each: (each[1].signed_on.first, each[1].signed_on.last))
        for earlier, later in pairwise(group):
            if later[1].signed_on.first <= earlier[1].signed_on.last:
                yield _problem(*_kept_first(earlier, later))


def _alike(context: Context) -> Iterator[list[_Signed]]:
    """Yield the agreements of one type that bind the same Kommunen, if there are several."""
    alike: dict[object, list[_Signed]] = defaultdict(list)
    for signed in context.agreements:
        if bound := bound_kommunen(context, *signed):
            alike[signed[1].type, bound].append(signed)
    yield from (group for group in alike.values() if len(group) > 1)


def _kept_first(one: _Signed, other: _Signed) -> tuple[_Signed, _Signed]:
    """Put the record with the right file name first, or else the one with the smaller id."""
    first, second = sorted(
        (one, other), key=lambda each: (each[0].id != agreement_id(each[1]), each[0].id)
    )
    return first, second


def _problem(kept: _Signed, further: _Signed) -> Problem:
    same_day = kept[1].signed_on.is_exact and kept[1].signed_on == further[1].signed_on
    if same_day:
        message = _("the same parties signed this on the same day in “{other}”; keep one of them")
    else:
        message = _("this may be the same agreement as “{other}”; keep one, or correct a date")
    return Problem(
        place(further[0], "signed_on"),
        message.format(other=kept[0].id),
        (Related(place(kept[0], "signed_on"), _("this agreement has the same parties and day")),),
        level=None if same_day else Level.WARNING,
    )


RULE = Rule(
    code="REF109",
    name="agreement-twice",
    level=Level.ERROR,
    what=_("No two agreements of one type bind the same Kommunen from the same day."),
    why=_(
        "An agreement that is recorded twice counts twice. A Kommune that signs with others and "
        "once more alone has other parties each time. Where a date is not exact, it is a warning."
    ),
    check=check,
    compares=True,
)
