"""How templates become pages: one Jinja2 environment for each language, everything escaped."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from asskomm_cli.publish.site.elements import address, fact, link, links, time_writer
from asskomm_cli.publish.site.languages import (
    Language,
    date_writer,
    number_writer,
    percent_writer,
    stage_names,
    status_names,
    texts,
)

if TYPE_CHECKING:
    from jinja2 import BaseLoader, Environment

TEMPLATES = Path(__file__).parent / "templates"
_TEXT = re.compile(r'\b_\("([^"\\]+)"\)')
_SIGN = (
    '<span class="stage"><span class="mark mark-{number}" aria-hidden="true"></span>{name}</span>'
)


def make_environment(language: Language) -> "Environment":
    """Return the templates in a language."""
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    words = texts(language)
    environment = Environment(
        loader=_loader(words.gettext),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    stages, statuses = stage_names(words), status_names(words)
    signs = [Markup(_SIGN).format(number=n, name=name) for n, name in enumerate(stages)]
    environment.globals |= {
        "ngettext": words.ngettext,
        "language": language,
        "link": link,
        "links": links,
        "fact": fact,
        "stages": stages,
    }
    environment.filters |= {
        "day": date_writer(language),
        "date": time_writer(language, words.gettext("(inferred)")),
        "number": number_writer(language),
        "percent": percent_writer(language),
        "address": address,
        "stage": signs.__getitem__,
        "status": statuses.__getitem__,
    }
    environment.tests["web_address"] = is_web_address
    return environment


def _loader(gettext: Callable[[str], str]) -> "BaseLoader":
    """Return a loader that translates ``_("…")`` once, when a template is compiled.

    Thousands of pages would ask for the same texts thirty times each.
    """
    from jinja2 import FunctionLoader

    def load(name: str) -> str:
        source = (TEMPLATES / name).read_text(encoding="utf-8")
        return _TEXT.sub(lambda found: json.dumps(gettext(found[1])), source)

    return FunctionLoader(load)


def is_web_address(text: str) -> bool:
    """Whether a text may become a link: ``javascript:`` and its like may not."""
    try:
        return urlsplit(text).scheme in ("http", "https")
    except ValueError:
        return False
