"""REF111: a list of Kommunen names each of them once."""

from collections.abc import Iterator

from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.left_out import in_file
from asskomm_cli.rules.problem import Level, Problem, Related
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield every second mention of a party or member."""
    lists = [(entry, "parties", each.parties) for entry, each in context.agreements]
    lists += [(entry, "members", each.members) for entry, each in context.associations]
    for entry, key, ids in lists:
        if len(set(ids)) == len(ids):
            continue
        first: dict[str, int] = {}
        for position, id_ in in_file(entry, key, ids):
            if id_ in first:
                message = _("“{id}” stands in the list already; remove it here").format(id=id_)
                here = Related(place(entry, key, first[id_]), _("it stands here already"))
                yield Problem(place(entry, key, position), message, (here,))
            first.setdefault(id_, position)


RULE = Rule(
    code="REF111",
    name="listed-twice",
    level=Level.ERROR,
    what=_(
        "A Kommune is listed once among the parties to an agreement or the members of an "
        "association."
    ),
    why=_("The second mention says nothing, or another Kommune was meant by it."),
    check=check,
)
