"""The languages of the site: their texts, and how they write days and numbers.

The site is in every language at once, whatever language the person who makes it works in, so its
texts are a gettext domain of their own: ``locale/LANGUAGE/LC_MESSAGES/site.po``.
"""

import gettext
from datetime import date
from pathlib import Path
from typing import NamedTuple

from asskomm_cli.failure import ExitCode, Failure
from asskomm_cli.record.partial_date import PartialDate
from asskomm_cli.translation import _

LOCALE = Path(__file__).parents[2] / "locale"
DOMAIN = "site"


class Language(NamedTuple):
    """One language of the site."""

    code: str
    name: str
    """What the language calls itself."""
    folder: str
    """Where its pages lie below the top of the site, with a slash behind it."""
    months: str
    """Their names, from the first to the twelfth."""
    day: str
    """How a day is put together."""
    thousands: str
    decimal: str
    percent: str
    """How a percentage is put together."""


GERMAN = Language(
    "de",
    "Deutsch",
    "",
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "{day}.\N{NO-BREAK SPACE}{month} {year}",
    ".",
    ",",
    "{number}\N{NO-BREAK SPACE}%",
)
ENGLISH = Language(
    "en",
    "English",
    "en/",
    "January February March April May June July August September October November December",
    "{day}\N{NO-BREAK SPACE}{month} {year}",
    ",",
    ".",
    "{number}%",
)
LANGUAGES = (GERMAN, ENGLISH)
"""German first: its pages are those at the top of the site."""


def texts(language: Language) -> gettext.NullTranslations:
    """Return the texts of a language. Raises Failure if the package was made without them."""
    if language is ENGLISH:
        return gettext.NullTranslations()
    try:
        return gettext.translation(DOMAIN, LOCALE, [language.code])
    except FileNotFoundError:
        message = _("the {language} texts of the site are missing; install asskomm with pip")
        raise Failure(
            message.format(language=language.name), exit_code=ExitCode.ENVIRONMENT
        ) from None


def date_text(language: Language, when: PartialDate | date) -> str:
    """Return a date as precisely as it is known: "Dezember 2021"."""
    if when.month is None:
        return str(when.year)
    month = language.months.split()[when.month - 1]
    if when.day is None:
        return f"{month} {when.year}"
    return language.day.format(day=when.day, month=month, year=when.year)


def number_text(language: Language, number: float, decimals: int = 0) -> str:
    """Return a number with its thousands apart: "66.886", "166,86"."""
    marks = str.maketrans({",": language.thousands, ".": language.decimal})
    return f"{number:,.{decimals}f}".translate(marks)


def percent_text(language: Language, share: float) -> str:
    """Return a share of 1 as a percentage: "41,4 %"."""
    return language.percent.format(number=number_text(language, 100 * share, 1))
