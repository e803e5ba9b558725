"""The page of a Landkreis or Kreisfreie Stadt, and the list of all of them."""

from typing import NamedTuple

from asskomm_cli.archive.answers.counting import Totals, count
from asskomm_cli.archive.answers.grouping import GROUPINGS, divide
from asskomm_cli.archive.places import unmistakable_name
from asskomm_cli.directory.model import Kommune, Landkreis
from asskomm_cli.directory.spelling import slug
from asskomm_cli.publish.known import known_caseworkers
from asskomm_cli.publish.pages.citing import all_sources
from asskomm_cli.publish.site.basis import Basis, level
from asskomm_cli.publish.site.chronicle import Chronicle, chronicle
from asskomm_cli.publish.site.links import Link
from asskomm_cli.record.association import Association
from asskomm_cli.record.caseworkers import CaseWorker


class Place(NamedTuple):
    """One of the Kommunen of the Landkreis, and how far it has come."""

    kommune: Kommune
    link: Link
    stage: int


class LandkreisPage(NamedTuple):
    """What the page says."""

    name: str
    landkreis: Landkreis
    party: Association | None
    """The record of the Landkreis itself, if it is a party."""
    totals: Totals | None
    caseworkers: tuple[tuple[CaseWorker, int | None], ...]
    """Who is or was responsible, with the number of the source that says so."""
    places: tuple[Place, ...]
    chronicle: Chronicle


def landkreis_totals(basis: Basis) -> dict[str, Totals]:
    """Return the numbers of Landkreise and Kreisfreie Städte by their keys, in order of name."""
    parts = divide(basis.census, GROUPINGS["landkreis"])
    landkreise = sorted(basis.directory.landkreise.values(), key=lambda each: slug(each.name))
    return {each.key: count(parts[each.label]) for each in landkreise if each.label in parts}


def landkreis_page(basis: Basis, key: str, totals: Totals | None) -> LandkreisPage:
    """Return the page of a Landkreis by its key, with its numbers."""
    landkreis = basis.directory.landkreise[key]
    party_id = basis.landkreis_party(key)
    party = basis.archive.associations[party_id] if party_id else None
    workers = known_caseworkers(basis.standing, basis.directory, landkreis)
    sources = all_sources(party.sources if party else (), [each.source for each in workers])
    numbers = {source.url: number for number, source in enumerate(sources, 1)}
    places = sorted(
        (_place(basis, each) for each in basis.census.kommunen if each.landkreis_key == key),
        key=lambda place: slug(place.kommune.name),
    )
    return LandkreisPage(
        unmistakable_name(basis.directory, landkreis),
        landkreis,
        party,
        totals,
        tuple((each, numbers.get(each.source or "")) for each in workers),
        tuple(places),
        chronicle(basis, basis.events_by_landkreis.get(key, ()), sources),
    )


def _place(basis: Basis, kommune: Kommune) -> Place:
    participant = basis.participants_by_ags.get(kommune.ags)
    if participant is None:
        return Place(kommune, Link(kommune.name, None), 0)
    return Place(kommune, basis.page_of(participant), level(participant.stage))
