"""The page of a Landkreis: who is responsible there, and which Kommunen take part."""

from collections.abc import Iterator

from asskomm_cli.archive.places import association_of_landkreis, unmistakable_name
from asskomm_cli.archive.selection import Filters, select_agreements, select_municipalities
from asskomm_cli.directory.model import Landkreis
from asskomm_cli.publish.known import known_caseworkers
from asskomm_cli.publish.listing import View
from asskomm_cli.publish.page import Entry, Page, Section, facts
from asskomm_cli.publish.pages.citing import all_sources, citation, last_sections
from asskomm_cli.publish.pages.steps import agreement_entries, milestone_entries, steps_reached
from asskomm_cli.record.caseworkers import CaseWorker
from asskomm_cli.record.entries import Source
from asskomm_cli.record.kinds import ASSOCIATION
from asskomm_cli.translation import _


def landkreis_page(view: View, key: str) -> Page:
    """Return what is known of a Landkreis, and of it as a party if it is recorded as one."""
    standing, directory = view.standing, view.directory
    landkreis = directory.landkreise[key]
    party_id = association_of_landkreis(standing.archive, directory, landkreis)
    party = standing.archive.associations[party_id] if party_id else None
    workers = known_caseworkers(standing, directory, landkreis)
    steps = steps_reached(view, party.milestones) if party else []
    addresses = [each.source for each in workers]
    addresses += [each.milestone.source for each in steps]
    sources = all_sources(party.sources if party else (), addresses)
    in_it = Filters(landkreise=frozenset((key,)))
    return Page(
        unmistakable_name(directory, landkreis),
        facts(*_facts(view, landkreis, party_id)),
        (
            Section(
                _("Case worker"),
                tuple(_case_worker(each, sources) for each in workers)
                or (Entry(_("none is recorded")),),
            ),
            Section(
                _("Recorded Kommunen"),
                tuple(
                    Entry(standing.stage(id_) or _("nothing known up to then"), each.name)
                    for id_, each in select_municipalities(standing, directory, in_it).items()
                ),
            ),
            Section(
                _("Agreements"),
                agreement_entries(view, select_agreements(standing, directory, in_it)),
            ),
            Section(_("Milestones of the Landkreis"), milestone_entries(view, steps, sources)),
            *last_sections(party, sources),
        ),
    )


def _facts(
    view: View, landkreis: Landkreis, party_id: str | None
) -> Iterator[tuple[str, str | None]]:
    day = view.standing.day
    kommunen = [
        each
        for each in view.directory.kommunen
        if each.landkreis_key == landkreis.key and each.exists_on(day)
    ]
    yield _("Kind"), landkreis.kind
    yield _("Seat"), landkreis.seat
    yield _("Key"), landkreis.key
    yield _("Polizeidirektion"), landkreis.polizeidirektion
    yield _("Kommunen in it"), _("{count} (as of {day})").format(count=len(kommunen), day=day)
    if party_id:
        yield _("File"), view.standing.archive.folder.shown_file(ASSOCIATION, party_id)


def _case_worker(worker: CaseWorker, sources: tuple[Source, ...]) -> Entry:
    parts = []
    if worker.since:
        parts.append(_("since {date}").format(date=worker.since))
    if worker.until:
        parts.append(_("until {date}").format(date=worker.until))
    text = ", ".join(parts) or _("since when is unknown")
    return Entry(
        text + citation(sources, worker.source), worker.name, (worker.note,) if worker.note else ()
    )
