"""Pages as text: the templates filled in, in every language."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from jinja2 import Environment
from markupsafe import Markup

from asskomm_cli.publish.progress import counted
from asskomm_cli.publish.site.basis import Basis
from asskomm_cli.publish.site.differences import Differences, Words, harmless
from asskomm_cli.publish.site.elements import language_links, way_to_top
from asskomm_cli.publish.site.environment import make_environment
from asskomm_cli.publish.site.languages import LANGUAGES
from asskomm_cli.publish.site.provenance import Provenance
from asskomm_cli.translation import _


class Page(NamedTuple):
    """One page before it has a language: where it lies, its template, and what it says."""

    path: str
    template: str
    content: Any


class Frame(NamedTuple):
    """What is the same on all pages of a folder; made once, for there are thousands of pages."""

    top: Markup
    """The way to the top of the site."""
    head: Markup
    navigation: Markup
    footer: Markup


def render(
    basis: Basis, pages: Sequence[Page], provenance: Provenance
) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each page in each language.

    Characters that would act on text or hide it are shown instead.
    """
    differences = Differences()
    environment = make_environment(basis, differences)
    languages = [Words(each, differences.pieces) for each in LANGUAGES]
    frames: dict[str, Frame] = {}
    for page in counted(pages, _("making the pages")):
        home = "../" * page.path.count("/")
        place = home or page.path
        if place not in frames:
            frames[place] = _frame(environment, differences, page.path, home, provenance)
        text = environment.get_template(page.template).render(
            page=page.content,
            home=home,
            top=frames[place].top,
            frame=frames[place],
            languages=_languages(differences, home, page.path),
            provenance=provenance,
        )
        text = harmless(text)
        for words in languages:
            yield words.language.folder + page.path, words.fill(text)


def _frame(
    environment: Environment,
    differences: Differences,
    path: str,
    home: str,
    provenance: Provenance,
) -> Frame:
    top = differences.add(lambda words: way_to_top(words.language, home))

    def part(name: str) -> Markup:
        text = environment.get_template(name).render(
            path=path, home=home, top=top, provenance=provenance
        )
        return differences.add(lambda _words: Markup(text))

    return Frame(top, part("head.html"), part("navigation.html"), part("footer.html"))


def _languages(differences: Differences, home: str, path: str) -> Markup:
    return differences.add(lambda words: language_links(words.language, home, path))
