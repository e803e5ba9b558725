"""What happened to a Kommune, association or Landkreis, as the pages tell it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from asskomm_cli.archive.answers.events import Event
from asskomm_cli.publish.pages.citing import all_sources
from asskomm_cli.publish.site.basis import Basis
from asskomm_cli.publish.site.links import Link
from asskomm_cli.record.entries import Source


class Happening(NamedTuple):
    """An event, the pages that belong to it, and the number of its source on the page."""

    event: Event
    agreement: Link | None
    parties: tuple[Link, ...]
    """Whom it concerns besides the one whose page it is."""
    citation: int | None


class Chronicle(NamedTuple):
    """The happenings of a page in order, and the sources that they and the page point at."""

    happenings: tuple[Happening, ...]
    sources: tuple[Source, ...]


def chronicle(
    basis: Basis, events: Iterable[Event], own: tuple[Source, ...], page_of: Iterable[str] = ()
) -> Chronicle:
    """Return events for a page; ``own`` are the sources of its record, the first of the list.

    ``page_of`` are the ids of those whose page it is; they are not named again. An agreement has
    its sources on its own page.
    """
    told = list(dict.fromkeys(events))
    addresses = [each.source for each in told if not each.agreement]
    sources = all_sources(own, addresses, _known(basis, told))
    numbers = {source.url: number for number, source in reversed([*enumerate(sources, 1)])}
    left_out = frozenset(page_of)
    return Chronicle(
        tuple(
            Happening(
                each,
                basis.agreement(each.agreement) if each.agreement else None,
                basis.parties(id_ for id_ in each.parties if id_ not in left_out),
                None if each.agreement else numbers.get(each.source or ""),
            )
            for each in told
        ),
        sources,
    )


def _known(basis: Basis, events: Iterable[Event]) -> Iterator[Source]:
    """Yield the sources of all concerned, which may know the title of an address."""
    archive = basis.archive
    # Each once, and in order: of two titles for one address the first is taken.
    for id_ in dict.fromkeys(id_ for each in events for id_ in (each.association, *each.kommunen)):
        if record := archive.associations.get(id_ or "") or archive.municipalities.get(id_ or ""):
            yield from record.sources
