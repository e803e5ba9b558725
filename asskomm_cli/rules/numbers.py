"""Running numbers that sources give to agreements: they rise with the days of signing.

A Vorvereinbarung and a Kooperationsvereinbarung are counted apart.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from itertools import groupby, pairwise
from typing import NamedTuple, cast

from asskomm_cli.archive.archive import Entry
from asskomm_cli.archive.places import unmistakable_name
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.partial_date import PartialDate
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.dates import is_before
from asskomm_cli.rules.problem import Problem, Related
from asskomm_cli.rules.references import landkreise_of
from asskomm_cli.translation import _


class Numbered(NamedTuple):
    """The agreements that are counted together, in the order of the record."""

    entries: list[Entry]
    key: str
    """Under which the running number stands."""

    def number(self, entry: Entry) -> int:
        """Return the running number of one of them."""
        return cast(int, getattr(entry.record, self.key))


def signed_on(entry: Entry) -> PartialDate:
    """Return the date of an agreement."""
    return cast(Agreement, entry.record).signed_on


def _day(entry: Entry) -> date:
    return signed_on(entry).first


def numbered_in_saxony(context: Context) -> Iterator[Numbered]:
    """Yield the agreements that are counted together, type by type."""
    counted: dict[str, list[Entry]] = defaultdict(list)
    for entry, agreement in context.agreements:
        if agreement.number is not None:
            counted[agreement.type].append(entry)
    for entries in counted.values():
        yield Numbered(entries, "number")


def numbered_in_landkreise(context: Context) -> Iterator[tuple[str, Numbered]]:
    """Yield each Landkreis with the agreements that are counted together in it.

    An agreement of several Landkreise is left out: nobody knows which of them counts it.
    """
    counted: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry, agreement in context.agreements:
        if agreement.number_in_landkreis is None:
            continue
        landkreise = landkreise_of(context, entry, agreement)
        if len(landkreise) == 1:
            counted[landkreise[0].key, agreement.type].append(entry)
    for (key, _type), entries in counted.items():
        landkreis = context.directory.landkreise[key]
        name = unmistakable_name(context.directory, landkreis)
        yield name, Numbered(entries, "number_in_landkreis")


def falling_numbers(group: Numbered, message: str, landkreis: str = "") -> Iterator[Problem]:
    """Yield the numbers that contradict the order of the dates, each with one that shows it."""
    for wrong, other in falling(group):
        text = message.format(
            number=group.number(wrong),
            day=signed_on(wrong),
            other_number=group.number(other),
            other_day=signed_on(other),
            landkreis=landkreis,
        )
        seen = Related(place(other, group.key), _("the number of the other agreement"))
        yield Problem(place(wrong, group.key), text, (seen,))


def falling(group: Numbered) -> Iterator[tuple[Entry, Entry]]:
    """Yield each agreement whose number does not fit its date, with another that contradicts it.

    The fewest possible are taken for wrong: one wrong number among many is one finding. Of two
    that contradict only each other it is the later one.
    """
    left = sorted(group.entries, key=group.number)
    while not all(_day(one) <= _day(other) for one, other in pairwise(left)):
        left.sort(key=_day)
        rising = _longest_rising(left, group.number)
        kept = {each.id for each in rising}
        # Those that fit, because a month or year can be many days, may contradict one another.
        dropped = [each for each in left if each.id not in kept]
        left = []
        for each in dropped:
            if other := _contradiction(rising, each, group.number):
                yield each, other
            else:
                left.append(each)
        left.sort(key=group.number)


def _longest_rising(in_order: list[Entry], number_of: Callable[[Entry], int]) -> list[Entry]:
    """Return the longest part of which no number falls: the method of patience sorting.

    It goes from the end to the beginning, so that of two equally long parts the one with the
    earlier agreements is kept.
    """
    ends: list[int] = []
    """The numbers, negated, at which the best parts of each length begin."""
    beginnings: list[int] = []
    following: list[int | None] = []
    for position in range(len(in_order) - 1, -1, -1):
        number = -number_of(in_order[position])
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


def _contradiction(
    rising: list[Entry], one: Entry, number_of: Callable[[Entry], int]
) -> Entry | None:
    """Return an agreement certainly signed before with a higher number, or after with a lower."""
    day, number = signed_on(one), number_of(one)
    before = bisect_left(rising, day.first, key=_day)
    for other in reversed(rising[:before]):
        if is_before(signed_on(other), day):
            if number_of(other) > number:
                return other
            break
    after = bisect_right(rising, day.last, key=_day)
    if after < len(rising) and number_of(rising[after]) < number:
        return rising[after]
    return None


def given_twice(group: Numbered) -> Iterator[tuple[Entry, Entry]]:
    """Yield each agreement with a number that an earlier one has, together with that one.

    The same agreement recorded twice is no matter of its number.
    """
    in_order = sorted(group.entries, key=group.number)
    for _number, same in groupby(in_order, key=group.number):
        alike = list(same)
        if len(alike) > 1:
            first, *others = sorted(alike, key=_day)
            for each in others:
                if _parties_and_day(each) != _parties_and_day(first):
                    yield each, first


def _parties_and_day(entry: Entry) -> tuple[str | None, frozenset[str], PartialDate]:
    agreement = cast(Agreement, entry.record)
    return agreement.association, frozenset(agreement.parties), agreement.signed_on
