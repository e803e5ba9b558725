"""Where each page lies below the folder of its language."""

from typing import NamedTuple


class Link(NamedTuple):
    """A text that leads to a page of the site, if there is one."""

    text: str
    path: str | None


def municipality_path(id_: str) -> str:
    """Return the page of a Kommune."""
    return f"municipalities/{id_}.html"


def agreement_path(id_: str) -> str:
    """Return the page of an agreement."""
    return f"agreements/{id_}.html"


def association_path(id_: str) -> str:
    """Return the page of an association."""
    return f"associations/{id_}.html"


def landkreis_path(key: str) -> str:
    """Return the page of a Landkreis or Kreisfreie Stadt, by its key."""
    return f"landkreise/{key}.html"
