"""Whom an agreement binds, and in which Landkreise the parties lie."""

from collections.abc import Iterable

from asskomm_cli.archive.archive import Archive
from asskomm_cli.directory.model import LANDKREIS, Directory, Kommune, Landkreis
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.association import Association
from asskomm_cli.record.municipality import Municipality


def kommunen_of_agreement(archive: Archive, agreement: Agreement) -> tuple[str, ...]:
    """Return the ids of the parties; where only an association is named, of its members."""
    if agreement.parties or not agreement.association:
        return agreement.parties
    association = archive.associations.get(agreement.association)
    return association.members if association else ()


def landkreise_of_agreement(
    archive: Archive, directory: Directory, agreement: Agreement
) -> list[Landkreis]:
    """Return the Landkreise of an agreement's parties, each once, in the order of the parties."""
    found = landkreise_of_kommunen(archive, directory, agreement.parties)
    association = archive.associations.get(agreement.association or "")
    if not found and association:
        return landkreise_of_association(archive, directory, association)
    return found


def landkreise_of_association(
    archive: Archive, directory: Directory, association: Association
) -> list[Landkreis]:
    """Return the Landkreise of the members; a Landkreis that is a party is its own."""
    found = landkreise_of_kommunen(archive, directory, association.members)
    own = landkreis_itself(directory, association)
    return found or ([own] if own else [])


def landkreis_of_kommune(archive: Archive, directory: Directory, id_: str) -> Landkreis | None:
    """Return the Landkreis of a Kommune by its id, recorded or not; None for an unknown id."""
    if municipality := archive.municipality(id_):
        return landkreis_of_municipality(directory, municipality)
    kommune = kommune_of(archive, directory, id_)
    return directory.landkreis_of(kommune) if kommune else None


def landkreise_of_kommunen(
    archive: Archive, directory: Directory, ids: Iterable[str]
) -> list[Landkreis]:
    """Return the Landkreise of some Kommunen by their ids, each once, in the order of the ids."""
    found = (landkreis_of_kommune(archive, directory, id_) for id_ in ids)
    return list({each.key: each for each in found if each}.values())


def kommune_of(archive: Archive, directory: Directory, id_: str) -> Kommune | None:
    """Return the Kommune that an id stands for: by the AGS of its record, else by the id itself."""
    from asskomm_cli.directory.spelling import kommunen_by_id

    municipality = archive.municipality(id_)
    by_ags = directory.by_ags.get(municipality.ags) if municipality else None
    return by_ags or kommunen_by_id(directory).get(id_)


def landkreis_of_municipality(directory: Directory, municipality: Municipality) -> Landkreis | None:
    """Return the Landkreis that the AGS says; its first five digits are the Landkreis's key."""
    return directory.landkreise.get(municipality.ags[:5])


def association_of_landkreis(
    archive: Archive, directory: Directory, landkreis: Landkreis
) -> str | None:
    """Return the id of the record in which a Landkreis itself is a party, or None."""
    for id_, association in archive.associations.items():
        if landkreis_itself(directory, association) == landkreis:
            return id_
    return None


def unmistakable_name(directory: Directory, landkreis: Landkreis) -> str:
    """Return the name of a Landkreis that no other Kommune shares: "Landkreis Görlitz"."""
    is_landkreis = landkreis.kind == LANDKREIS
    if is_landkreis and any(each.name == landkreis.name for each in directory.kommunen):
        return f"{LANDKREIS} {landkreis.name}"
    return landkreis.label


def landkreis_itself(directory: Directory, association: Association) -> Landkreis | None:
    """Return the Landkreis that is a party under its own name; None if it is no Landkreis."""
    from asskomm_cli.directory.districts import landkreis_named

    return landkreis_named(directory, association.name) if association.kind == LANDKREIS else None
