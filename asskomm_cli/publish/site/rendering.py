"""Pages as text: the templates filled in, in one language."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from asskomm_cli.publish.progress import counted
from asskomm_cli.publish.screen import visible
from asskomm_cli.publish.site.environment import make_environment
from asskomm_cli.publish.site.languages import LANGUAGES, Language
from asskomm_cli.publish.site.provenance import Provenance
from asskomm_cli.translation import _

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

# Any character that needs a look; those left out are letters and signs of Europe.
_UNUSUAL = re.compile("[^\n\t -~\xa0-\xac\xae-\u017f\u2010-\u2027\u2030-\u205e\u20ac]")


class Page(NamedTuple):
    """One page before it has a language: where it lies, its template, and what it says."""

    path: str
    template: str
    content: Any


class Frame(NamedTuple):
    """What is the same on all pages of a folder; made once, for there are thousands of pages."""

    head: "Markup"
    navigation: "Markup"
    footer: "Markup"


def render(
    pages: Sequence[Page], language: Language, provenance: Provenance
) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each page.

    Characters that would act on text or hide it are shown instead.
    """
    environment = make_environment(language)
    frames: dict[str, Frame] = {}
    what = _("making the pages in {language}").format(language=language.name)
    for page in counted(pages, what):
        home = "../" * page.path.count("/")
        top = home + "../" * language.folder.count("/")
        place = home or page.path
        if place not in frames:
            frames[place] = _frame(environment, page.path, home, top, provenance)
        text = environment.get_template(page.template).render(
            page=page.content,
            path=page.path,
            home=home,
            top=top,
            frame=frames[place],
            languages=LANGUAGES,
            provenance=provenance,
        )
        yield language.folder + page.path, _UNUSUAL.sub(lambda found: visible(found[0]), text)


def _frame(
    environment: "Environment", path: str, home: str, top: str, provenance: Provenance
) -> Frame:
    from markupsafe import Markup

    return Frame(
        *(
            Markup(
                environment.get_template(f"{name}.html").render(
                    path=path, home=home, top=top, provenance=provenance
                )
            )
            for name in Frame._fields
        )
    )
