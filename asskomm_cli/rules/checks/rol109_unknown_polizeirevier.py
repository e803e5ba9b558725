"""ROL109: a Polizeirevier is one of the 41."""

from collections.abc import Iterator

from asskomm_cli.directory.districts import polizeirevier
from asskomm_cli.directory.suggestion import did_you_mean, suggestion
from asskomm_cli.rules.context import Context
from asskomm_cli.rules.police import names_a_revier
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.rules.signing import Person
from asskomm_cli.translation import _

_PREFIX = "Polizeirevier "


def check(context: Context) -> Iterator[Problem]:
    """Yield offices that claim to be a Polizeirevier and are none."""
    for signing in context.signings:
        for person in signing.people:
            office = person.said.office
            if office and names_a_revier(person) and not polizeirevier(context.directory, office):
                yield _problem(context, person, office)


def _problem(context: Context, person: Person, office: str) -> Problem:
    # What all names have in common would make them all alike.
    names = [name.removeprefix(_PREFIX) for name in context.directory.polizeireviere]
    near = suggestion(office.removeprefix(_PREFIX), names)
    meant = _PREFIX + near if near else None
    message = _("“{office}” is none of the 41 Polizeireviere").format(office=office)
    correct = _("; correct the name, or waive this if the office is not a Revier")
    message += did_you_mean(meant, otherwise=correct)
    return Problem(person.place("office"), message, suggestion=meant)


RULE = Rule(
    code="ROL109",
    name="unknown-polizeirevier",
    level=Level.WARNING,
    what=_("A Polizeirevier that is named is one of the 41 of Saxony."),
    why=_(
        "The Polizeireviere are known by name; another name is misspelt, or the Revier has been "
        "renamed since the directory was made."
    ),
    check=check,
)
