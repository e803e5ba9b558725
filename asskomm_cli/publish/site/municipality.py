"""The page of a Kommune: what is official, how far it has come, and what happened."""

from datetime import date, timedelta
from typing import NamedTuple

from asskomm_cli.archive.caseworkers import caseworkers_on
from asskomm_cli.archive.places import landkreis_of_kommune
from asskomm_cli.directory.model import Kommune, Landkreis
from asskomm_cli.publish.known import known_date
from asskomm_cli.publish.site.basis import Basis
from asskomm_cli.publish.site.chronicle import Chronicle, chronicle
from asskomm_cli.publish.site.links import Link
from asskomm_cli.record.municipality import Municipality
from asskomm_cli.record.partial_date import PartialDate


class Merger(NamedTuple):
    """A Kommune that another one became, or was made of, and the first day of that."""

    name: str
    day: date


class MunicipalityPage(NamedTuple):
    """What the page says."""

    name: str
    kommune: Kommune | None
    landkreis: Landkreis | None
    record: Municipality | None
    participating_since: PartialDate | None
    stage: int
    grosse_kreisstadt_since: date | None
    """``date.min`` if since before 2018, when the facts begin."""
    became: Merger | None
    made_of: tuple[Merger, ...]
    caseworkers: tuple[str, ...]
    associations: tuple[Link, ...]
    chronicle: Chronicle


def municipality_page(basis: Basis, id_: str) -> MunicipalityPage:
    """Return the page of a Kommune by its id, whether or not it has a file."""
    record = basis.archive.municipalities.get(id_)
    kommune = basis.kommune(id_)
    landkreis = landkreis_of_kommune(basis.archive, basis.directory, id_)
    workers = caseworkers_on(basis.standing, basis.directory, landkreis) if landkreis else []
    return MunicipalityPage(
        kommune.full_name if kommune else record.name if record else id_,
        kommune,
        landkreis,
        record,
        known_date(record.participating_since if record else None, basis.standing.day),
        basis.stage(id_),
        kommune.own_grosse_kreisstadt_since if kommune else None,
        _became(basis, kommune) if kommune else None,
        _made_of(basis, kommune) if kommune else (),
        tuple(each.name for each in workers),
        basis.parties(basis.standing.associations(id_)),
        chronicle(basis, basis.events.get(id_, ()), record.sources if record else (), (id_,)),
    )


def _became(basis: Basis, kommune: Kommune) -> Merger | None:
    successor = basis.directory.successor_of(kommune)
    if successor is None or kommune.valid_until is None:
        return None
    return Merger(successor.name, kommune.valid_until + timedelta(1))


def _made_of(basis: Basis, kommune: Kommune) -> tuple[Merger, ...]:
    return tuple(
        Merger(each.name, each.valid_until + timedelta(1))
        for each in basis.directory.merged_into(kommune)
        if each.name != kommune.name and each.valid_until
    )
