"""ROL106: the head of a Kommune bears the title that the law gives him on that day."""

from collections.abc import Iterator

from asskomm_cli.directory.model import Kommune
from asskomm_cli.record.partial_date import PartialDate
from asskomm_cli.record.vocabulary import BUERGERMEISTER, KOMMUNAL, OBERBUERGERMEISTER
from asskomm_cli.rules.context import Context
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.rules.signing import SIGNATORIES, Person
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield titles that are certainly wrong, of witnesses as well."""
    for signing in context.signings:
        for person in signing.people:
            if (
                (person.role is BUERGERMEISTER or person.role is OBERBUERGERMEISTER)
                and person.body in KOMMUNAL
                # ROL115 speaks of those who sign for a Kommune that is no party.
                and (person.table != SIGNATORIES or person.said.represents in signing.bound)
                and (kommunen := _with_another_title(context, person, signing.agreement.signed_on))
            ):
                yield _problem(person, kommunen, person.role is OBERBUERGERMEISTER)


def _with_another_title(context: Context, person: Person, day: PartialDate) -> list[Kommune]:
    """Return the Kommunen of a person, if none of them had a head with that title."""
    is_ober = person.role is OBERBUERGERMEISTER
    # A Beigeordneter of such a Stadt can bear the title Bürgermeister (SächsGemO § 55 Abs. 4).
    if not is_ober and person.said.capacity:
        return []
    kommunen = _kommunen(context, person.said.represents or "")
    is_wrong = all(_has_ober(kommune, day) is (not is_ober) for kommune in kommunen)
    return kommunen if is_wrong else []


def _kommunen(context: Context, id_: str) -> list[Kommune]:
    """Return the Kommune with this id, or the members of the association with it."""
    association = context.archive.associations.get(id_)
    ids = association.members if association else (id_,)
    known = [kommune for each in ids if (kommune := context.kommune(each))]
    return known if len(known) == len(ids) else []


def _has_ober(kommune: Kommune, day: PartialDate) -> bool | None:
    """Whether a Kommune had an Oberbürgermeister; None if the date leaves that open.

    Who signs for a Kommune that did not exist is DAT104's business.
    """
    found = {
        kommune.has_oberbuergermeister_on(each) if kommune.exists_on(each) else None
        for each in {day.first, day.last}
    }
    return found.pop() if len(found) == 1 else None


def _problem(person: Person, kommunen: list[Kommune], is_ober: bool) -> Problem:
    if is_ober:
        right = BUERGERMEISTER
        message = _(
            "{name} was {right} by law on that day ({kommune}: neither Kreisfreie Stadt nor Große "
            "Kreisstadt); correct the role, or waive this if a source prints “{role}”"
        )
    else:
        right = OBERBUERGERMEISTER
        message = _(
            "by law {kommune} had an {right} on that day; correct the role "
            "or, if {name} was a Beigeordneter, give that role, or the capacity"
        )
    is_feminine = person.said.role in (BUERGERMEISTER.feminine, OBERBUERGERMEISTER.feminine)
    word = right.feminine if is_feminine else right.masculine
    names = ", ".join(kommune.name for kommune in kommunen)
    text = message.format(kommune=names, name=person.said.name, right=word, role=person.said.role)
    return Problem(person.place("role"), text, suggestion=word)


RULE = Rule(
    code="ROL106",
    name="oberbuergermeister-by-law",
    level=Level.WARNING,
    what=_(
        "In Kreisfreie Städte and Große Kreisstädte the head is Oberbürgermeister, "
        "in every other Kommune Bürgermeister."
    ),
    why=_(
        "SächsGemO § 51 Abs. 4 says so; but reports often give the higher title. In those Städte "
        "a Beigeordneter can bear the title Bürgermeister (§ 55 Abs. 4) and signs in Vertretung."
    ),
    check=check,
)
