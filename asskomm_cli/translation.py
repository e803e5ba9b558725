"""Every text that a person sees passes through here.

English is the language of the source; the German texts stand in ``locale/de/LC_MESSAGES``. Texts
are translated where they stand, many of them while modules are imported, so the language is chosen
once: when this module is. Texts in formats for programs are ``english``, whatever the language.
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Self

from asskomm_cli.language import choose_language

if TYPE_CHECKING:
    from asskomm_cli.catalogue import Catalogue

LOCALE = Path(__file__).parent / "locale"
LANGUAGE = choose_language(sys.argv[1:], os.environ)

_DATES = ((4, 2, 2), (4, 2))
"""How many digits the parts of a day have, and those of a month."""
_COMMA_AND_POINT = str.maketrans(",.", ".,")


class Translated(str):
    """A German text that knows its English."""

    __slots__ = ("english",)
    english: str

    @classmethod
    def of(cls, german: str, english: str) -> Self:
        """Return the German text together with the English one."""
        text = cls(german)
        text.english = english
        return text

    def format(self, **values: object) -> Self:  # type: ignore[override]
        """Put values in, days and numbers written as the language does."""
        german = super().format(**{name: _in_german(value) for name, value in values.items()})
        plain = {
            name: english(value) if isinstance(value, str) else value
            for name, value in values.items()
        }
        return self.of(german, self.english.format(**plain))

    def __add__(self, other: str) -> Self:
        return self.of(super().__add__(other), self.english + english(other))


def _(text: str) -> str:
    """Return a text in the language of the run."""
    if _catalogue is None:
        return text
    return Translated.of((_catalogue.find(text) or [text])[0], text)


def ngettext(singular: str, plural: str, number: int) -> str:
    """Return the form of a text that goes with a number."""
    is_plural = number != 1
    source = (singular, plural)[is_plural]
    if _catalogue is None:
        return source
    return Translated.of((_catalogue.find(singular, plural) or [source] * 2)[is_plural], source)


def deferred(text: str) -> str:
    """Mark a text that is translated later, where it is shown."""
    return text


def english(text: str) -> str:
    """Return a text as formats for programs have it."""
    return text.english if isinstance(text, Translated) else text


def day_text(day: object) -> str:
    """Return a day, month or year as people write it.

    That is "17.12.2021", "12/2021", "2021" in German, each with its "?" if it is inferred, and the
    ISO form, in which it may also be given, in English. What is none of them stays as it is.
    """
    text = str(day)
    exact = text.removesuffix("?")
    parts = exact.split("-")
    are_digits = exact.isascii() and all(part.isdigit() for part in parts)
    if LANGUAGE == "en" or not are_digits or tuple(map(len, parts)) not in _DATES:
        return text
    separator = "." if len(parts) == len(_DATES[0]) else "/"
    return separator.join(reversed(parts)) + text[len(exact) :]


def _in_german(value: object) -> object:
    if type(value) is int:
        return _Whole(value)
    if isinstance(value, float):
        return _Decimal(value)
    return value if isinstance(value, (str, int)) else day_text(value)


class _Whole(int):
    def __format__(self, form: str) -> str:
        return super().__format__(form).translate(_COMMA_AND_POINT)


class _Decimal(float):
    def __format__(self, form: str) -> str:
        return super().__format__(form).translate(_COMMA_AND_POINT)


def _read_catalogue() -> "Catalogue | None":
    """Return the texts of the language; a package without them speaks English."""
    if LANGUAGE == "en":
        return None
    from asskomm_cli.catalogue import Catalogue

    try:
        return Catalogue((LOCALE / LANGUAGE / "LC_MESSAGES" / "asskomm.mo").read_bytes())
    except OSError:
        return None


_catalogue = _read_catalogue()
