"""ROL112: the name of a person is spelt alike in all records."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import NamedTuple

from asskomm_cli.archive.archive import Entry
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.entries import Signatory, Witness
from asskomm_cli.record.vocabulary import ROLE_BY_WORD, Body
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.illegible import is_illegible
from asskomm_cli.rules.left_out import in_file
from asskomm_cli.rules.names import is_slip, name_key, shortened, without_titles, words_but_one
from asskomm_cli.rules.problem import Level, Place, Problem, Related
from asskomm_cli.rules.rule import Rule
from asskomm_cli.rules.signing import SIGNATORIES, WITNESSES
from asskomm_cli.translation import _


class Mention(NamedTuple):
    """One place where a person is named."""

    entry: Entry
    table: str
    position: int
    name: str
    circle: str
    """The people among whom two names alike mean one person: those of a body; for the police all of
    Saxony, for a Kommune or association its id."""

    @property
    def spelling(self) -> str:
        """The name without titles."""
        return without_titles(self.name)

    @property
    def place(self) -> Place:
        """Where the name stands."""
        return place(self.entry, self.table, self.position, "name")


def check(context: Context) -> Iterator[Problem]:
    """Yield the rarer of two spellings that are alike within one body, at each mention."""
    usual = {
        (circle, spelling): other
        for circle, names in _counted(context).items()
        if len(names) > 1
        for spelling, other in _misspelt(names).items()
    }
    if not usual:
        return
    alike = {*usual, *((circle, other) for (circle, _spelling), other in usual.items())}
    mentions = list(_mentions(context, alike))
    first: dict[tuple[str, str], Mention] = {}
    for mention in mentions:
        first.setdefault((mention.circle, mention.spelling), mention)
    for mention in mentions:
        other = usual.get((mention.circle, mention.spelling))
        # What can't be seen in the name was found already.
        if other and not is_illegible(mention.entry, mention.table, mention.position, "name"):
            yield _problem(mention, other, first[mention.circle, other])


def _counted(context: Context) -> dict[str, dict[str, int]]:
    """Return how often each name occurs in each circle."""
    counted: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    police = frozenset(context.directory.polizeidirektionen)
    for _entry, agreement in context.agreements:
        for _table, people in _lists(agreement):
            for each in people:
                if circle := _circle(each.represents, each.role, police):
                    counted[circle][each.name] += 1
    for *_place, worker in context.caseworkers:
        counted[Body.LPR][worker.name] += 1
    return counted


def _mentions(context: Context, alike: Container[tuple[str, str]]) -> Iterator[Mention]:
    """Yield where somebody is named whose circle and spelling are among these: few of many."""
    police = frozenset(context.directory.polizeidirektionen)
    for entry, agreement in context.agreements:
        for table, people in _lists(agreement):
            for position, said in in_file(entry, table, people):
                circle = _circle(said.represents, said.role, police)
                if circle and (circle, without_titles(said.name)) in alike:
                    yield Mention(entry, table, position, said.name, circle)
    for entry, position, worker in context.caseworkers:
        if (Body.LPR, without_titles(worker.name)) in alike:
            yield Mention(entry, "caseworkers", position, worker.name, Body.LPR)


def _lists(agreement: Agreement) -> Iterator[tuple[str, Sequence[Signatory | Witness]]]:
    yield SIGNATORIES, agreement.signatories
    yield WITNESSES, agreement.witnesses


def _circle(represents: str | None, role: str | None, police: Container[str]) -> str | None:
    """Return the body; for the police all of Saxony, for a Kommune or association its id."""
    if represents:
        return Body.POLICE if represents in police else represents
    known = ROLE_BY_WORD.get(role or "")
    return Body.MINISTRY if known and known.is_of_ministry else None


def _misspelt(names: Mapping[str, int]) -> dict[str, str]:
    """Return for each spelling that looks like a commoner one which that is.

    A slip touches one word of a name; so only names that share all other words are compared.
    """
    # Most circles have no two names that share all words but one, which is seen at once.
    every = [words for name in names for words in words_but_one(name)]
    if len(set(every)) == len(every):
        return {}
    spellings: Counter[str] = Counter()
    for name, times in names.items():
        spellings[without_titles(name)] += times
    groups: dict[tuple[int | str, ...], list[str]] = defaultdict(list)
    # The sort keeps those with as many mentions in the order of the record.
    for spelling in sorted(spellings, key=lambda each: -spellings[each]):
        for words in words_but_one(spelling):
            groups[words].append(spelling)
    usual: dict[str, str] = {}
    for group, members in groups.items():
        if len(members) > 1:
            for spelling, other in _alike(members, int(group[0])):
                usual.setdefault(spelling, other)
    return usual


def _alike(spellings: list[str], number: int) -> Iterator[tuple[str, str]]:
    """Yield spellings with an earlier one from which the word of that number differs by a slip."""
    rank = {spelling: number for number, spelling in enumerate(spellings)}
    known: dict[str, list[str]] = defaultdict(list)
    for spelling in spellings:
        word = name_key(spelling)[number]
        shorter = shortened(word)
        others = {other for each in shorter for other in known.get(each, ())}
        alike = [each for each in others if is_slip(word, name_key(each)[number])]
        if alike:
            # Not the first that a set gives: that is another one in every run.
            yield spelling, min(alike, key=rank.__getitem__)
        for each in shorter:
            known[each].append(spelling)


def _problem(mention: Mention, usual: str, example: Mention) -> Problem:
    message = _("“{name}” is spelt “{usual}” elsewhere; if it is one person, correct one of them")
    own_titles = " ".join(mention.name.split()).removesuffix(mention.spelling)
    return Problem(
        mention.place,
        message.format(name=mention.spelling, usual=usual),
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
    compares=True,
)
