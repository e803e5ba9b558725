"""What an option was given, understood: a day, or a word of a vocabulary."""

from collections.abc import Iterable
from datetime import date

from asskomm_cli.commands.session import today
from asskomm_cli.directory.suggestion import nearest_or_all
from asskomm_cli.failure import Failure
from asskomm_cli.record.partial_date import PartialDate
from asskomm_cli.translation import _


def as_of_option(text: str | None) -> date:
    """Return the day that ``--as-of`` means, else today; raises Failure if it is no date."""
    day = day_option("--as-of", text)
    return day.last if day else today()


def day_option(option: str, text: str | None) -> PartialDate | None:
    """Read the date that an option was given; raises Failure if it is none."""
    return None if text is None else read_date(option, text)


def read_date(what: str, text: str) -> PartialDate:
    """Read a date as people write it; raises Failure if it is none."""
    from asskomm_cli.record.typed_date import parse_typed_date

    try:
        return parse_typed_date(text, today())
    except ValueError:
        message = _(
            "{what}: “{text}” is no date; write 17.12.2021, 12/2021 or 2021, with “?” if inferred"
        )
        raise Failure(message.format(what=what, text=text)) from None


def read_exact_day(what: str, text: str) -> date:
    """Read a date that has to be one day; raises Failure if it is none, or only a month or year."""
    typed = read_date(what, text)
    if typed.first != typed.last:
        message = _("{what}: “{text}” has to be one day; write 17.12.2021")
        raise Failure(message.format(what=what, text=text))
    return typed.first


def word_option(option: str, text: str | None, words: Iterable[str]) -> str | None:
    """Return the word of a vocabulary that was typed, in any case and with ae for ä.

    Raises Failure with the nearest words if it is none.
    """
    if text is None:
        return None
    from asskomm_cli.directory.spelling import comparison_key

    words = tuple(words)
    wanted = comparison_key(text)
    for word in words:
        if comparison_key(word) == wanted:
            return word
    message = _("{option}: “{text}” is unknown").format(option=option, text=text)
    raise Failure(message + nearest_or_all(text, words))
