"""REF108: a Kommune has one record."""

from collections import defaultdict
from collections.abc import Iterator

from asskomm_cli.archive.archive import Entry
from asskomm_cli.directory.spelling import kommune_id
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.illegible import is_illegible
from asskomm_cli.rules.official import kommune_against_ags
from asskomm_cli.rules.problem import Level, Problem, Related
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield further records of an AGS; one with a wrong AGS is no second record (DIS104)."""
    by_ags: dict[str, list[Entry]] = defaultdict(list)
    for entry, municipality in context.municipalities:
        doubtful = kommune_against_ags(context.directory, entry, municipality)
        if not doubtful and not is_illegible(entry, "ags"):
            by_ags[municipality.ags].append(entry)
    for ags, entries in by_ags.items():
        if len(entries) > 1:
            yield from _problems(context, ags, entries)


def _problems(context: Context, ags: str, entries: list[Entry]) -> Iterator[Problem]:
    """The record with the right file name is the one to keep, or else the first."""
    kommune = context.directory.by_ags.get(ags)
    right_id = kommune_id(kommune, context.directory) if kommune else None
    kept = next((entry for entry in entries if entry.id == right_id), entries[0])
    related = Related(place(kept, "ags"), _("this record has the same AGS"))
    for entry in entries:
        if entry is not kept:
            message = _("the Kommune {ags} is recorded as “{other}” already; merge the two records")
            where = place(entry, "ags")
            yield Problem(where, message.format(ags=ags, other=kept.id), (related,))


RULE = Rule(
    code="REF108",
    name="ags-twice",
    level=Level.ERROR,
    what=_("No two records have the same AGS."),
    why=_("A Kommune with two records would have half of its milestones and agreements in each."),
    check=check,
    compares=True,
)
