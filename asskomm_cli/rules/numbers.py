"""Running numbers that sources give to agreements: they rise with the days of signing.

A Vorvereinbarung and a Kooperationsvereinbarung are counted apart.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise

from asskomm_cli.archive.archive import Entry
from asskomm_cli.archive.places import landkreise_of_agreement, unmistakable_name
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.rules.context import Context
from asskomm_cli.rules.dates import is_before


@dataclass(frozen=True, slots=True)
class Numbered:
    """An agreement and the running number that it has among others."""

    entry: Entry
    agreement: Agreement
    number: int


def _number(numbered: Numbered) -> int:
    return numbered.number


def _day(numbered: Numbered) -> date:
    return numbered.agreement.signed_on.first


def numbered_in_saxony(context: Context) -> Iterator[list[Numbered]]:
    """Yield the agreements that are counted together, those with the key ``number``."""
    counted: dict[str, list[Numbered]] = defaultdict(list)
    for entry, agreement in context.agreements:
        if agreement.number is not None:
            counted[agreement.type].append(Numbered(entry, agreement, agreement.number))
    yield from counted.values()


def numbered_in_landkreise(context: Context) -> Iterator[tuple[str, list[Numbered]]]:
    """Yield each Landkreis with the agreements that are counted together in it.

    An agreement of several Landkreise is left out: nobody knows which of them counts it.
    """
    counted: dict[tuple[str, str], list[Numbered]] = defaultdict(list)
    for entry, agreement in context.agreements:
        if agreement.number_in_landkreis is None:
            continue
        landkreise = landkreise_of_agreement(context.archive, context.directory, agreement)
        if len(landkreise) == 1:
            group = counted[landkreise[0].key, agreement.type]
            group.append(Numbered(entry, agreement, agreement.number_in_landkreis))
    for (key, _type), group in counted.items():
        yield unmistakable_name(context.directory, context.directory.landkreise[key]), group


def falling(group: Iterable[Numbered]) -> Iterator[tuple[Numbered, Numbered]]:
    """Yield each agreement whose number does not fit its date, with another that contradicts it.

    The fewest possible are taken for wrong: one wrong number among many is one finding. Of two
    that contradict only each other it is the later one.
    """
    in_order = sorted(group, key=_number)
    if all(_day(one) <= _day(other) for one, other in pairwise(in_order)):
        return
    in_order.sort(key=_day)
    rising = _longest_rising(in_order)
    kept = {each.entry.id for each in rising}
    for each in in_order:
        if each.entry.id in kept:
            continue
        if other := _contradiction(rising, each):
            yield each, other


def _longest_rising(in_order: list[Numbered]) -> list[Numbered]:
    """Return the longest part of which no number falls: the method of patience sorting.

    It goes from the end to the beginning, so that of two equally long parts the one with the
    earlier agreements is kept.
    """
    ends: list[int] = []
    """The numbers, negated, at which the best parts of each length begin."""
    beginnings: list[int] = []
    following: list[int | None] = []
    for position in range(len(in_order) - 1, -1, -1):
        number = -in_order[position].number
        length = bisect_right(ends, number)
        following.append(beginnings[length - 1] if length else None)
        ends[length : length + 1] = [number]
        beginnings[length : length + 1] = [position]
    rising = []
    position_: int | None = beginnings[-1] if beginnings else None
    while position_ is not None:
        rising.append(in_order[position_])
        position_ = following[len(in_order) - 1 - position_]
    return rising


def _contradiction(rising: list[Numbered], one: Numbered) -> Numbered | None:
    """Return an agreement certainly signed before with a higher number, or after with a lower."""
    signed_on = one.agreement.signed_on
    before = bisect_left(rising, signed_on.first, key=_day)
    for other in reversed(rising[:before]):
        if is_before(other.agreement.signed_on, signed_on):
            if other.number > one.number:
                return other
            break
    after = bisect_right(rising, signed_on.last, key=_day)
    if after < len(rising) and rising[after].number < one.number:
        return rising[after]
    return None


def given_twice(group: Iterable[Numbered]) -> Iterator[tuple[Numbered, Numbered]]:
    """Yield each agreement with a number that an earlier one has, together with that one.

    The same agreement recorded twice is no matter of its number.
    """
    for _same_number, alike in groupby(sorted(group, key=_number), key=_number):
        first, *others = sorted(alike, key=_day)
        for each in others:
            if not _is_same(each.agreement, first.agreement):
                yield each, first


def _is_same(one: Agreement, other: Agreement) -> bool:
    same_parties = (one.association, set(one.parties)) == (other.association, set(other.parties))
    return same_parties and one.signed_on == other.signed_on
