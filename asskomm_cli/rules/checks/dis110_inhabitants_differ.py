"""DIS110: an association has about as many inhabitants as its members have together."""

from collections.abc import Iterator
from operator import attrgetter

from asskomm_cli.rules.context import Context
from asskomm_cli.rules.membership import deviating_sums
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield stated numbers of inhabitants that lie more than 5 % off the sum."""
    for where, stated, total in deviating_sums(context, "inhabitants", attrgetter("inhabitants")):
        message = _(
            "{stated:,.0f} inhabitants are stated, but the members have {total:,.0f} together; "
            "correct the number or the members"
        ).format(stated=stated, total=total)
        yield Problem(where, message)


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
