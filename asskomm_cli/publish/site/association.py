"""The page of an association: its members, their sums beside what it states, its steps."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from asskomm_cli.archive.places import landkreise_of_association
from asskomm_cli.directory.model import Kommune
from asskomm_cli.publish.site.basis import Basis
from asskomm_cli.publish.site.chronicle import Chronicle, chronicle
from asskomm_cli.publish.site.links import Link
from asskomm_cli.record.association import Association


class Member(NamedTuple):
    """A Kommune of the association; the directory may not know it."""

    link: Link
    kommune: Kommune | None
    stage: int


class AssociationPage(NamedTuple):
    """What the page says; the sums are those of the members that the directory knows."""

    record: Association
    landkreise: tuple[Link, ...]
    polizeidirektionen: tuple[str, ...]
    members: tuple[Member, ...]
    inhabitants: int
    area_ha: int
    chronicle: Chronicle
    inhabitants_on: date | None


def association_page(basis: Basis, id_: str) -> AssociationPage:
    """Return the page of an association by its id."""
    record = basis.archive.associations[id_]
    landkreise = landkreise_of_association(basis.archive, basis.directory, record)
    members = tuple(
        Member(basis.party(each), basis.kommune(each), basis.stage(each)) for each in record.members
    )
    known = [each.kommune for each in members if each.kommune]
    return AssociationPage(
        record,
        tuple(basis.landkreis(each.key) for each in landkreise),
        tuple(dict.fromkeys(each.polizeidirektion for each in landkreise)),
        members,
        _sum(each.inhabitants for each in known),
        _sum(each.area_ha for each in known),
        chronicle(basis, basis.events.get(id_, ()), record.sources, (id_,)),
        basis.edition.inhabitants_on,
    )


def _sum(numbers: Iterable[int | None]) -> int:
    return sum(each or 0 for each in numbers)
