"""The page of an agreement."""

from collections.abc import Iterator

from asskomm_cli.archive.names import party_name, party_of_agreement
from asskomm_cli.archive.places import kommune_of
from asskomm_cli.directory.model import LANDKREIS
from asskomm_cli.publish.known import known_agreement
from asskomm_cli.publish.listing import View
from asskomm_cli.publish.mergers import fate
from asskomm_cli.publish.page import Entry, Page, Section, facts
from asskomm_cli.publish.pages.citing import last_sections
from asskomm_cli.publish.rows import cell_text
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.entries import Signatory, Witness
from asskomm_cli.record.kinds import AGREEMENT
from asskomm_cli.record.vocabulary import LANDESPRAEVENTIONSRAT
from asskomm_cli.translation import _, day_text


def agreement_page(view: View, id_: str) -> Page:
    """Return what the record says of an agreement."""
    archive = view.standing.archive
    agreement = known_agreement(view.standing, id_)
    party = party_of_agreement(archive, view.directory, agreement)
    return Page(
        _("{type} {party}, {date}").format(
            type=agreement.type, party=party, date=agreement.signed_on
        ),
        facts(*_facts(view, id_, agreement)),
        (
            Section(_("Parties"), tuple(_party(view, each) for each in agreement.parties)),
            *_signatory_sections(view, agreement.signatories),
            Section(
                _("Witnesses"),
                tuple(Entry(_person(view, each), each.name) for each in agreement.witnesses),
            ),
            Section(_("Objectives"), tuple(Entry(f"- {each}") for each in agreement.objectives)),
            *last_sections(agreement, agreement.sources),
        ),
    )


def _facts(view: View, id_: str, agreement: Agreement) -> Iterator[tuple[str, str | None]]:
    archive = view.standing.archive
    yield _("Type"), agreement.type
    yield _("Signed"), day_text(agreement.signed_on)
    status = _(view.standing.status(id_))
    yield _("Status"), _("{status} (as of {day})").format(status=status, day=view.standing.day)
    if agreement.association:
        yield _("Association"), party_name(archive, view.directory, agreement.association)
    yield _("Form"), agreement.form
    yield _("Number in Saxony"), cell_text(agreement.number)
    yield _("Number in Landkreis"), cell_text(agreement.number_in_landkreis)
    yield _("Follows"), agreement.follows
    yield _("Followed by"), ", ".join(view.standing.successors(id_))
    yield _("Ended"), day_text(agreement.ended_on) if agreement.ended_on else None
    yield _("Reason"), agreement.end_reason
    yield _("Valid until"), day_text(agreement.valid_until) if agreement.valid_until else None
    yield _("Fields of action"), ", ".join(agreement.fields_of_action)
    yield _("Planned"), ", ".join(agreement.planned)
    yield _("File"), archive.folder.shown_file(AGREEMENT, id_)


def _party(view: View, id_: str) -> Entry:
    archive, directory = view.standing.archive, view.directory
    kommune = kommune_of(archive, directory, id_)
    name = party_name(archive, directory, id_)
    if kommune is None:
        return Entry(_("not in the directory"), name)
    landkreis = directory.landkreis_of(kommune)
    place = landkreis.label if landkreis.kind == LANDKREIS else landkreis.kind
    parts = [place, _("AGS {ags}").format(ags=kommune.ags), fate(directory, kommune)]
    return Entry(", ".join(part for part in parts if part), name)


def _signatory_sections(view: View, signatories: tuple[Signatory, ...]) -> Iterator[Section]:
    """Yield the sides in the order of the agreement's text: Kommunen, police, LPR."""
    headings = {
        "kommune": _("Signed for the Kommunen"),
        "police": _("Signed for the police"),
        "lpr": _("Signed for the Landespräventionsrat"),
    }
    for side, heading in headings.items():
        yield Section(
            heading,
            tuple(
                Entry(_person(view, each), each.name)
                for each in signatories
                if _side(view, each.represents) == side
            ),
        )


def _side(view: View, represents: str) -> str:
    if represents == LANDESPRAEVENTIONSRAT:
        return "lpr"
    return "police" if represents in view.directory.polizeidirektionen else "kommune"


def _person(view: View, person: Signatory | Witness) -> str:
    archive, directory = view.standing.archive, view.directory
    role = person.role
    if role and person.capacity:
        role = _("{role} ({capacity})").format(role=role, capacity=person.capacity)
    body = party_name(archive, directory, person.represents) if person.represents else None
    return ", ".join(part for part in (person.rank, role, person.office, body) if part)
