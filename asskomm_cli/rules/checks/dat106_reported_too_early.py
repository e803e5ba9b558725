"""DAT106: a source is not much older than what it reports."""

from collections.abc import Iterator
from datetime import timedelta

from asskomm_cli.archive.archive import Entry
from asskomm_cli.record.entries import Source
from asskomm_cli.record.fault import Path
from asskomm_cli.record.partial_date import PartialDate
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.left_out import in_file
from asskomm_cli.rules.milestones import records_with_milestones
from asskomm_cli.rules.problem import Level, Problem, Related
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _

MARGIN = timedelta(days=7)
"""A page may announce what is to come within the week, as invitations to the press do."""


def check(context: Context) -> Iterator[Problem]:
    """Yield sources published more than a week before what they report.

    A day in the future is DAT103's.
    """
    for entry, path, day, position, source in _reports(context):
        published_on = source.published_on
        if published_on and published_on.last + MARGIN < day.first <= context.today:
            message = _(
                "published on {published_on}, this page can't report what happened on {day}; "
                "correct one of the two dates, or say in a waiver what the page proves"
            ).format(published_on=published_on, day=day)
            happened = Related(place(entry, *path), _("it happened on this day"))
            yield Problem(place(entry, "sources", position, "published_on"), message, (happened,))


def _reports(context: Context) -> Iterator[tuple[Entry, Path, PartialDate, int, Source]]:
    """Yield each event, where it stands, and a source of the same file that reports it.

    The sources of an agreement or of figures report them; those of a Kommune report the
    milestones that name their address.
    """
    for entry, agreement in context.agreements:
        for position, source in in_file(entry, "sources", agreement.sources):
            yield entry, ("signed_on",), agreement.signed_on, position, source
    for entry, figures in context.figures:
        for position, source in in_file(entry, "sources", figures.sources):
            yield entry, ("as_of",), figures.as_of, position, source
    for entry, record in records_with_milestones(context):
        for number, milestone in in_file(entry, "milestones", record.milestones):
            for position, source in in_file(entry, "sources", record.sources):
                if source.url == milestone.source:
                    path = ("milestones", number, "date")
                    yield entry, path, milestone.date, position, source


RULE = Rule(
    code="DAT106",
    name="reported-too-early",
    level=Level.WARNING,
    what=_("A source is published at most seven days before what it reports."),
    why=_(
        "Pages announce a signing some days ahead at most; one that is much older reports "
        "something else, or one of the two dates is wrong."
    ),
    check=check,
)
