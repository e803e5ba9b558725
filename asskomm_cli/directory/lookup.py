"""Find a Kommune by what people type: AGS, id, official, Sorbian, former or usual short name."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from asskomm_cli.directory.districts import resolve_landkreis
from asskomm_cli.directory.model import Directory, Kommune
from asskomm_cli.directory.spelling import ALIKE, comparison_key, kommunen_by_id, short_name, slug

_ByKey = dict[str, list[Kommune]]


class Resolution(NamedTuple):
    """What a text means.

    One of ``matches`` is an answer, several are an ambiguity, none is an unknown text.
    ``others`` can be meant too, less literally: "Auerbach" is the Gemeinde of that name, and many
    say it of Auerbach/Vogtl. ``not_on_day`` fit, but did not exist on the day that was asked for.
    ``suggestions`` are spelt alike; there are some only where nothing fits.
    """

    matches: tuple[Kommune, ...] = ()
    others: tuple[Kommune, ...] = ()
    not_on_day: tuple[Kommune, ...] = ()
    suggestions: tuple[Kommune, ...] = ()

    @property
    def kommune(self) -> Kommune | None:
        """The one Kommune that is meant, None when there is none or more than one."""
        return self.matches[0] if len(self.matches) == 1 else None


def resolve(directory: Directory, text: str, on: date | None = None) -> Resolution:
    """The Kommunen that ``text`` names; given a day, of those that existed ``on`` it.

    A complete name wins over a shortened one, or else "Hartmannsdorf" could be said by its AGS
    only, for there is a Hartmannsdorf b. Kirchberg too. So "Auerbach" and "Rosenbach" have one
    match and name the longer name in ``others``; "Oelsnitz", "Reichenbach" and "Neustadt",
    complete names of none, are ambiguous; "Rothenburg" has but one meaning. The two Bernsdorf
    share their complete name and are ambiguous. Without a day a Kommune that was merged away is
    found like any other, and ``Directory.successor_of`` tells what it became. Behind a name AGS and
    Landkreis may stand in parentheses.
    """
    found = _fitting(directory, text, on)
    if found.matches or found.not_on_day:
        return found
    return found._replace(suggestions=_alike(directory, text, limit=5, on=on))


def meant(directory: Directory, text: str) -> Kommune | None:
    """The one Kommune that ``text`` names, as ``resolve`` finds it, without looking for others."""
    return _fitting(directory, text, None).kommune


def _fitting(directory: Directory, text: str, on: date | None) -> Resolution:
    by_rank = _literally(directory, text)
    fitting = _once(k for rank in by_rank for k in rank)
    living = [[k for k in rank if on is None or k.exists_on(on)] for rank in by_rank]
    matches = next((rank for rank in living if rank), [])
    return Resolution(
        matches=tuple(matches),
        others=_once(k for rank in living for k in rank if k not in matches),
        not_on_day=tuple(k for k in fitting if on is not None and not k.exists_on(on)),
    )


def search(
    directory: Directory, text: str, limit: int = 10, on: date | None = None
) -> list[Kommune]:
    """The Kommunen that ``text`` may be about, for search-as-you-type: the best first.

    First what ``resolve`` finds, then names (or AGS) that begin with the text, that have a word
    which does, that contain it; misspelt ones only if there is nothing else. Within a rank in
    alphabetical order, former Kommunen last. ``on`` leaves those that existed that day.
    """
    found = [k for rank in _literally(directory, text) for k in rank]
    as_id, key = slug(text), comparison_key(text)
    partial = [
        (rank, entry.kommune.valid_until is not None, entry.names[0], entry.kommune.ags)
        for entry in _entries(directory)
        if (rank := _partial_rank(entry, as_id, key)) is not None
    ]
    found.extend(directory.by_ags[ags] for *_order, ags in sorted(partial))
    living = [k for k in _once(found) if on is None or k.exists_on(on)]
    return living[:limit] or list(_alike(directory, text, limit, on))


class _Entry(NamedTuple):
    """A Kommune, its name as an id, the comparison keys of its names, the official one first."""

    kommune: Kommune
    slug: str
    names: list[str]
    short_names: list[str]


@lru_cache(maxsize=2)
def _entries(directory: Directory) -> list[_Entry]:
    entries = []
    for kommune in directory.kommunen:
        names, short_names = [kommune.name], []
        short = short_name(kommune.name)
        if short != kommune.name:
            short_names.append(short)
        if sorbian := kommune.name_sorbian:
            names += [sorbian, f"{kommune.name} {sorbian}", f"{sorbian} {kommune.name}"]
            short_names += [f"{name} {sorbian}" for name in short_names]
        keys = [[comparison_key(name) for name in each] for each in (names, short_names)]
        entries.append(_Entry(kommune, slug(kommune.name), *keys))
    return entries


@lru_cache(maxsize=2)
def _by_name(directory: Directory) -> tuple[_ByKey, _ByKey]:
    complete: _ByKey = {}
    short: _ByKey = {}
    for entry in _entries(directory):
        for name in entry.names:
            complete.setdefault(name, []).append(entry.kommune)
        for name in entry.short_names:
            short.setdefault(name, []).append(entry.kommune)
    return complete, short


def _literally(directory: Directory, text: str) -> tuple[list[Kommune], ...]:
    """Kommunen by how literally they fit: by AGS or id, by complete name, by short name."""
    ranks = _by_key(directory, text)
    return ranks if any(ranks) else (_told_apart(directory, text.strip()),)


def _by_key(directory: Directory, text: str) -> tuple[list[Kommune], ...]:
    typed = text.strip().lower()
    by_code = directory.by_ags.get(typed) or kommunen_by_id(directory).get(typed)
    complete, short = _by_name(directory)
    key = comparison_key(text)
    return [by_code] if by_code else [], complete.get(key, []), short.get(key, [])


def _told_apart(directory: Directory, typed: str) -> list[Kommune]:
    """Those behind whose name stands what is true of them: "Bernsdorf (Zwickau, 14524010)"."""
    name, bracket, rest = typed.rpartition("(")
    if not (bracket and rest.endswith(")")):
        return []
    marks = [mark.strip() for mark in rest[:-1].split(",")]
    bearers = _once(kommune for rank in _by_key(directory, name) for kommune in rank)
    return [each for each in bearers if all(_bears(directory, each, mark) for mark in marks)]


def _bears(directory: Directory, kommune: Kommune, mark: str) -> bool:
    landkreis = directory.landkreis_of(kommune)
    return mark == kommune.ags or landkreis in resolve_landkreis(directory, mark)


def _partial_rank(entry: _Entry, as_id: str, key: str) -> int | None:
    """How well a part fits, 0 the best; None where it doesn't."""
    if key.isdecimal():
        return 0 if entry.kommune.ags.startswith(key) else None
    if not key:
        return None
    # The key of "Oe" is "o": Oelsnitz is meant before Obergurig.
    if entry.slug.startswith(as_id):
        return 0
    if any(name.startswith(key) for name in entry.names):
        return 1
    if any(f" {key}" in name for name in entry.names):
        return 2
    if len(key) > 2 and any(key in name for name in entry.names):
        return 3
    return None


def _alike(directory: Directory, text: str, limit: int, on: date | None) -> tuple[Kommune, ...]:
    """The Kommunen whose name is spelt nearly like the text, the nearest first."""
    from rapidfuzz import fuzz, process

    spelt = [
        (name, entry.kommune)
        for entry in _entries(directory)
        if on is None or entry.kommune.exists_on(on)
        for name in (*entry.names, *entry.short_names, entry.kommune.ags)
    ]
    hits = process.extract(
        comparison_key(text),
        [name for name, _kommune in spelt],
        scorer=fuzz.ratio,
        score_cutoff=ALIKE,
        limit=4 * limit,
    )
    return _once(spelt[index][1] for _name, _score, index in hits)[:limit]


def _once(kommunen: Iterable[Kommune]) -> tuple[Kommune, ...]:
    return tuple(dict.fromkeys(kommunen))
