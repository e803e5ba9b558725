"""Who is meant: from what people type to the id of a Kommune or association."""

from datetime import date
from typing import NamedTuple

from asskomm_cli.archive.archive import Archive
from asskomm_cli.directory.lookup import Resolution, resolve
from asskomm_cli.directory.model import Directory, Kommune
from asskomm_cli.directory.spelling import comparison_key, kommune_id, nearest
from asskomm_cli.failure import Failure
from asskomm_cli.translation import _


class Party(NamedTuple):
    """An id that a record can name, and the Kommune behind it unless it is an association."""

    id: str
    kommune: Kommune | None
    remark: str | None = None
    """What to tell the person who typed it, if it could have meant something else."""


def find_party(archive: Archive, directory: Directory, text: str, on: date | None = None) -> Party:
    """Return the Kommune or association that a text means.

    Raises Failure with the candidates if it is ambiguous, with the nearest names if it is none.
    """
    if association_id := find_association(archive, text):
        return Party(association_id, None)
    return find_kommune(directory, text, on, [each.name for each in archive.associations.values()])


def find_kommune(
    directory: Directory, text: str, on: date | None = None, other_names: list[str] | None = None
) -> Party:
    """Return the Kommune that a text means, of those that existed on a day if one is given.

    ``other_names`` may be suggested too. Raises Failure as find_party does.
    """
    found = resolve(directory, text, on)
    if found.kommune is None:
        raise Failure(_not_one(directory, text, found, on, other_names or []))
    kommune = found.kommune
    remark = None
    if found.others:
        remark = _("“{text}” is taken as {kommune}; there is also {others}").format(
            text=text,
            kommune=describe(directory, kommune),
            others="; ".join(describe(directory, other) for other in found.others),
        )
    return Party(kommune_id(kommune, directory), kommune, remark)


def find_association(archive: Archive, text: str) -> str | None:
    """Return the id of the association with this id or name, or None."""
    if text in archive.associations:
        return text
    wanted = comparison_key(text)
    for id_, association in archive.associations.items():
        if comparison_key(association.name) == wanted:
            return id_
    return None


def describe(directory: Directory, kommune: Kommune) -> str:
    """Return what tells a Kommune from others: name, Landkreis and AGS."""
    landkreis = directory.landkreis_of(kommune).label
    return f"{kommune.name} ({landkreis}, {kommune.ags})"


def _not_one(
    directory: Directory, text: str, found: Resolution, on: date | None, other_names: list[str]
) -> str:
    if found.matches:
        return _("“{text}” is ambiguous; say which: {candidates}").format(
            text=text, candidates="; ".join(describe(directory, each) for each in found.matches)
        )
    if found.not_on_day and on:
        return " ".join(_absence(directory, each, on) for each in found.not_on_day)
    names = [describe(directory, each) for each in found.suggestions[:3]]
    part = comparison_key(text)
    names += [name for name in other_names if part in comparison_key(name)]
    names += nearest(text, other_names)
    message = _("there is no Kommune or association “{text}”").format(text=text)
    return message + (
        _("; did you mean {names}?").format(names="; ".join(dict.fromkeys(names))) if names else ""
    )


def _absence(directory: Directory, kommune: Kommune, on: date) -> str:
    if kommune.valid_until and kommune.valid_until < on:
        successor = directory.successor_of(kommune)
        if successor is None:
            message = _(
                "{kommune} is not in the directory after {last_day}, its successor is not known"
            )
            return message.format(kommune=kommune.name, last_day=kommune.valid_until)
        return _("{kommune} was merged away after {last_day}; its successor is {successor}").format(
            kommune=kommune.name,
            last_day=kommune.valid_until,
            successor=describe(directory, successor),
        )
    return _("{kommune} exists only since {first_day}").format(
        kommune=kommune.name, first_day=kommune.valid_from
    )
