"""References from one record to another: whether they lead anywhere, and what was meant."""

from collections.abc import Callable, Iterator, Sequence

from asskomm_cli.archive.archive import Entry
from asskomm_cli.archive.places import kommunen_of_agreement, landkreis_itself
from asskomm_cli.directory.lookup import meant
from asskomm_cli.directory.model import Landkreis
from asskomm_cli.directory.spelling import kommune_id, kommunen_by_id
from asskomm_cli.directory.suggestion import did_you_mean, suggestion
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.kinds import ASSOCIATION, MUNICIPALITY
from asskomm_cli.rules.context import Context
from asskomm_cli.rules.illegible import is_illegible
from asskomm_cli.rules.left_out import in_file, is_whole
from asskomm_cli.rules.official import of_today
from asskomm_cli.rules.problem import Place, Problem
from asskomm_cli.translation import _

KeyOf = Callable[[Context, str], str | None]
"""Returns by what a Kommune is known, from its id; None for one that is unknown."""


def unrecorded(
    context: Context, entry: Entry, key: str, ids: Sequence[str]
) -> Iterator[tuple[int, str]]:
    """Yield the legible ids of Kommunen in a list that have no record, with their positions."""
    recorded = context.archive.ids(MUNICIPALITY)
    for position, id_ in in_file(entry, key, ids):
        if id_ not in recorded and not is_illegible(entry, key, position):
            yield position, id_


def unknown_kommune(context: Context, id_: str, where: Place) -> Problem:
    """Return the problem that there is no record of a Kommune, with what to do about it."""
    if id_ in kommunen_by_id(context.directory):
        message = _("“{id}” has no record yet; make one with: asskomm add-municipality {id}")
        return Problem(where, message.format(id=id_))
    if id_ in context.archive.ids(ASSOCIATION):
        message = _("“{id}” is an association, not a Kommune; name it in the key “association”")
        return Problem(where, message.format(id=id_))
    directory = context.directory
    kommune = meant(directory, id_)
    right = kommune_id(kommune, directory) if kommune else None
    message = _("there is no Kommune “{id}”").format(id=id_)
    return unknown(where, message, right or suggestion(id_, context.kommune_ids))


def unknown(where: Place, message: str, meant: str | None) -> Problem:
    """Return the problem of a reference to nothing, with what was probably meant."""
    message += did_you_mean(meant, otherwise=_("; correct it"))
    return Problem(where, message, suggestion=meant)


def lasting_key(context: Context, id_: str) -> str | None:
    """Return what stays the same of a Kommune when it is merged: the AGS that it has today."""
    kommune = context.kommune(id_)
    return of_today(context.directory, kommune).ags if kommune else None


def landkreise_of(context: Context, entry: Entry, agreement: Agreement) -> list[Landkreis]:
    """Return the Landkreise in which the parties of an agreement lie, each once.

    Empty if that is not certain, because a party is unknown or could not be read.
    """
    ids = kommunen_of_agreement(context.archive, agreement)
    found = [context.landkreis(each) for each in ids]
    if not ids and (association := context.archive.associations.get(agreement.association or "")):
        found = [landkreis_itself(context.directory, association)]
    known = {each.key: each for each in found if each}
    return list(known.values()) if all(found) and is_whole(entry, "parties") else []


def own_key(context: Context, id_: str) -> str | None:
    """Return the AGS of a Kommune itself, whatever it has become by mergers."""
    kommune = context.kommune(id_)
    return kommune.ags if kommune else None


def bound_kommunen(
    context: Context, entry: Entry, agreement: Agreement, key_of: KeyOf = lasting_key
) -> frozenset[str] | None:
    """Return the keys of all Kommunen that an agreement binds; a Landkreis's is its id.

    None if a party is unknown, so that nobody can say.
    """
    if not is_whole(entry, "parties"):
        return None
    ids = agreement.parties
    if agreement.association and not ids:
        association = context.archive.associations.get(agreement.association)
        if association is None:
            return None
        ids = association.members
        if not ids:
            return frozenset([agreement.association])
    keys = [key for id_ in ids if (key := key_of(context, id_))]
    return frozenset(keys) if keys and len(keys) == len(ids) else None
