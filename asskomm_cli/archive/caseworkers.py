"""Who at the Landespräventionsrat is responsible for a place."""

from asskomm_cli.archive.archive import Archive
from asskomm_cli.archive.standing import Standing
from asskomm_cli.directory.districts import resolve_landkreis
from asskomm_cli.directory.model import Directory, Landkreis
from asskomm_cli.record.caseworkers import CaseWorker


def caseworkers_of(
    archive: Archive, directory: Directory, landkreis: Landkreis
) -> list[CaseWorker]:
    """Return all who are or were responsible for a Landkreis, in the order of the record."""
    return [
        each
        for each in archive.caseworkers
        if landkreis in resolve_landkreis(directory, each.landkreis)
    ]


def caseworkers_on(
    standing: Standing, directory: Directory, landkreis: Landkreis
) -> list[CaseWorker]:
    """Return those who are responsible for a Landkreis on the day."""
    return [
        each
        for each in caseworkers_of(standing.archive, directory, landkreis)
        if not (each.since and each.since.first > standing.day)
        and not (each.until and each.until.last < standing.day)
    ]
