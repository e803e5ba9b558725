"""REF109: an agreement is recorded once."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import cast

from asskomm_cli.archive.archive import Entry
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.identity import agreement_id
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.numbers import signed_on
from asskomm_cli.rules.problem import Level, Problem, Related
from asskomm_cli.rules.references import bound_kommunen, own_key
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield agreements of the same type that bind the same Kommunen from the same day."""
    for group in _alike(context):
        in_order = sorted(group, key=lambda each: (signed_on(each).first, signed_on(each).last))
        for earlier, later in pairwise(in_order):
            if signed_on(later).first <= signed_on(earlier).last:
                yield _problem(*_kept_first(earlier, later))


def _alike(context: Context) -> Iterator[list[Entry]]:
    """Yield the agreements of one type and year that bind the same Kommunen, if several do.

    However little is known of a date, its year is.
    """
    signed_in: dict[tuple[str, int], list[Entry]] = defaultdict(list)
    for entry, agreement in context.agreements:
        signed_in[agreement.type, agreement.signed_on.year].append(entry)
    for entries in signed_in.values():
        binding: dict[frozenset[str], list[Entry]] = defaultdict(list)
        for entry in entries:
            agreement = cast(Agreement, entry.record)
            # Two Kommunen that one day became one were two when they signed.
            if bound := bound_kommunen(context, entry, agreement, own_key):
                binding[bound].append(entry)
        yield from (alike for alike in binding.values() if len(alike) > 1)


def _kept_first(one: Entry, other: Entry) -> tuple[Entry, Entry]:
    """Put the record with the right file name first, or else the one with the smaller id."""
    first, second = sorted(
        (one, other),
        key=lambda each: (each.id != agreement_id(cast(Agreement, each.record)), each.id),
    )
    return first, second


def _problem(kept: Entry, further: Entry) -> Problem:
    same_day = signed_on(kept).is_exact and signed_on(kept) == signed_on(further)
    if same_day:
        message = _("the same parties signed this on the same day in “{other}”; keep one of them")
    else:
        message = _("this may be the same agreement as “{other}”; keep one, or correct a date")
    return Problem(
        place(further, "signed_on"),
        message.format(other=kept.id),
        (Related(place(kept, "signed_on"), _("this agreement has the same parties and day")),),
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
