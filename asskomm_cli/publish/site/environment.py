"""How templates become pages: one Jinja2 environment for each language, everything escaped."""

from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from asskomm_cli.publish.screen import visible
from asskomm_cli.publish.site.languages import Language, date_writer, number_writer, texts

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = Path(__file__).parent / "templates"


def make_environment(language: Language) -> "Environment":
    """Return the templates in a language."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    words = texts(language)
    environment.globals |= {
        "_": words.gettext,
        "ngettext": words.ngettext,
        "language": language,
    }
    environment.filters |= {
        "day": date_writer(language),
        "number": number_writer(language),
        "address": address,
    }
    environment.tests["web_address"] = is_web_address
    return environment


def address(path: str) -> str:
    """Return a path below the site as part of an address; file names may hold any character."""
    return quote(path.encode(errors="surrogateescape"))


def is_web_address(text: str) -> bool:
    """Whether a text may become a link: ``javascript:`` and its like may not."""
    try:
        return urlsplit(text).scheme in ("http", "https")
    except ValueError:
        return False


def _shown(value: Any) -> Any:
    """Show characters that act on text or hide it, instead of letting them act on the page."""
    return visible(value) if type(value) is str else value
