"""Dates, numbers and words of the vocabulary, from the way people write them to the record's."""

from collections.abc import Mapping, Sequence
from typing import Any

from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.directory.spelling import comparison_key
from asskomm_cli.failure import Collected, Failure
from asskomm_cli.record.fault import Path
from asskomm_cli.record.key import Table, keys_of
from asskomm_cli.record.typed_date import parse_typed_date
from asskomm_cli.record.typed_number import parse_typed_number
from asskomm_cli.translation import _


def understand(desk: Desk, type_: type, draft: Mapping[str, Any], where: Path = ()) -> Table:
    """Return the draft with its dates and words of a vocabulary as the record writes them.

    Raises Failure for every date that is none; what else is wrong shows when the record is made.
    """
    collected = Collected()
    table = understand_what_can_be(desk, type_, draft, collected, where)
    collected.raise_failures()
    return table


def understand_what_can_be(
    desk: Desk, type_: type, draft: Mapping[str, Any], collected: Collected, where: Path = ()
) -> Table:
    """Return the same, with what is no date left as it was typed and its faults collected."""
    keys = keys_of(type_)
    table = {}
    for name, value in draft.items():
        key = keys.get(name)
        place = (*where, name)
        if key and key.kind == "date" and isinstance(value, str):
            value = collected(_read_date, desk, place, value) or value
        elif key and key.kind in ("integer", "number") and isinstance(value, str):
            value = collected(_read_number, desk, place, value, whole=key.kind == "integer")
            if value is None:
                continue
        elif key and key.words and isinstance(value, str):
            value = _read_word(value, key.words)
        elif key and key.kind == "tables" and key.entry and isinstance(value, list):
            value = [
                understand_what_can_be(desk, key.entry, entry, collected, (*place, position))
                if isinstance(entry, Mapping)
                else entry
                for position, entry in enumerate(value)
            ]
        table[name] = value
    return table


def _read_date(desk: Desk, place: Path, text: str) -> object:
    try:
        day = parse_typed_date(text, desk.today)
    except ValueError:
        message = _("{what}: “{text}” is no date; write 17.12.2021, 12/2021 or 2021")
        raise Failure(message.format(what=desk.name(place), text=text)) from None
    return day.first if day.is_exact else str(day)


def _read_number(desk: Desk, place: Path, text: str, *, whole: bool) -> float:
    try:
        return parse_typed_number(text, whole=whole)
    except ValueError as right:
        message = _("{what}: “{text}” is no number that fits here; write {right}")
        raise Failure(message.format(what=desk.name(place), text=text, right=right)) from None


def _read_word(text: str, words: Sequence[str]) -> str:
    wanted = comparison_key(text)
    return next((word for word in words if comparison_key(word) == wanted), text)
