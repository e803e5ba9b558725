"""What differs between the languages of the site: its texts, and how they write days and numbers.

A page is rendered once. Wherever the languages differ it has a token, for which each language then
puts its own words: that takes a tenth of the time of rendering the page once more. It saves a third
of the whole report.
"""

import re
from collections.abc import Callable
from datetime import date

from markupsafe import Markup, escape

from asskomm_cli.publish.screen import visible
from asskomm_cli.publish.site.languages import (
    Language,
    date_text,
    number_text,
    percent_text,
    texts,
)
from asskomm_cli.record.partial_date import PartialDate

_EDGE = "\ud800"
"""Stands before and behind the number of a token. A half of a surrogate pair: UTF-8 has none, so
no text of a record has one."""
# Any character that needs a look; those left out are letters and signs of Europe.
_UNUSUAL = re.compile(f"[^\n\t -~\xa0-\xac\xae-\u017f\u2010-\u2027\u2030-\u205e\u20ac{_EDGE}]")

Piece = Callable[["Words"], str]
"""Something to read, in a language; what is no Markup is escaped."""


class Words(dict[str, str]):
    """The pieces in one language, by the numbers of their tokens; each is made when it is met."""

    def __init__(self, language: Language, pieces: list[Piece]) -> None:
        self.language = language
        self.texts = texts(language)
        self._pieces = pieces

    def __missing__(self, number: str) -> str:
        piece = self._pieces[int(number)](self)
        text = self[number] = self.fill(harmless(escape(piece)))
        return text

    def fill(self, text: str) -> str:
        """Return a text with words in the places of its tokens; words may have tokens in turn."""
        parts = text.split(_EDGE)
        parts[1::2] = map(self.__getitem__, parts[1::2])
        return "".join(parts)


class Differences:
    """Hands out the tokens, and keeps what they stand for."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []

    def add(self, piece: Piece) -> Markup:
        """Return a token for a piece."""
        self.pieces.append(piece)
        return Markup(f"{_EDGE}{len(self.pieces) - 1}{_EDGE}")

    def text(self, text: str, **values: object) -> Markup:
        """Return a token for a text, given in English, with values for its placeholders."""
        return self._filled(lambda words: words.texts.gettext(text), values)

    def count(self, singular: str, plural: str, number: int, **values: object) -> Markup:
        """Return a token for the form of a text that goes with a number."""
        return self._filled(lambda words: words.texts.ngettext(singular, plural, number), values)

    def day(self, when: PartialDate | date) -> Markup:
        """Return a token for a date, as precise as it is known."""
        return self.add(lambda words: date_text(words.language, when))

    def date(self, when: PartialDate | date) -> Markup:
        """Return a date as an element; inferred ones have a word behind them."""
        # Digits, hyphens and a token: nothing that has to be escaped.
        element = Markup(f'<time datetime="{str(when).rstrip("?")}">{self.day(when)}</time>')
        if isinstance(when, PartialDate) and when.inferred:
            return element + " " + self.text("(inferred)")
        return element

    def number(self, number: float, decimals: int = 0) -> Markup:
        """Return a token for a number."""
        return self.add(lambda words: number_text(words.language, number, decimals))

    def percent(self, share: float) -> Markup:
        """Return a token for a share of 1 as a percentage."""
        return self.add(lambda words: percent_text(words.language, share))

    def _filled(self, text: Piece, values: dict[str, object]) -> Markup:
        if not values:  # A text for a script keeps its braces.
            return self.add(text)
        return self.add(lambda words: escape(text(words)).format(**values))


def harmless(text: str) -> str:
    """Return a text in which characters that would act on it, or hide it, are shown instead."""
    return _UNUSUAL.sub(lambda found: visible(found[0]), text)
