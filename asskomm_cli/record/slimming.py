"""An agreement without its longer texts: half of its memory, where there are tens of thousands."""

from typing import Any, TypeVar

from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.entries import Source

_LONG: dict[str, Any] = {"fields_of_action": (), "objectives": (), "planned": (), "notes": None}
_LONG_AT = {Agreement._fields.index(name): nothing for name, nothing in _LONG.items()}
_SOURCES_AT = Agreement._fields.index("sources")


R = TypeVar("R")


def slim(record: R) -> R | Agreement:
    """Return of an agreement what lists show and what rules compare; anything else as it is.

    That is all but notes, aims and the titles of pages.
    """
    if not isinstance(record, Agreement):
        return record
    values: list[Any] = list(record)
    for position, nothing in _LONG_AT.items():
        values[position] = nothing
    sources = [Source(each.url, "", each.published_on) for each in record.sources]
    values[_SOURCES_AT] = tuple(sources)
    return Agreement(*values)
