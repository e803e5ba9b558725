"""Which records an officer asks for: the filters of `list` and of other commands.

An imprecise date fits a span of days if it can lie in it.
"""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from asskomm_cli.archive.archive import Archive
from asskomm_cli.archive.places import (
    kommunen_of_agreement,
    landkreis_of_kommune,
    landkreise_of_agreement,
    landkreise_of_association,
)
from asskomm_cli.archive.standing import SIGNED_LATER, Standing
from asskomm_cli.directory.model import Directory, Landkreis
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.association import Association
from asskomm_cli.record.kinds import AGREEMENT
from asskomm_cli.record.municipality import Municipality

_MANY = 100
"""From so many agreements on, looking at their first lines before reading them pays."""


class Filters(NamedTuple):
    """What records have to fulfil, all of it at once; what is empty or None excludes nothing."""

    landkreise: frozenset[str] = frozenset()
    """Keys of Landkreise and Kreisfreie Städte."""
    polizeidirektion: str | None = None
    type: str | None = None
    party: str | None = None
    """The id of a Kommune or association."""
    signatory: str | None = None
    """Part of a signatory's name."""
    since: date | None = None
    until: date | None = None
    statuses: frozenset[str] = frozenset()
    milestone: str | None = None
    stage: str | None = None

    def concern_agreements(self) -> bool:
        """Whether any of them says something of agreements rather than of places."""
        return bool(self.type or self.signatory or self.since or self.until or self.statuses)


def narrow(archive: Archive, directory: Directory, filters: Filters) -> None:
    """Leave files unread that lie outside of the Landkreise, if these are asked for.

    For those who select agreements or Kommunen, and ask the archive for nothing else. How far a
    party has come can depend on agreements that it signed elsewhere: then all of them are read.
    """
    if filters.stage:
        return
    wanted = set(filters.landkreise)
    if filters.polizeidirektion:
        wanted |= {
            key
            for key, each in directory.landkreise.items()
            if each.polizeidirektion == filters.polizeidirektion
        }
    if wanted and len(archive.ids(AGREEMENT)) >= _MANY:
        from asskomm_cli.archive.reading.sieve import leave_elsewhere_out

        leave_elsewhere_out(archive, directory, wanted)


def select_agreements(
    standing: Standing, directory: Directory, filters: Filters
) -> dict[str, Agreement]:
    """Return the agreements signed up to the day that fulfil the filters, the earliest first."""
    archive = standing.archive
    selected = {}
    for id_, agreement in archive.agreements.items():
        landkreise = landkreise_of_agreement(archive, directory, agreement)
        kommunen = kommunen_of_agreement(archive, agreement)
        if (
            _fits(filters, standing, id_, agreement)
            and (not filters.party or filters.party in (agreement.association, *kommunen))
            and lies_in(filters, landkreise)
            and (
                not (filters.milestone or filters.stage)
                or any(_has_come(filters, standing, each) for each in kommunen)
            )
        ):
            selected[id_] = agreement
    # They are in the order of their ids, and stay so within a day.
    return dict(sorted(selected.items(), key=lambda item: item[1].signed_on.first))


def select_municipalities(
    standing: Standing, directory: Directory, filters: Filters
) -> dict[str, Municipality]:
    """Return the Kommunen that fulfil the filters; one fitting agreement is enough."""
    return {
        id_: municipality
        for id_, municipality in standing.archive.municipalities.items()
        if kommune_fits(standing, directory, filters, id_)
    }


def kommune_fits(standing: Standing, directory: Directory, filters: Filters, id_: str) -> bool:
    """Whether a Kommune, recorded or only a party, fulfils the filters.

    A Kommune takes part in what an association that it belongs to does.
    """

    def place(id_: str) -> list[Landkreis]:
        landkreis = landkreis_of_kommune(standing.archive, directory, id_)
        return [landkreis] if landkreis else []

    if filters.party in standing.associations(id_):
        filters = filters._replace(party=id_)
    return _party_fits(filters, standing, id_, [id_], place)


def select_associations(
    standing: Standing, directory: Directory, filters: Filters
) -> dict[str, Association]:
    """Return the associations that fulfil the filters; one fitting member is enough for a stage."""

    def place(id_: str) -> list[Landkreis]:
        association = standing.archive.associations[id_]
        return landkreise_of_association(standing.archive, directory, association)

    return {
        id_: association
        for id_, association in standing.archive.associations.items()
        if _party_fits(filters, standing, id_, [id_, *association.members], place)
    }


def lies_in(filters: Filters, landkreise: list[Landkreis]) -> bool:
    """Whether one of the Landkreise is among those that are asked for."""
    return (
        not filters.landkreise or any(each.key in filters.landkreise for each in landkreise)
    ) and (
        not filters.polizeidirektion
        or any(each.polizeidirektion == filters.polizeidirektion for each in landkreise)
    )


def _party_fits(
    filters: Filters,
    standing: Standing,
    id_: str,
    kommunen: list[str],
    place: Callable[[str], list[Landkreis]],
) -> bool:
    return (
        (not filters.party or filters.party in kommunen)
        and lies_in(filters, place(id_))
        and (
            not (filters.milestone or filters.stage)
            or any(_has_come(filters, standing, kommune) for kommune in kommunen)
        )
        and (
            not filters.concern_agreements()
            or any(
                _fits(filters, standing, agreement_id, agreement)
                for agreement_id, agreement in standing.agreements(id_).items()
            )
        )
    )


def _fits(filters: Filters, standing: Standing, id_: str, agreement: Agreement) -> bool:
    signed_on = agreement.signed_on
    status = standing.status(id_)
    return (
        status != SIGNED_LATER
        and (not filters.statuses or status in filters.statuses)
        and (not filters.type or agreement.type == filters.type)
        and (not filters.since or signed_on.last >= filters.since)
        and (not filters.until or signed_on.first <= filters.until)
        and (not filters.signatory or _was_signed_by(agreement, filters.signatory))
    )


def _was_signed_by(agreement: Agreement, text: str) -> bool:
    from asskomm_cli.directory.spelling import comparison_key

    wanted = comparison_key(text)
    return any(wanted in comparison_key(each.name) for each in agreement.signatories)


def _has_come(filters: Filters, standing: Standing, id_: str) -> bool:
    return (not filters.stage or standing.stage(id_) == filters.stage) and (
        not filters.milestone
        or any(
            each.kind == filters.milestone and each.date.first <= standing.day
            for each in standing.milestones(id_)
        )
    )
