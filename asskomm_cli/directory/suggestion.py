"""What was probably meant by a word that is unknown, and the question for it."""

from collections.abc import Iterable

from asskomm_cli.directory.spelling import nearest
from asskomm_cli.translation import _


def suggestion(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that a word was probably meant for, None if it is like none of them."""
    return next(iter(nearest(word, candidates, limit=1)), None)


def did_you_mean(meant: str | None, otherwise: str = "") -> str:
    """The end of a message about an unknown word; ``otherwise`` if nobody knows what was meant."""
    return _("; did you mean “{nearest}”?").format(nearest=meant) if meant else otherwise


def nearest_or_all(text: str, words: Iterable[str]) -> str:
    """The end of a message about an unknown word: the nearest ones, or all if none is near."""
    words = tuple(words)
    if near := nearest(text, words):
        quoted = _(" or ").join(_("“{name}”").format(name=each) for each in near)
        return _("; did you mean {words}?").format(words=quoted)
    return _("; known are: {words}").format(words=", ".join(words)) if words else ""
