"""The members of associations, held against the directory."""

from collections import Counter
from collections.abc import Callable, Iterator

from asskomm_cli.archive.archive import Entry
from asskomm_cli.archive.places import landkreis_itself
from asskomm_cli.directory.model import LANDKREIS, Kommune, Landkreis
from asskomm_cli.record.association import Association
from asskomm_cli.record.vocabulary import STAEDTEBUND
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.left_out import is_whole
from asskomm_cli.rules.problem import Place

TOLERANCE = 0.05
"""How far a stated amount may lie from the members' sum: both change over the years."""


def kommunen_of(context: Context, entry: Entry, association: Association) -> list[Kommune] | None:
    """Return the members, each once, of a Landkreis all its Kommunen; None if one is unknown."""
    if association.kind == LANDKREIS:
        landkreis = landkreis_itself(context.directory, association)
        return [
            each
            for each in context.directory.kommunen
            if landkreis and each.valid_until is None and each.landkreis_key == landkreis.key
        ]
    members = [context.kommune(id_) for id_ in dict.fromkeys(association.members)]
    known = [each for each in members if each]
    return known if len(known) == len(members) and is_whole(entry, "members") else None


def common_landkreis(context: Context, association: Association) -> Landkreis | None:
    """Return the Landkreis of most members, the first one's in a tie; a Landkreis is its own.

    None for an association that may reach over Landkreise, and where nobody can say.
    """
    if association.kind == LANDKREIS:
        return landkreis_itself(context.directory, association)
    if association.kind == STAEDTEBUND:
        return None
    counted = Counter(filter(None, map(context.landkreis, association.members)))
    return counted.most_common(1)[0][0] if counted else None


def strangers(context: Context, association: Association) -> dict[str, Landkreis]:
    """Return the ids of members that lie in another Landkreis than the rest, with that one."""
    common = common_landkreis(context, association)
    return {
        id_: landkreis
        for id_ in association.members
        if common and (landkreis := context.landkreis(id_)) and landkreis != common
    }


def deviating_sums(
    context: Context, key: str, amount: Callable[[Kommune], float | None]
) -> Iterator[tuple[Place, float, float]]:
    """Yield the amounts that differ from the sum over the members by more than 5 %.

    Each comes with its place, and with that sum behind it.
    """
    for entry, association in context.associations:
        stated: float | None = getattr(association, key)
        if stated is None:
            continue
        kommunen = kommunen_of(context, entry, association)
        amounts = [amount(each) for each in kommunen or ()]
        known = [each for each in amounts if each is not None]
        total = sum(known)
        if known and len(known) == len(amounts) and abs(stated - total) > TOLERANCE * total:
            yield place(entry, key), stated, total
