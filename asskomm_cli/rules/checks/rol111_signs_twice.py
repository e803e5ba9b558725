"""ROL111: nobody signs twice, or is signatory and witness at once."""

from collections.abc import Iterator
from itertools import islice

from asskomm_cli.record.vocabulary import IN_VERTRETUNG, Body
from asskomm_cli.rules.context import Context
from asskomm_cli.rules.names import name_key
from asskomm_cli.rules.problem import Level, Problem, Related
from asskomm_cli.rules.rule import Rule
from asskomm_cli.rules.signing import WITNESSES, Person, Signing
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield each further mention of a signatory; a mere surname can be that of two people."""
    for signing in context.signings:
        signatories: dict[tuple[str, ...], tuple[Person, ...]] = {}
        for person in signing.people:
            key = name_key(person.said.name)
            known = signatories.get(key, ()) if len(key) > 1 else ()
            if known:
                found = (each for one in known for each in _check(context, signing, one, person))
                yield from islice(found, 1)
            if person.table != WITNESSES:
                signatories[key] = (*known, person)


def _check(context: Context, signing: Signing, first: Person, second: Person) -> Iterator[Problem]:
    bodies = first.said.represents or "", second.said.represents or ""
    if second.table == WITNESSES:
        message = _("{name} is a signatory and a witness; remove one of the entries")
    elif bodies[0] == bodies[1]:
        message = _("{name} signs twice for {first}; remove one of the entries")
    elif signing.agreement.association in bodies and signing.bound.issuperset(bodies):
        # The head of an association is often the head of a member.
        return
    else:
        message = _(
            "{name} signs for {first} and for {second}; correct or remove one of the entries"
        )
    first_body, second_body = (context.party_name(each) for each in bodies)
    yield Problem(
        second.place("name"),
        message.format(name=second.said.name, first=first_body, second=second_body),
        related=(Related(first.place("name"), _("the first mention")),),
        level=Level.WARNING if _is_on_behalf(first, second) else None,
    )


def _is_on_behalf(first: Person, second: Person) -> bool:
    """Whether the head of one Kommune signs for another as well, and says so."""
    return (
        second.table != WITNESSES
        and first.body is second.body is Body.KOMMUNE
        and first.said.represents != second.said.represents
        and IN_VERTRETUNG in (first.said.capacity, second.said.capacity)
    )


RULE = Rule(
    code="ROL111",
    name="signs-twice",
    level=Level.ERROR,
    what=_("A person signs an agreement once, for one body, and is not a witness of it as well."),
    why=_(
        "One can't conclude an agreement with oneself (BGB § 181). The head of a member may sign "
        "for the association too; signing in Vertretung for another Kommune is a warning."
    ),
    check=check,
)
