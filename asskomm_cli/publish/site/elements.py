"""The pieces of HTML that stand on every page many times: links and facts.

As functions they take a third of the time of template macros.
"""

from collections.abc import Iterable
from functools import cache
from urllib.parse import quote

from markupsafe import Markup, escape

from asskomm_cli.publish.site.languages import LANGUAGES, Language
from asskomm_cli.publish.site.links import Link


@cache
def address(path: str) -> str:
    """Return a path below the site as part of an address; file names may hold any character."""
    return quote(path.encode(errors="surrogateescape"))


@cache
def link(target: Link, home: str) -> Markup:
    """Return a link to a page of the site, or the text alone if there is no page."""
    if target.path is None:
        return escape(target.text)
    # A quoted address holds nothing that has to be escaped.
    return Markup(f'<a href="{home}{address(target.path)}">{escape(target.text)}</a>')


def links(targets: Iterable[Link], home: str) -> Markup:
    """Return links in a row, separated by commas."""
    return Markup(", ").join(link(each, home) for each in targets)


def fact(text: object, label: str) -> Markup:
    """Return a line of a list of facts; nothing where there is no text."""
    if text is None or text == "":
        return Markup()
    return Markup(f"<div><dt>{escape(label)}</dt><dd>{escape(text)}</dd></div>")


def language_links(own: Language, home: str, path: str) -> Markup:
    """Return the links from a page in one language to the same page in each other."""
    top, page = way_to_top(own, home), address(path)
    return Markup("\n").join(
        Markup(f'<span aria-current="true">{each.name}</span>')
        if each is own
        else Markup(
            f'<a href="{top}{each.folder}{page}" lang="{each.code}" hreflang="{each.code}">'
            f"{each.name}</a>"
        )
        for each in LANGUAGES
    )


def way_to_top(own: Language, home: str) -> str:
    """Return the way from a page to the top of the site; ``home`` leads to that of its language."""
    return home + "../" * own.folder.count("/")
