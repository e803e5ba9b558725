"""DIS109: an association's area is about the sum of its members' areas."""

from collections.abc import Iterator

from asskomm_cli.directory.model import Kommune
from asskomm_cli.rules.context import Context
from asskomm_cli.rules.membership import deviating_sums
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield stated areas that lie more than 5 % off the sum."""
    for where, stated, total in deviating_sums(context, "area_km2", _square_kilometres):
        message = _(
            "{stated:.2f} km² are stated, but the members have {total:.2f} km² together; "
            "correct the area or the members"
        ).format(stated=stated, total=total)
        yield Problem(where, message, suggestion=f"{total:.2f}")


def _square_kilometres(kommune: Kommune) -> float | None:
    return None if kommune.area_ha is None else kommune.area_ha / 100


RULE = Rule(
    code="DIS109",
    name="area-differs",
    level=Level.WARNING,
    what=_("The area of an association differs from that of its members by 5 % at the most."),
    why=_(
        "Areas hardly ever change: a greater difference means a slip of the pen or a member too "
        "many or too few. The areas are those of the Gemeindeverzeichnis (Statistisches Bundesamt)."
    ),
    check=check,
)
