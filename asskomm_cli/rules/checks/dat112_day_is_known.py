"""DAT112: a day that another record or a source knows is written down."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from itertools import product
from typing import NamedTuple

from asskomm_cli.archive.archive import Entry
from asskomm_cli.record.fault import Path
from asskomm_cli.record.partial_date import PartialDate
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.left_out import in_file
from asskomm_cli.rules.milestones import records_with_milestones
from asskomm_cli.rules.problem import Level, Problem, Related
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _

_SIGNED, _PUBLISHED, _COUNTED = "signed", "published", "counted"


class Event(NamedTuple):
    """A date, what happened then, the addresses that report it, and where the date stands."""

    day: PartialDate
    what: str
    """Signed, published, counted, or the kind of a milestone."""
    urls: tuple[str, ...]
    entry: Entry
    path: Path


_Days = dict[tuple[str, str], dict[date, Event]]
"""What an address reports, and of which kind: the days, in their order."""


def check(context: Context) -> Iterator[Problem]:
    """Yield months and years for which the date's own source, or one shared, knows the day."""
    imprecise = list(_events(context, lambda day: day.day is None))
    days = _days(context, {url for event in imprecise for url in event.urls})
    for event in imprecise:
        known = {each.day.first: each for each in _known(event, days)}
        if len(known) == 1:
            yield _problem(event, *known.values())


def _days(context: Context, urls: set[str]) -> _Days:
    found: _Days = defaultdict(dict)
    for event in _events(context, lambda day: day.day is not None) if urls else ():
        for url in urls.intersection(event.urls):
            found[url, event.what].setdefault(event.day.first, event)
    return {key: dict(sorted(days.items())) for key, days in found.items()}


def _known(event: Event, days: _Days) -> Iterator[Event]:
    """Yield the same kind of thing on days in that month or year, at most two for each address.

    The day on which a page was published counts as well, unless the date was inferred: who
    inferred it knew the page.
    """
    kinds = (event.what,) if event.day.inferred else (_PUBLISHED, event.what)
    for key in product(event.urls, kinds):
        if on := days.get(key):
            in_order = list(on)
            start = bisect_left(in_order, event.day.first)
            yield from (on[day] for day in in_order[start : start + 2] if day <= event.day.last)


def _problem(event: Event, known: Event) -> Problem:
    if known.what == _PUBLISHED:
        message = _(
            "a page that reports it was published on {day}; "
            "if “{date}” is that day, give it in full"
        )
    else:
        message = _(
            "another entry with the same page as its source gives {day}; "
            "if “{date}” is that day, give it in full"
        )
    where = Related(place(known.entry, *known.path), _("the day stands here"))
    message = message.format(day=known.day, date=event.day)
    return Problem(place(event.entry, *event.path), message, (where,))


def _events(context: Context, is_wanted: Callable[[PartialDate], bool]) -> Iterator[Event]:
    """Yield what happened on the dates that are wanted; most of them are not."""
    for entry, agreement in context.agreements:
        if is_wanted(agreement.signed_on):
            urls = tuple(source.url for source in agreement.sources)
            yield Event(agreement.signed_on, _SIGNED, urls, entry, ("signed_on",))
    for entry, figures in context.figures:
        if is_wanted(figures.as_of):
            urls = tuple(source.url for source in figures.sources)
            yield Event(figures.as_of, _COUNTED, urls, entry, ("as_of",))
    for entry, record in records_with_milestones(context):
        for number, each in in_file(entry, "milestones", record.milestones):
            if each.source and is_wanted(each.date):
                path = ("milestones", number, "date")
                yield Event(each.date, each.kind, (each.source,), entry, path)
    yield from _publications(context, is_wanted)


def _publications(context: Context, is_wanted: Callable[[PartialDate], bool]) -> Iterator[Event]:
    records = (context.agreements, context.figures, context.municipalities, context.associations)
    for of_a_kind in records:
        for entry, record in of_a_kind:
            for position, source in in_file(entry, "sources", record.sources):
                if (day := source.published_on) and is_wanted(day):
                    path = ("sources", position, "published_on")
                    yield Event(day, _PUBLISHED, (source.url,), entry, path)


RULE = Rule(
    code="DAT112",
    name="day-is-known",
    level=Level.INFO,
    what=_("A date is as precise as the record's own sources allow."),
    why=_(
        "A press release mostly appears on the day of the event, and pages on a joint event give "
        "one day for all; a month stands for a day that nobody has found yet."
    ),
    check=check,
    compares=True,
)
