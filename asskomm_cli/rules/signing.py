"""Who signed an agreement and who was present, and for which bodies."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from asskomm_cli.archive.archive import Archive, Entry
from asskomm_cli.directory.model import Directory
from asskomm_cli.directory.spelling import kommunen_by_id
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.entries import Signatory, Witness
from asskomm_cli.record.kinds import MUNICIPALITY
from asskomm_cli.record.vocabulary import LANDESPRAEVENTIONSRAT, ROLE_BY_WORD, Body, Role
from asskomm_cli.rules.left_out import in_file, is_whole
from asskomm_cli.rules.problem import Place

SIGNATORIES, WITNESSES = "signatories", "witnesses"


class Person(NamedTuple):
    """A signatory or witness, with the place in the file."""

    entry: Entry
    table: str
    position: int
    said: Signatory | Witness
    body: Body | None
    """The kind of body that ``represents`` names; None if it names none, or nothing at all."""
    role: Role | None
    """The role, if it is a word of the vocabulary."""

    def may_act_for(self, body: Body) -> bool:
        """Whether the person acts for such a body, or does if another value is the mistaken one."""
        if self.body is None and self.role is None:
            return True
        return body is self.body or (self.role is not None and body in self.role.bodies)

    def place(self, key: str) -> Place:
        """Return the place of one value of the person's table."""
        return Place(self.entry.path, (self.table, self.position, key))


class Signing(NamedTuple):
    """An agreement with the people who signed it and those who were present."""

    entry: Entry
    agreement: Agreement
    signatories: tuple[Person, ...]
    witnesses: tuple[Person, ...]
    people: tuple[Person, ...]
    """Signatories and witnesses."""
    bound: frozenset[str]
    """Ids for which a head can sign: the parties, the association and its members."""
    knows_all_signatories: bool
    """Whether every signatory of the file could be read."""


class _Bodies(NamedTuple):
    """The names and ids by which bodies are known."""

    without_id: Mapping[str, Body]
    kommunen: Container[str]
    recorded: Container[str]
    associations: Container[str]

    def body(self, agreement: Agreement, represents: str | None) -> Body | None:
        """Return what kind of body a name or id stands for in an agreement."""
        if represents is None:
            return None
        if body := self.without_id.get(represents):
            return body
        is_kommune = represents in self.kommunen or represents in self.recorded
        if represents == agreement.association or (
            represents in self.associations and not is_kommune
        ):
            return Body.ASSOCIATION
        return Body.KOMMUNE if is_kommune or represents in agreement.parties else None


def read_signings(
    archive: Archive, directory: Directory, agreements: Iterable[tuple[Entry, Agreement]]
) -> Iterator[Signing]:
    """Yield who signed each of the agreements."""
    bodies = _Bodies(
        {LANDESPRAEVENTIONSRAT: Body.LPR}
        | dict.fromkeys(directory.polizeidirektionen, Body.POLICE),
        kommunen_by_id(directory),
        archive.ids(MUNICIPALITY),
        archive.associations,
    )
    for entry, agreement in agreements:
        signatories = _people(bodies, entry, agreement, SIGNATORIES, agreement.signatories)
        witnesses = _people(bodies, entry, agreement, WITNESSES, agreement.witnesses)
        yield Signing(
            entry,
            agreement,
            signatories,
            witnesses,
            signatories + witnesses,
            _bound(archive, agreement),
            is_whole(entry, SIGNATORIES),
        )


def unsigned_for(signings: Iterable[Signing], body: Body) -> Iterator[Signing]:
    """Yield the agreements that have signatories, but none who may act for such a body."""
    for signing in signings:
        signatories = signing.signatories if signing.knows_all_signatories else ()
        if signatories and not any(each.may_act_for(body) for each in signatories):
            yield signing


def _people(
    bodies: _Bodies,
    entry: Entry,
    agreement: Agreement,
    table: str,
    listed: Sequence[Signatory | Witness],
) -> tuple[Person, ...]:
    return tuple(
        [
            Person(
                entry,
                table,
                position,
                said,
                bodies.body(agreement, said.represents),
                ROLE_BY_WORD.get(said.role or ""),
            )
            for position, said in in_file(entry, table, listed)
        ]
    )


def _bound(archive: Archive, agreement: Agreement) -> frozenset[str]:
    if not agreement.association:
        return frozenset(agreement.parties)
    association = archive.associations.get(agreement.association)
    members = association.members if association else ()
    return frozenset((agreement.association, *agreement.parties, *members))
