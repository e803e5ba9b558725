"""ROL105: people have roles that exist in the body for which they act."""

from collections.abc import Iterator

from asskomm_cli.directory.model import LANDKREIS
from asskomm_cli.record.vocabulary import (
    ROLES,
    STAEDTEBUND,
    VERWALTUNGSGEMEINSCHAFT,
    VERWALTUNGSVERBAND,
    Body,
    Role,
)
from asskomm_cli.rules.context import Context
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.rules.signing import SIGNATORIES, Person
from asskomm_cli.translation import _

_ONLY_OF_KIND = {
    "Landrat": (LANDKREIS,),
    "Verbandsvorsitzender": (VERWALTUNGSVERBAND, STAEDTEBUND),
    "Vorsitzender der Verwaltungsgemeinschaft": (VERWALTUNGSGEMEINSCHAFT,),
}
"""By the masculine form: the kinds of association that have such a head (SächsLKrO § 47,
SächsKomZG §§ 20, 40); a Städtebund may call its head as a Verband does."""
_OF_A_LANDKREIS = ("Landrat", "Beigeordneter")


def check(context: Context) -> Iterator[Problem]:
    """Yield roles that the represented body does not have, of witnesses as well."""
    for signing in context.signings:
        for person in signing.people:
            role = person.role
            if role and person.body and not _has(context, person, role):
                yield _problem(context, person, _roles(context, person))


def _has(context: Context, person: Person, role: Role) -> bool:
    if person.body is not Body.ASSOCIATION and person.body in role.bodies:
        return True
    # Where somebody of the ministry signs, ROL110 says all there is to say.
    is_ministers = person.table == SIGNATORIES and role.is_of_ministry
    return is_ministers or role in _roles(context, person)


def _roles(context: Context, person: Person) -> list[Role]:
    """Return the roles that exist in the body for which somebody acts."""
    roles = [role for role in ROLES if person.body in role.bodies]
    association = context.archive.associations.get(person.said.represents or "")
    if person.body is not Body.ASSOCIATION or association is None:
        return roles
    if association.kind == LANDKREIS:
        return [role for role in roles if role.masculine in _OF_A_LANDKREIS]
    return [
        role
        for role in roles
        if association.kind in _ONLY_OF_KIND.get(role.masculine, (association.kind,))
    ]


def _problem(context: Context, person: Person, roles: list[Role]) -> Problem:
    message = _(
        "{body} has no “{role}”, only {roles}; correct the role, or what {name} represents"
    ).format(
        role=person.said.role,
        body=context.party_name(person.said.represents or ""),
        roles=", ".join(role.masculine for role in roles),
        name=person.said.name,
    )
    return Problem(person.place("role"), message)


RULE = Rule(
    code="ROL105",
    name="role-of-another-body",
    level=Level.ERROR,
    what=_("A role is one that the represented body has; no Kommune has a Polizeipräsident."),
    why=_(
        "Kommunen have a Bürgermeister and Beigeordnete (SächsGemO §§ 51, 55), a Landkreis has a "
        "Landrat (SächsLKrO § 47), the Polizeidirektionen and the Landespräventionsrat have "
        "heads of their own."
    ),
    check=check,
)
