"""What was known on a day: what came later is left out of pages, as it is of every count."""

from datetime import date

from asskomm_cli.archive.caseworkers import caseworkers_of
from asskomm_cli.archive.standing import Standing
from asskomm_cli.directory.model import Directory, Landkreis
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.caseworkers import CaseWorker
from asskomm_cli.record.partial_date import PartialDate


def known_date(when: PartialDate | None, day: date) -> PartialDate | None:
    """Return a date that had come by the day; on today's pages also one that is known to come."""
    return when if when and (when.first <= day or day >= date.today()) else None


def known_agreement(standing: Standing, id_: str) -> Agreement:
    """Return an agreement, without its end if that came later."""
    agreement = standing.archive.agreements[id_]
    if agreement.ended_on and not known_date(agreement.ended_on, standing.day):
        return agreement._replace(ended_on=None, end_reason=None)
    return agreement


def known_caseworkers(
    standing: Standing, directory: Directory, landkreis: Landkreis
) -> list[CaseWorker]:
    """Return who is or was responsible for a Landkreis, in the order of the record."""
    return [
        each._replace(until=known_date(each.until, standing.day))
        for each in caseworkers_of(standing.archive, directory, landkreis)
        if each.since is None or known_date(each.since, standing.day)
    ]
