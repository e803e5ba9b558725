"""When two printed names are those of one person."""

from functools import lru_cache

from asskomm_cli.directory.spelling import plain_words

_LONG = 8
"""From this length on, a name may differ by two letters and still be the same one misspelt."""
_SHORT = 4
"""Below this length, names that differ by a letter are different ones: Jan and Jens."""


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


def is_misspelt(word: str, other: str) -> bool:
    """Whether two different words can be one of them with a typing mistake."""
    from rapidfuzz.distance import OSA

    shorter = min(len(word), len(other))
    if shorter < _SHORT:
        return False
    allowed = 2 if shorter >= _LONG else 1
    return OSA.distance(word, other, score_cutoff=allowed) <= allowed
