"""Texts that reading found fault with: one finding is enough, no further rule judges them."""

from asskomm_cli.archive.archive import Entry


def is_illegible(entry: Entry, *path: str | int) -> bool:
    """Whether a text is empty, holds invisible characters or the like (rules KEY105 and others)."""
    return any(fault.path == path for fault in entry.faults)
