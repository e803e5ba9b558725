"""Sources under their numbers, so that every statement of a page can point at its own."""

from collections.abc import Iterable

from asskomm_cli.publish.page import Entry, Section
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.association import Association
from asskomm_cli.record.entries import Source
from asskomm_cli.record.figures import Figures
from asskomm_cli.record.municipality import Municipality
from asskomm_cli.translation import _, day_text

_Noted = Agreement | Association | Figures | Municipality


def all_sources(
    own: tuple[Source, ...], addresses: Iterable[str | None], known: Iterable[Source] = ()
) -> tuple[Source, ...]:
    """Return a record's own sources, then those of the addresses that are not among them.

    ``known`` are sources of other records, which may know the title of an address.
    """
    known_by_url = {each.url: each for each in known}
    own_urls = {each.url for each in own}
    further = dict.fromkeys(url for url in addresses if url and url not in own_urls)
    return (*own, *(known_by_url.get(url, Source(url=url, title="")) for url in further))


def citation(sources: tuple[Source, ...], address: str | None) -> str:
    """Return " [2]" for the address of the second source, nothing for none."""
    for number, source in enumerate(sources, 1):
        if source.url == address:
            return f" [{number}]"
    return ""


def last_sections(record: _Noted | None, sources: tuple[Source, ...]) -> tuple[Section, ...]:
    """Return what stands at the end of a page: notes of the record, sources, and waivers.

    Sources have their number, title, day and address; waivers are of rules broken knowingly.
    """
    notes, waivers = (record.notes, record.waivers) if record else (None, ())
    return (
        Section(_("Notes"), (Entry(notes),) if notes else ()),
        Section(_("Sources"), tuple(_source_entry(*each) for each in enumerate(sources, 1))),
        Section(_("Waivers"), tuple(Entry(each.reason, each.rule) for each in waivers)),
    )


def _source_entry(number: int, source: Source) -> Entry:
    title = ", ".join(day_text(part) for part in (source.title, source.published_on) if part)
    label = f"[{number}]"
    return Entry(title, label, (source.url,)) if title else Entry(source.url, label)
