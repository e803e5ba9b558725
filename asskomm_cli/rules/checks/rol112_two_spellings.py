"""ROL112: the name of a person is spelt alike in all records."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from asskomm_cli.record.vocabulary import Body
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.left_out import in_file
from asskomm_cli.rules.names import is_slip, name_key, shortened, without_titles
from asskomm_cli.rules.problem import Level, Place, Problem, Related
from asskomm_cli.rules.rule import Rule
from asskomm_cli.rules.signing import Person
from asskomm_cli.translation import _


class Mention(NamedTuple):
    """One place where a person is named."""

    place: Place
    name: str


Spellings = dict[str, list[Mention]]
"""The mentions of each spelling of a name, without titles."""


def check(context: Context) -> Iterator[Problem]:
    """Yield the rarer of two spellings that are alike within one body, at each mention."""
    unseen = {each.place for code in ("KEY106", "KEY107") for each in context.found.get(code, ())}
    for spellings in _by_circle(context).values():
        for spelling, usual in _misspelt(spellings).items():
            for mention in spellings[spelling]:
                if mention.place in unseen:
                    continue  # What can't be seen in the name was found already.
                yield _problem(mention, usual, spellings[usual][0])


def _by_circle(context: Context) -> dict[str, Spellings]:
    """Return the spellings by the circle of people in which two names alike mean one person."""
    circles: dict[str, Spellings] = defaultdict(lambda: defaultdict(list))

    def add(circle: str, mention: Mention) -> None:
        circles[circle][without_titles(mention.name)].append(mention)

    for signing in context.signings:
        for person in signing.people:
            if circle := _circle(person):
                add(circle, Mention(person.place("name"), person.said.name))
    file = context.caseworkers_file
    if file and file.record:
        for position, worker in in_file(file, "caseworkers", context.archive.caseworkers):
            add(Body.LPR, Mention(place(file, "caseworkers", position, "name"), worker.name))
    return circles


def _circle(person: Person) -> str | None:
    """Return the body; for the police all of Saxony, for a Kommune or association its id."""
    if person.body in (Body.POLICE, Body.LPR):
        return person.body
    if person.said.represents:
        return person.said.represents
    return Body.MINISTRY if person.role and person.role.bodies == (Body.MINISTRY,) else None


def _misspelt(spellings: Spellings) -> dict[str, str]:
    """Return for each spelling that looks like a commoner one which that is.

    A slip touches one word of a name; so only names that share all other words are compared.
    """
    groups: dict[tuple[int | str, ...], list[str]] = defaultdict(list)
    # The sort keeps those with as many mentions in the order of the record.
    for spelling in sorted(spellings, key=lambda each: -len(spellings[each])):
        key = name_key(spelling)
        for number in range(len(key) if len(key) > 1 else 0):
            groups[number, *key[:number], *key[number + 1 :]].append(spelling)
    usual: dict[str, str] = {}
    for group, members in groups.items():
        if len(members) > 1:
            for spelling, other in _alike(members, int(group[0])):
                usual.setdefault(spelling, other)
    return usual


def _alike(spellings: list[str], number: int) -> Iterator[tuple[str, str]]:
    """Yield spellings with an earlier one from which the word of that number differs by a slip."""
    known: dict[str, list[str]] = defaultdict(list)
    for spelling in spellings:
        word = name_key(spelling)[number]
        shorter = shortened(word)
        others = {other: name_key(other)[number] for each in shorter for other in known[each]}
        if other := next((each for each in others if is_slip(word, others[each])), None):
            yield spelling, other
        for each in shorter:
            known[each].append(spelling)


def _problem(mention: Mention, usual: str, example: Mention) -> Problem:
    message = _("“{name}” is spelt “{usual}” elsewhere; if it is one person, correct one of them")
    own_titles = mention.name.removesuffix(without_titles(mention.name))
    return Problem(
        mention.place,
        message.format(name=without_titles(mention.name), usual=usual),
        related=(Related(example.place, _("the other spelling")),),
        suggestion=own_titles + usual,
    )


RULE = Rule(
    code="ROL112",
    name="two-spellings",
    level=Level.INFO,
    what=_("A person's name is spelt alike wherever the record mentions it; titles may differ."),
    why=_(
        "Press texts misspell names (Gehart, Gerhart); those who look for a person miss the record "
        "that has the other spelling. Two people with similar names are possible."
    ),
    check=check,
)
