"""A page about one thing, as data: what it says and in which order, not how it looks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """A text with a label before it, and further lines below it.

    Texts are wrapped where a terminal is narrow; a line without blanks, such as an address, is not.
    """

    text: str
    label: str = ""
    more: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Entries under a heading; one without entries is left out."""

    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its title, the facts that stand at once below it, and its sections."""

    title: str
    facts: tuple[Entry, ...]
    sections: tuple[Section, ...]


def facts(*labelled: tuple[str, str | None]) -> tuple[Entry, ...]:
    """Return an entry for each label that has a text."""
    return tuple(Entry(text, label) for label, text in labelled if text)
