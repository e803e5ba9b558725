"""ROL115: people act for a party, a Polizeidirektion or the Landespräventionsrat."""

from collections.abc import Iterator

from asskomm_cli.directory.districts import resolve_polizeidirektion
from asskomm_cli.directory.lookup import meant
from asskomm_cli.directory.spelling import kommune_id
from asskomm_cli.directory.suggestion import did_you_mean, suggestion
from asskomm_cli.record.vocabulary import KOMMUNAL, LANDESPRAEVENTIONSRAT
from asskomm_cli.rules.context import Context
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.rules.signing import SIGNATORIES, Person, Signing
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield signatories that act for nobody who signs, and witnesses of bodies unknown."""
    for signing in context.signings:
        for person in signing.people:
            if (person.said.represents or "").strip() and _is_nobody(context, signing, person):
                yield _problem(context, signing, person)


def _is_nobody(context: Context, signing: Signing, person: Person) -> bool:
    if person.body is None:
        # Somebody of the ministry can't sign at all, which is ROL110's business.
        is_ministers = person.role is not None and person.role.is_of_ministry
        return not (is_ministers and person.table == SIGNATORIES)
    return (
        person.table == SIGNATORIES
        and person.body in KOMMUNAL
        and person.said.represents not in signing.bound
        and _knows_the_bound(context, signing)
    )


def _knows_the_bound(context: Context, signing: Signing) -> bool:
    """Whether all parties exist: one that is mistyped may be the one that is meant."""
    associations = context.archive.associations
    association = signing.agreement.association
    return (association is None or association in associations) and all(
        context.kommune(each) for each in signing.agreement.parties
    )


def _problem(context: Context, signing: Signing, person: Person) -> Problem:
    text = person.said.represents or ""
    right = _probably(context, signing, text)
    level = None
    if person.table != SIGNATORIES:
        message = _(
            "“{text}” is not a Kommune, association or Polizeidirektion, "
            "nor the Landespräventionsrat Sachsen; correct it, or name another body in “office”"
        )
        level = Level.WARNING
    elif person.body:
        message = _("“{text}” is not a party to this agreement, so {name} can't sign for it")
    else:
        message = _(
            "“{text}” is neither a party to this agreement nor a Polizeidirektion nor the "
            "Landespräventionsrat Sachsen"
        )
    message = message.format(text=text, name=person.said.name)
    message += did_you_mean(right, otherwise=_("; correct it") if level is None else "")
    return Problem(person.place("represents"), message, suggestion=right, level=level)


def _probably(context: Context, signing: Signing, text: str) -> str | None:
    """Return what was probably meant: by a usual name for it, or by its letters."""
    directory = context.directory
    # A party comes first: "Zwickau" alone can be the Stadt and the Polizeidirektion.
    kommune = meant(directory, text)
    if kommune and (id_ := kommune_id(kommune, directory)) in signing.bound:
        return id_
    if police := resolve_polizeidirektion(directory, text):
        return police
    if text.split()[0].upper() == "LPR":
        return LANDESPRAEVENTIONSRAT
    bodies = [*sorted(signing.bound), *directory.polizeidirektionen, LANDESPRAEVENTIONSRAT]
    return suggestion(text, bodies)


RULE = Rule(
    code="ROL115",
    name="represents-nobody",
    level=Level.ERROR,
    what=_(
        "A signatory represents a party, a member of the association that is the party, "
        "a Polizeidirektion or the Landespräventionsrat Sachsen, by id or full name."
    ),
    why=_(
        "These are the sides of an agreement; whoever represents another body signs for nobody. "
        "Witnesses can belong to a Kommune that is not a party."
    ),
    check=check,
)
