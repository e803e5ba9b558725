"""DAT112: a day that another record or a source knows is written down."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from asskomm_cli.archive.archive import Entry
from asskomm_cli.record.fault import Path
from asskomm_cli.record.partial_date import PartialDate
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.milestones import records_with_milestones
from asskomm_cli.rules.rule import Level, Place, Problem, Related, Rule
from asskomm_cli.translation import _

_SIGNED, _PUBLISHED, _COUNTED = "signed", "published", "counted"


@dataclass(frozen=True, slots=True)
class Event:
    """A date, where it stands, what happened then, and the addresses that report it."""

    place: Place
    day: PartialDate
    what: str
    """Signed, published, counted, or the kind of a milestone."""
    urls: tuple[str, ...]


def check(context: Context) -> Iterator[Problem]:
    """Yield months and years that a source which both share, or its own day, makes a day."""
    events = list(_events(context))
    exact: dict[str, list[Event]] = defaultdict(list)
    imprecise = []
    for event in events:
        if event.day.day is None:
            imprecise.append(event)
        else:
            for url in event.urls:
                exact[url].append(event)
    for event in imprecise:
        known = [each for url in event.urls for each in exact[url] if _may_tell(each, event)]
        if len({each.day.first for each in known}) == 1:
            message = _(
                "“{date}” may be {day}, the day that a source of it has elsewhere in the record; "
                "write the day if it is the same event"
            ).format(date=event.day, day=known[0].day)
            where = Related(known[0].place, _("the day stands here"))
            yield Problem(event.place, message, (where,))


def _may_tell(exact: Event, imprecise: Event) -> bool:
    """Whether the day lies in the month or year, and is one of the same thing.

    The day on which a page was published counts as well, unless the date was inferred: who
    inferred it knew the page.
    """
    if not imprecise.day.first <= exact.day.first <= imprecise.day.last:
        return False
    if exact.what == imprecise.what:
        return True
    return exact.what == _PUBLISHED and not imprecise.day.inferred


def _events(context: Context) -> Iterator[Event]:
    for entry, agreement in context.agreements:
        urls = tuple(source.url for source in agreement.sources)
        yield Event(place(entry, "signed_on"), agreement.signed_on, _SIGNED, urls)
    for entry, figures in context.figures:
        urls = tuple(source.url for source in figures.sources)
        yield Event(place(entry, "as_of"), figures.as_of, _COUNTED, urls)
    for entry, record in records_with_milestones(context):
        for number, each in enumerate(record.milestones):
            path = ("milestones", number, "date")
            if each.source:
                yield Event(place(entry, *path), each.date, each.kind, (each.source,))
    yield from _publications(context)


def _publications(context: Context) -> Iterator[Event]:
    records = (context.agreements, context.figures, context.municipalities, context.associations)
    for of_a_kind in records:
        for entry, record in of_a_kind:
            for position, source in enumerate(record.sources):
                if source.published_on:
                    path: Path = ("sources", position, "published_on")
                    yield _published(entry, path, source.published_on, source.url)


def _published(entry: Entry, path: Path, day: PartialDate, url: str) -> Event:
    return Event(place(entry, *path), day, _PUBLISHED, (url,))


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
)
