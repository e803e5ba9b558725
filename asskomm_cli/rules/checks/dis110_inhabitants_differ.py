"""DIS110: an association has about as many inhabitants as its members have together."""

from collections.abc import Iterator

from asskomm_cli.directory.model import Kommune
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.membership import deviating_sum
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield stated numbers of inhabitants that lie more than 5 % off the sum."""
    for entry, association in context.associations:
        stated = association.inhabitants
        if stated is None:
            continue
        total = deviating_sum(context, entry, association, stated, _inhabitants)
        if total is not None:
            message = _(
                "{stated:,.0f} inhabitants are stated, but the members have {total:,.0f} together; "
                "correct the number or the members"
            )
            where = place(entry, "inhabitants")
            yield Problem(where, message.format(stated=stated, total=total))


def _inhabitants(kommune: Kommune) -> float | None:
    return kommune.inhabitants


RULE = Rule(
    code="DIS110",
    name="inhabitants-differ",
    level=Level.WARNING,
    what=_(
        "The inhabitants of an association differ from those of its members by 5 % at the most."
    ),
    why=_(
        "A greater difference means a slip of the pen, a member too many or too few, or a day many "
        "years away from that of the Gemeindeverzeichnis (Statistisches Bundesamt)."
    ),
    check=check,
)
