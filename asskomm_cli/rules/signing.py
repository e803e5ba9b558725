"""Who signed an agreement and who was present, and for which bodies."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from asskomm_cli.archive.archive import Archive, Entry
from asskomm_cli.directory.model import Directory
from asskomm_cli.directory.spelling import kommunen_by_id
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.entries import Signatory, Witness
from asskomm_cli.record.vocabulary import LANDESPRAEVENTIONSRAT, ROLE_BY_WORD, Body, Role
from asskomm_cli.rules.left_out import in_file, is_whole
from asskomm_cli.rules.problem import Place

SIGNATORIES, WITNESSES = "signatories", "witnesses"


class Person(NamedTuple):
    """A signatory or witness, with the place in the file."""

    file: str
    table: str
    position: int
    said: Signatory | Witness
    body: Body | None
    """The kind of body that ``represents`` names; None if it names none, or nothing at all."""

    @property
    def role(self) -> Role | None:
        """The role, if it is a word of the vocabulary."""
        return ROLE_BY_WORD.get(self.said.role or "")

    def may_act_for(self, body: Body) -> bool:
        """Whether the person acts for such a body, or does if another value is the mistaken one."""
        if self.body is None and self.role is None:
            return True
        return body is self.body or (self.role is not None and body in self.role.bodies)

    def place(self, key: str) -> Place:
        """Return the place of one value of the person's table."""
        return Place(self.file, (self.table, self.position, key))


class Signing(NamedTuple):
    """An agreement with the people who signed it and those who were present."""

    entry: Entry
    agreement: Agreement
    signatories: tuple[Person, ...]
    witnesses: tuple[Person, ...]
    bound: frozenset[str]
    """Ids for which a head can sign: the parties, the association and its members."""
    knows_all_signatories: bool
    """Whether every signatory of the file could be read."""

    @property
    def people(self) -> tuple[Person, ...]:
        """Signatories and witnesses."""
        return self.signatories + self.witnesses


class _Bodies(NamedTuple):
    """The names and ids by which bodies are known."""

    police: frozenset[str]
    kommunen: frozenset[str]
    associations: frozenset[str]

    def body(self, agreement: Agreement, represents: str | None) -> Body | None:
        """Return what kind of body a name or id stands for in an agreement."""
        if represents == LANDESPRAEVENTIONSRAT:
            return Body.LPR
        if represents in self.police:
            return Body.POLICE
        if represents in self.associations or (represents and represents == agreement.association):
            return Body.ASSOCIATION
        if represents in self.kommunen or represents in agreement.parties:
            return Body.KOMMUNE
        return None


def read_signings(
    archive: Archive, directory: Directory, agreements: Iterable[tuple[Entry, Agreement]]
) -> Iterator[Signing]:
    """Yield who signed each of the agreements."""
    kommunen = kommunen_by_id(directory).keys() | archive.municipalities.keys()
    bodies = _Bodies(
        frozenset(directory.polizeidirektionen),
        frozenset(kommunen),
        frozenset(archive.associations.keys() - kommunen),
    )
    for entry, agreement in agreements:
        yield Signing(
            entry,
            agreement,
            tuple(_people(bodies, entry, agreement, SIGNATORIES, agreement.signatories)),
            tuple(_people(bodies, entry, agreement, WITNESSES, agreement.witnesses)),
            _bound(archive, agreement),
            is_whole(entry, SIGNATORIES),
        )


def _people(
    bodies: _Bodies,
    entry: Entry,
    agreement: Agreement,
    table: str,
    listed: Sequence[Signatory | Witness],
) -> Iterator[Person]:
    for position, said in in_file(entry, table, listed):
        body = bodies.body(agreement, said.represents)
        yield Person(entry.path, table, position, said, body)


def _bound(archive: Archive, agreement: Agreement) -> frozenset[str]:
    if not agreement.association:
        return frozenset(agreement.parties)
    association = archive.associations.get(agreement.association)
    members = association.members if association else ()
    return frozenset((agreement.association, *agreement.parties, *members))
