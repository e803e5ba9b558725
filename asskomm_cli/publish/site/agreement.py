"""The page of an agreement: who agreed on what, who signed, and what came before and after."""

from typing import NamedTuple

from asskomm_cli.archive.names import party_of_agreement
from asskomm_cli.archive.places import landkreise_of_agreement
from asskomm_cli.publish.site.basis import Basis
from asskomm_cli.publish.site.links import Link
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.entries import Signatory, Witness
from asskomm_cli.record.vocabulary import LANDESPRAEVENTIONSRAT


class Person(NamedTuple):
    """Who signed or was present, and the body that this was for."""

    person: Signatory | Witness
    body: Link | None


class Party(NamedTuple):
    """A Kommune that is bound, where it lies and how far it has come."""

    link: Link
    landkreis: Link | None
    stage: int


class AgreementPage(NamedTuple):
    """What the page says."""

    name: str
    """The party: the association, or all its Kommunen."""
    record: Agreement
    status: str
    association: Link | None
    parties: tuple[Party, ...]
    landkreise: tuple[Link, ...]
    polizeidirektionen: tuple[str, ...]
    signatories: tuple[Person, ...]
    witnesses: tuple[Person, ...]
    follows: Link | None
    successors: tuple[Link, ...]


def agreement_page(basis: Basis, id_: str) -> AgreementPage:
    """Return the page of an agreement."""
    record = basis.agreements[id_]
    landkreise = landkreise_of_agreement(basis.archive, basis.directory, record)
    return AgreementPage(
        party_of_agreement(basis.archive, basis.directory, record),
        record,
        basis.standing.status(id_),
        basis.party(record.association) if record.association else None,
        tuple(_party(basis, each) for each in record.parties),
        tuple(basis.landkreis(each.key) for each in landkreise),
        tuple(dict.fromkeys(each.polizeidirektion for each in landkreise)),
        tuple(_person(basis, each) for each in record.signatories),
        tuple(_person(basis, each) for each in record.witnesses),
        basis.agreement(record.follows) if record.follows else None,
        tuple(basis.agreement(each) for each in basis.standing.successors(id_)),
    )


def _party(basis: Basis, id_: str) -> Party:
    kommune = basis.kommune(id_)
    landkreis = basis.landkreis(kommune.landkreis_key) if kommune else None
    return Party(basis.party(id_), landkreis, basis.stage(id_))


def _person(basis: Basis, person: Signatory | Witness) -> Person:
    body = person.represents
    if body is None:
        return Person(person, None)
    if body == LANDESPRAEVENTIONSRAT or body in basis.directory.polizeidirektionen:
        return Person(person, Link(body, None))
    return Person(person, basis.party(body))
