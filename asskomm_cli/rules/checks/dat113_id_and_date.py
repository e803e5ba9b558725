"""DAT113: the date that a file's name begins with is the one that the record gives."""

from collections.abc import Iterator

from asskomm_cli.archive.archive import Entry
from asskomm_cli.record.identity import date_stem, split_date
from asskomm_cli.record.partial_date import PartialDate
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield dates that the name of the file contradicts; a name without a date is FIL102's."""
    for entry, key, day in _dated(context):
        in_name, _rest = split_date(entry.id)
        if in_name and in_name != date_stem(day):
            message = _(
                "“{day}” is not the date “{in_name}” that the file's name begins with; "
                "correct the date, or rename the file"
            ).format(day=day, in_name=in_name)
            yield Problem(place(entry, key), message)


def _dated(context: Context) -> Iterator[tuple[Entry, str, PartialDate]]:
    for entry, agreement in context.agreements:
        yield entry, "signed_on", agreement.signed_on
    for entry, figures in context.figures:
        yield entry, "as_of", figures.as_of


RULE = Rule(
    code="DAT113",
    name="id-and-date",
    level=Level.ERROR,
    what=_("The file of an agreement or of figures is named after the date that it gives."),
    why=_(
        "The name of the file is the id by which other records refer to it; when date and id "
        "disagree, one of them was mistyped."
    ),
    check=check,
)
