"""The pieces of HTML that stand on every page many times: dates, links and facts.

As functions they take a third of the time of template macros.
"""

from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from asskomm_cli.publish.site.languages import Language, date_writer
from asskomm_cli.publish.site.links import Link
from asskomm_cli.record.partial_date import PartialDate

if TYPE_CHECKING:
    from markupsafe import Markup


@cache
def address(path: str) -> str:
    """Return a path below the site as part of an address; file names may hold any character."""
    return quote(path.encode(errors="surrogateescape"))


def link(target: Link, home: str) -> "Markup":
    """Return a link to a page of the site, or the text alone if there is no page."""
    from markupsafe import Markup, escape

    if target.path is None:
        return escape(target.text)
    # A quoted address holds nothing that has to be escaped.
    return Markup(f'<a href="{home}{address(target.path)}">{escape(target.text)}</a>')


def links(targets: Iterable[Link], home: str) -> "Markup":
    """Return links in a row, separated by commas."""
    from markupsafe import Markup

    return Markup(", ").join(link(each, home) for each in targets)


def fact(label: str, text: object) -> "Markup":
    """Return a line of a list of facts; nothing where there is no text."""
    from markupsafe import Markup, escape

    if text is None or text == "":
        return Markup()
    return Markup(f"<div><dt>{escape(label)}</dt><dd>{escape(text)}</dd></div>")


def time_writer(language: Language, inferred: str) -> Callable[[PartialDate | date], "Markup"]:
    """Return a function that writes dates as elements, inferred ones with a word behind them."""
    from markupsafe import Markup, escape

    write = date_writer(language)

    def write_element(when: PartialDate | date) -> Markup:
        doubt = isinstance(when, PartialDate) and when.inferred
        day = str(when).rstrip("?")
        # Digits and hyphens, and names of months: nothing that has to be escaped.
        element = Markup(f'<time datetime="{day}">{write(when)}</time>')
        return element + " " + escape(inferred) if doubt else element

    return write_element
