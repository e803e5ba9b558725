"""The page of an association: its members, their sums beside what it states, its steps."""

from typing import NamedTuple

from asskomm_cli.archive.places import landkreise_of_association
from asskomm_cli.publish.site.basis import Basis
from asskomm_cli.publish.site.chronicle import Chronicle, chronicle
from asskomm_cli.publish.site.links import Link
from asskomm_cli.record.association import Association


class AssociationPage(NamedTuple):
    """What the page says, and a row of the table; the directory may not know all members.

    The sums are those of the members that it knows.
    """

    link: Link
    record: Association
    landkreise: tuple[Link, ...]
    polizeidirektionen: tuple[str, ...]
    inhabitants: int
    area_ha: int
    chronicle: Chronicle


def association_page(basis: Basis, id_: str) -> AssociationPage:
    """Return the page of an association by its id."""
    record = basis.archive.associations[id_]
    landkreise = landkreise_of_association(basis.archive, basis.directory, record)
    known = [kommune for each in record.members if (kommune := basis.kommune(each))]
    return AssociationPage(
        basis.party(id_),
        record,
        tuple(basis.landkreis(each.key) for each in landkreise),
        tuple(dict.fromkeys(each.polizeidirektion for each in landkreise)),
        sum(each.inhabitants or 0 for each in known),
        sum(each.area_ha or 0 for each in known),
        chronicle(basis, basis.events.get(id_, ()), record.sources, (id_,)),
    )
