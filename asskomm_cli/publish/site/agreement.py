"""The page of an agreement: who agreed on what, who signed, and what came before and after."""

from typing import NamedTuple

from asskomm_cli.archive.names import party_of_agreement
from asskomm_cli.archive.places import landkreise_of_agreement
from asskomm_cli.publish.known import known_agreement
from asskomm_cli.publish.site.basis import Basis
from asskomm_cli.publish.site.links import Link, agreement_path
from asskomm_cli.record.agreement import Agreement


class AgreementPage(NamedTuple):
    """What the page says, and a row of the table of agreements."""

    link: Link
    """The page, under the name of the party: the association, or all its Kommunen."""
    record: Agreement
    status: str
    landkreise: tuple[Link, ...]
    polizeidirektionen: tuple[str, ...]
    successors: tuple[Link, ...]


def agreement_page(basis: Basis, id_: str) -> AgreementPage:
    """Return the page of an agreement."""
    record = known_agreement(basis.standing, id_)
    landkreise = landkreise_of_agreement(basis.archive, basis.directory, record)
    return AgreementPage(
        Link(party_of_agreement(basis.archive, basis.directory, record), agreement_path(id_)),
        record,
        basis.standing.status(id_),
        tuple(basis.landkreis(each.key) for each in landkreise),
        tuple(dict.fromkeys(each.polizeidirektion for each in landkreise)),
        tuple(basis.agreement(each) for each in basis.standing.successors(id_)),
    )
