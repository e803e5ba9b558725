"""FIL102: a file is named after what it says."""

from collections.abc import Iterator

from asskomm_cli.archive.archive import Entry
from asskomm_cli.directory.spelling import kommunen_by_id, slug
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.fault import Path
from asskomm_cli.record.identity import agreement_id, is_id, record_id, split_date
from asskomm_cli.record.kinds import ASSOCIATION, MUNICIPALITY
from asskomm_cli.record.municipality import Municipality
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.left_out import is_whole
from asskomm_cli.rules.official import kommune_against_ags
from asskomm_cli.rules.problem import Level, Problem, Related
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield files under another name; a wrong date in it is DAT113's, odd characters FIL103's."""
    for entry, right, path in _misnamed(context):
        # Where a file has the right name already, the two are one record (REF108, REF109).
        if is_id(entry.id) and right not in context.archive.ids(entry.kind):
            message = _(
                "the file's name is not the id that its content gives, “{right}”; rename the file"
            )
            related = Related(place(entry, *path), _("the name does not say this"))
            name = f"{right}.toml"
            yield Problem(place(entry), message.format(right=right), (related,), name)


def _misnamed(context: Context) -> Iterator[tuple[Entry, str, Path]]:
    """Yield files with the id that they should have, and the value that their name does not say."""
    yield from _agreements(context)
    yield from _municipalities(context)
    for entry, association in context.associations:
        right = slug(association.name)
        if right != entry.id and is_whole(entry, "name"):
            yield entry, right, ("name",)
    for entry, figures in context.figures:
        day, rest = split_date(entry.id)
        if rest or not day:
            yield entry, record_id(figures, context.directory), ("as_of",)


def _agreements(context: Context) -> Iterator[tuple[Entry, str, Path]]:
    for entry, agreement in context.agreements:
        right = agreement_id(agreement)
        if right == entry.id:
            continue
        day, rest = split_date(entry.id)
        is_other = not day or rest != split_date(right)[1]
        if is_other and _can_be_judged(context, entry, agreement):
            yield entry, right, _different(entry, agreement)


def _can_be_judged(context: Context, entry: Entry, agreement: Agreement) -> bool:
    """Whether type and party are beyond doubt; unknown and faulty ones are found by other rules."""
    if not is_whole(entry, "type", "association", "parties"):
        return False
    if agreement.association:
        return agreement.association in context.archive.ids(ASSOCIATION)
    return bool(agreement.parties) and agreement.parties[0] in context.archive.ids(MUNICIPALITY)


def _different(entry: Entry, agreement: Agreement) -> Path:
    if not split_date(entry.id)[0]:
        return ("signed_on",)
    if not entry.id.endswith(f"-{slug(agreement.type)}"):
        return ("type",)
    return ("association",) if agreement.association else ("parties", 0)


def _municipalities(context: Context) -> Iterator[tuple[Entry, str, Path]]:
    """Yield files that neither the AGS nor, where that one is doubtful, the name stands for."""
    by_id = kommunen_by_id(context.directory)
    for entry, municipality in context.municipalities:
        if entry.id in by_id and by_id[entry.id].ags == municipality.ags:
            continue
        right = record_id(municipality, context.directory)
        if right == entry.id or not is_whole(entry, "ags"):
            continue
        if kommune_against_ags(context.directory, entry, municipality):
            continue  # DIS104 says that the AGS is the mistaken one.
        if municipality.ags not in context.directory.by_ags and _stands_for(entry.id, municipality):
            continue
        yield entry, right, ("ags",)


def _stands_for(id_: str, municipality: Municipality) -> bool:
    plain = slug(municipality.name)
    return id_ == plain or id_.startswith(f"{plain}-")


RULE = Rule(
    code="FIL102",
    name="name-is-not-id",
    level=Level.ERROR,
    what=_("A file is named after what it says: DATE-PARTY-TYPE, the name, or the day."),
    why=_(
        "The name is the id by which other records refer to this one, and people look for a record "
        "by it. Kommunen that share a name have the AGS appended."
    ),
    check=check,
)
