"""How templates become pages: a Jinja2 environment in which everything is escaped."""

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import BaseLoader, Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from asskomm_cli.archive.standing import BERATEN, ENDED, IN_FORCE, STAGES, SUPERSEDED
from asskomm_cli.directory.spelling import slug
from asskomm_cli.publish.site.basis import Basis
from asskomm_cli.publish.site.differences import Differences
from asskomm_cli.publish.site.elements import address, fact, link, links

TEMPLATES = Path(__file__).parent / "templates"
_TEXT = r'_\("([^"\\]+)"\)'
_SHOWN_TEXT = re.compile(r"\{\{ " + _TEXT + r" \}\}")
_OTHER_TEXT = re.compile(r"\b" + _TEXT)
_SIGN = Markup(
    '<span class="stage"><span class="mark mark-{number}" aria-hidden="true"></span>{name}</span>'
)


def make_environment(basis: Basis, differences: Differences) -> Environment:
    """Return the templates, which ask ``basis``; where languages differ they write tokens.

    Equal days, numbers and texts have the same token.
    """
    text = cache(differences.text)
    environment = Environment(
        loader=_loader(text),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    named = {None: text("nothing recorded"), BERATEN: text("consulted")}
    stages = [named.get(each, each or "") for each in (None, *STAGES)]
    signs = [_SIGN.format(number=number, name=name) for number, name in enumerate(stages)]
    statuses = {
        IN_FORCE: text("in force"),
        ENDED: text("ended"),
        SUPERSEDED: text("superseded"),
    }
    environment.filters |= {
        "day": cache(differences.day),
        "date": cache(differences.date),
        "number": cache(differences.number),
        "percent": differences.percent,
        "address": address,
        "link": link,
        "links": links,
        "fact": fact,
        "slug": slug,
        "stage": signs.__getitem__,
        "status": statuses.__getitem__,
    }
    environment.tests["web_address"] = is_web_address
    # No more than what is used: the names are copied for each page.
    environment.globals = {
        "_": text,
        "ngettext": differences.count,
        "language": differences.add(lambda words: words.language.code),
        "stages": stages,
        "basis": basis,
    }
    environment.globals["m"] = environment.get_template("macros.html").module
    return environment


def _loader(text: Callable[[str], Markup]) -> BaseLoader:
    """Return a loader that puts tokens for ``_("…")`` once, before a template is compiled.

    Thousands of pages would ask for the same thirty tokens each.
    """

    def load(name: str) -> str:
        source = (TEMPLATES / name).read_text(encoding="utf-8")
        source = _SHOWN_TEXT.sub(lambda found: text(found[1]), source)
        return _OTHER_TEXT.sub(lambda found: json.dumps(text(found[1])), source)

    return FunctionLoader(load)


def is_web_address(text: str) -> bool:
    """Whether a text may become a link: ``javascript:`` and its like may not."""
    try:
        return urlsplit(text).scheme in ("http", "https")
    except ValueError:
        return False
