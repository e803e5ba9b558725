"""ROL110: nobody of the ministry or the Landtag signs."""

from collections.abc import Iterator

from asskomm_cli.rules.context import Context
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield signatories whose role exists in the ministry or the Landtag only."""
    for signing in context.signings:
        for person in signing.signatories:
            if person.role and person.role.is_of_ministry:
                message = _(
                    "{name} can't sign as {role}; list the person under witnesses, "
                    "or correct the role"
                )
                yield Problem(
                    person.place("role"),
                    message.format(name=person.said.name, role=person.said.role),
                )


RULE = Rule(
    code="ROL110",
    name="minister-signs",
    level=Level.ERROR,
    what=_("Ministers, Staatssekretäre and members of the Landtag are witnesses, not signatories."),
    why=_(
        "The agreements are concluded by Kommune, Polizeidirektion and Landespräventionsrat; the "
        "minister is present (“im Beisein von”), even where a report says otherwise."
    ),
    check=check,
)
