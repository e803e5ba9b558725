"""The page of an association: its members, and its sums beside what it states."""

from collections.abc import Iterator

from asskomm_cli.archive.names import party_name
from asskomm_cli.archive.places import (
    kommune_of,
    landkreis_of_kommune,
    landkreise_of_association,
)
from asskomm_cli.directory.edition import Edition
from asskomm_cli.publish.amounts import grouped, square_kilometres
from asskomm_cli.publish.listing import View
from asskomm_cli.publish.mergers import fate
from asskomm_cli.publish.page import Entry, Page, Section, facts
from asskomm_cli.publish.pages.citing import all_sources, last_sections
from asskomm_cli.publish.pages.steps import agreement_entries, milestone_entries, steps_reached
from asskomm_cli.record.association import Association
from asskomm_cli.record.kinds import ASSOCIATION
from asskomm_cli.translation import _, day_text, ngettext


def association_page(view: View, id_: str, edition: Edition) -> Page:
    """Return what the record and the directory say of an association."""
    archive = view.standing.archive
    record = archive.associations[id_]
    steps = steps_reached(view, record.milestones)
    sources = all_sources(record.sources, [each.milestone.source for each in steps])
    return Page(
        record.name,
        facts(
            *_general(view, id_, record),
            *_sums(view, record, edition),
            (_("File"), archive.folder.shown_file(ASSOCIATION, id_)),
        ),
        (
            Section(_("Members"), tuple(_member(view, each) for each in record.members)),
            Section(
                _("Agreements"), agreement_entries(view, view.standing.agreements(id_), page_of=id_)
            ),
            Section(_("Milestones"), milestone_entries(view, steps, sources)),
            *last_sections(record, sources),
        ),
    )


def _general(view: View, id_: str, record: Association) -> Iterator[tuple[str, str | None]]:
    landkreise = landkreise_of_association(view.standing.archive, view.directory, record)
    yield _("Kind"), record.kind
    yield _("Landkreis"), ", ".join(each.label for each in landkreise)
    yield (
        _("Polizeidirektion"),
        ", ".join(dict.fromkeys(each.polizeidirektion for each in landkreise)),
    )
    yield _("Id"), id_


def _sums(view: View, record: Association, edition: Edition) -> Iterator[tuple[str, str | None]]:
    """Yield area and inhabitants as the association states them, and as its members add up."""
    found = (kommune_of(view.standing.archive, view.directory, each) for each in record.members)
    kommunen = [each for each in found if each]
    if record.area_km2 is not None:
        yield _("Area stated"), square_kilometres(record.area_km2)
    areas = [each.area_ha for each in kommunen if each.area_ha is not None]
    if areas:
        sum_ = square_kilometres(sum(areas) / 100)
        yield _("Area of members"), sum_ + _basis(len(areas), record, edition.as_of)
    if record.inhabitants is not None:
        day = f" ({day_text(record.inhabitants_on)})" if record.inhabitants_on else ""
        yield _("Inhabitants stated"), grouped(record.inhabitants) + day
    counts = [each.inhabitants for each in kommunen if each.inhabitants is not None]
    if counts:
        basis = _basis(len(counts), record, edition.inhabitants_on)
        yield _("Inhabitants of members"), grouped(sum(counts)) + basis


def _basis(known: int, record: Association, day: object) -> str:
    """Return what a sum is made of: its day, and how many members where some are unknown."""
    parts = [day_text(day)] if day else []
    if known < len(record.members):
        parts.append(
            ngettext(
                "{known} of {all} member", "{known} of {all} members", len(record.members)
            ).format(known=known, all=len(record.members))
        )
    return f" ({', '.join(parts)})" if parts else ""


def _member(view: View, id_: str) -> Entry:
    archive = view.standing.archive
    landkreis = landkreis_of_kommune(archive, view.directory, id_)
    kommune = kommune_of(archive, view.directory, id_)
    parts = [landkreis.label] if landkreis else [_("not in the directory")]
    if kommune and kommune.area_ha is not None:
        parts.append(square_kilometres(kommune.area_ha / 100))
    if kommune and kommune.inhabitants is not None:
        count = kommune.inhabitants
        parts.append(
            ngettext("{count} inhabitant", "{count} inhabitants", count).format(
                count=grouped(count)
            )
        )
    if kommune and (became := fate(view.directory, kommune)):
        parts.append(became)
    return Entry(", ".join(parts), party_name(archive, view.directory, id_))
