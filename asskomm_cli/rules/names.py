"""When two printed names are those of one person."""

from functools import lru_cache

from asskomm_cli.directory.spelling import plain_words

_SHORT = 4
"""Below this length, names that differ by a letter are different ones: Jan and Jana."""


@lru_cache(maxsize=1 << 16)
def without_titles(name: str) -> str:
    """Return a name without the titles before it: "Prof. Dr. Roland Wöller"."""
    words = name.split()
    while words and words[0].endswith("."):
        words.pop(0)
    return " ".join(words)


@lru_cache(maxsize=1 << 16)
def name_key(name: str) -> tuple[str, ...]:
    """Return what all ways to write a name have in common: no titles, case, umlauts, hyphens."""
    return tuple(plain_words(without_titles(name)))


@lru_cache(maxsize=1 << 16)
def words_but_one(name: str) -> tuple[tuple[int | str, ...], ...]:
    """Return all words of a name but one, for each of them, with the number of the one left out.

    A name of one word gives nothing: it has no other that tells whose it is.
    """
    key = name_key(name)
    numbers = range(len(key) if len(key) > 1 else 0)
    return tuple((number, *key[:number], *key[number + 1 :]) for number in numbers)


@lru_cache(maxsize=1 << 16)
def shortened(word: str) -> frozenset[str]:
    """Return what a word shares with another if that is the same with a slip: itself, cut by one.

    A letter too much, a letter missing, a wrong one, two changed about: all of them disappear when
    the right letter is left out of both words. The opposite does not hold: see ``is_slip``.
    """
    if len(word) < _SHORT:
        return frozenset([word])
    shorter = (word[:number] + word[number + 1 :] for number in range(len(word)))
    return frozenset([word, *shorter])


def is_slip(word: str, other: str) -> bool:
    """Whether two words are equal but for one slip of the keyboard."""
    from rapidfuzz.distance import OSA

    is_short = min(len(word), len(other)) < _SHORT
    return word == other or (not is_short and OSA.distance(word, other) == 1)
