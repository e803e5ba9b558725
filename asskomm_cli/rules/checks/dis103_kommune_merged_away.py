"""DIS103: a Kommune that was merged away is recorded for agreements of its own time only."""

from collections.abc import Iterator

from asskomm_cli.archive.archive import Entry
from asskomm_cli.archive.parties import describe
from asskomm_cli.directory.model import Kommune
from asskomm_cli.record.municipality import Municipality
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.illegible import is_illegible
from asskomm_cli.rules.official import bears, of_today
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield Kommunen that exist no more and that no agreement of their time refers to."""
    for entry, municipality in context.municipalities:
        kommune = context.directory.by_ags.get(municipality.ags)
        if kommune is None or kommune.valid_until is None or kommune.valid_until >= context.today:
            continue
        is_named = bears(kommune, municipality.name) or is_illegible(entry, "name")
        if not is_named or not _has_agreement(context, entry.id, kommune):
            yield _problem(context, entry, municipality, kommune)


def _has_agreement(context: Context, id_: str, kommune: Kommune) -> bool:
    """Whether the Kommune, alone or in an association, signed anything while it existed."""
    return any(
        kommune.valid_until and agreement.signed_on.first <= kommune.valid_until
        for party in (id_, *context.standing.associations(id_))
        for agreement in context.standing.agreements(party).values()
    )


def _problem(
    context: Context, entry: Entry, municipality: Municipality, kommune: Kommune
) -> Problem:
    successor = of_today(context.directory, kommune)
    if successor.valid_until:
        message = _(
            "{ags} is {kommune}, which the directory no longer lists after {last_day}; "
            "find and record its successor"
        ).format(ags=municipality.ags, kommune=kommune.name, last_day=kommune.valid_until)
        return Problem(place(entry, "ags"), message)
    message = _(
        "{ags} is {kommune}, which was merged away after {last_day}; "
        "record its successor {successor}"
    ).format(
        ags=municipality.ags,
        kommune=kommune.name,
        last_day=kommune.valid_until,
        successor=describe(context.directory, successor),
    )
    return Problem(place(entry, "ags"), message, suggestion=successor.ags)


RULE = Rule(
    code="DIS103",
    name="kommune-merged-away",
    level=Level.WARNING,
    what=_(
        "A Kommune that was merged into another is recorded only if it signed while it existed."
    ),
    why=_(
        "What happens after a merger belongs to the successor, which takes over rights and duties "
        "(SächsGemO § 8 Abs. 2); the days of mergers are those of the Gemeindeverzeichnis."
    ),
    check=check,
    compares=True,
)
