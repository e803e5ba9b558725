"""What is offered for completion, and whether it fits what has been typed."""

from collections.abc import Iterable
from typing import NamedTuple


class Offer(NamedTuple):
    """A value, and what it means."""

    value: str
    about: str = ""


def fitting(words: Iterable[str | Offer], typed: str) -> list[Offer]:
    """Return those that begin with what was typed, in any case and with ae for ä if need be."""
    offers = [each if isinstance(each, Offer) else Offer(each) for each in words]
    start = typed.casefold()
    found = [each for each in offers if each.value.casefold().startswith(start)]
    if found:
        return found
    from asskomm_cli.directory.spelling import slug

    start = slug(typed)
    return [each for each in offers if start and slug(each.value).startswith(start)]
