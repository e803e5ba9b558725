"""Answers that every dialogue needs: texts, words of a vocabulary, dates and numbers."""

import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeVar

from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.commands.dialogue.questions import Suggest, Suggestion, ask, say
from asskomm_cli.commands.option_values import read_date
from asskomm_cli.directory.spelling import comparison_key
from asskomm_cli.failure import Failure
from asskomm_cli.record.key import Key, Table
from asskomm_cli.record.partial_date import PartialDate
from asskomm_cli.record.text_faults import first_invisible, text_faults
from asskomm_cli.record.typed_number import parse_typed_number
from asskomm_cli.translation import _

T = TypeVar("T")


def ask_text(question: str, key: Key, suggestions: Iterable[Suggestion] = ()) -> str:
    """Ask for a text that the key can hold."""
    return ask(question, lambda text: read_text(key, text), suggest=containing(suggestions))


def ask_optional_text(question: str, key: Key) -> str | None:
    """Ask for a text that may be left out; Enter alone gives None."""
    return ask(question + _(" (Enter: none)"), optional(lambda text: read_text(key, text)))


def ask_word(
    question: str, words: Iterable[str], *, default: str = "", given: str | None = None
) -> str:
    """Ask for one of the words; case, umlauts and the end of a long word don't matter."""
    known = tuple(words)
    return ask(
        question,
        lambda text: read_word(known, text),
        default=default,
        suggest=containing([Suggestion(word, word) for word in known]),
        given=given,
    )


def ask_day(desk: Desk, question: str, *, since: int = 0, given: str | None = None) -> PartialDate:
    """Ask for a date as people write it, of the year ``since`` or later, and not in the future."""

    def read(text: str) -> PartialDate:
        if not text:
            raise Failure(_("A date is needed; if only the year is known, write the year."))
        day = read_date(_("Day"), text)
        if day.first > desk.today:
            raise Failure(_("{day} is in the future").format(day=day))
        if day.year < since:
            message = _("{day} is before {year}, when ASSKomm was prepared")
            raise Failure(message.format(day=day, year=since))
        return day

    return ask(question + _(" (17.12.2021, 12/2021, 2021?)"), read, given=given)


def ask_optional_day(question: str, given: str | None = None) -> str | None:
    """Ask for a date that may be left out; return it as a record writes it."""
    return ask(
        question + _(" (Enter: none)"),
        optional(lambda text: str(read_date(_("Day"), text))),
        given=given,
    )


def ask_optional_number(question: str, *, whole: bool = True) -> float | None:
    """Ask for a number such as 66.886, 40000 € or 166,86; Enter alone gives None."""
    return ask(question + _(" (Enter: none)"), optional(lambda text: _read_number(text, whole)))


def gather(draft: Table, key: str, answers: Iterable[object]) -> None:
    """Put answers into a list of the draft one by one, each in place of one that was given.

    If somebody ends the dialogue in the middle, those are not lost.
    """
    given, done = draft.get(key, []), []
    for each in answers:
        done.append(each)
        draft[key] = [*done, *given[len(done) :]]


def optional(read: Callable[[str], T]) -> Callable[[str], T | None]:
    """Return a reader for which no answer is an answer, too."""
    return lambda text: read(text) if text else None


def read_text(key: Key, text: str) -> str:
    """Return a text that the key can hold, rid of what a copy from a web page hides in it.

    Raises Failure if it is empty or of another form.
    """
    text = unicodedata.normalize("NFC", text)
    while hidden := first_invisible(text):
        text = text.replace(hidden, "")
    if not text:
        raise Failure(_("This can't be left out."))
    if faults := list(text_faults(key, text, ())):
        raise Failure(*[fault.message for fault in faults])
    return text


def read_word(words: tuple[str, ...], text: str) -> str:
    """Return the word that a text means: itself, or the only one that begins with it.

    Raises Failure with the words that it may mean, or with all.
    """
    from asskomm_cli.directory.spelling import nearest

    wanted = comparison_key(text)
    for word in words:
        if comparison_key(word) == wanted:
            return word
    begun = [word for word in words if wanted and comparison_key(word).startswith(wanted)]
    if len(begun) == 1:
        say(begun[0])
        return begun[0]
    if not text:
        raise Failure(_("This can't be left out."))
    near = begun or nearest(text, words) or words
    raise Failure(
        _("“{text}” is none of the words here; choose: {words}").format(
            text=text, words=", ".join(near)
        )
    )


def containing(suggestions: Iterable[Suggestion]) -> Suggest | None:
    """Return what offers those that contain the typed text, those that begin with it first."""
    all_ = list(suggestions)

    def suggest(typed: str) -> list[Suggestion]:
        wanted = comparison_key(typed)
        keys = {each: comparison_key(each.answer) for each in all_}
        fitting = [each for each in all_ if wanted in keys[each]]
        return sorted(fitting, key=lambda each: not keys[each].startswith(wanted))

    return suggest if all_ else None


def _read_number(text: str, whole: bool) -> float:
    try:
        return parse_typed_number(text, whole=whole)
    except ValueError as right:
        message = _("“{text}” is no number that fits here; write {right}")
        raise Failure(message.format(text=text, right=right)) from None
