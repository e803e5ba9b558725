"""An agreement without its longer texts: half of its memory, where there are tens of thousands."""

from typing import Any

from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.entries import Source

_LONG: dict[str, Any] = {"fields_of_action": (), "objectives": (), "planned": (), "notes": None}
_LONG_AT = {Agreement._fields.index(name): nothing for name, nothing in _LONG.items()}
_SOURCES_AT = Agreement._fields.index("sources")


def slim(agreement: Agreement) -> Agreement:
    """Return what lists show and what rules compare: all but notes, aims and titles of pages."""
    values: list[Any] = list(agreement)
    for position, nothing in _LONG_AT.items():
        values[position] = nothing
    sources = [Source(each.url, "", each.published_on) for each in agreement.sources]
    values[_SOURCES_AT] = tuple(sources)
    return Agreement(*values)
