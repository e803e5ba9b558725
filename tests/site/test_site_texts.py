"""The texts of the site: each one stands in the German catalogue, with the same placeholders."""

import gettext
import re

from asskomm_cli.publish.site.environment import TEMPLATES
from asskomm_cli.publish.site.languages import DOMAIN, LOCALE

_IN_TEMPLATES = re.compile(r'(?:\b_|ngettext)\("([^"]+)"')
_IN_MODULES = re.compile(r'\btext\("([^"]+)"')


def texts() -> set[str]:
    """Return all texts; of those with a plural form the singular."""
    found = set()
    for path in TEMPLATES.glob("*.html"):
        found.update(_IN_TEMPLATES.findall(path.read_text(encoding="utf-8")))
    for path in TEMPLATES.parent.glob("*.py"):
        found.update(_IN_MODULES.findall(path.read_text(encoding="utf-8")))
    return found


def catalogue() -> dict[str, str]:
    with (LOCALE / "de" / "LC_MESSAGES" / f"{DOMAIN}.mo").open("rb") as file:
        entries = gettext.GNUTranslations(file)._catalog
    return {key[0] if isinstance(key, tuple) else key: text for key, text in entries.items()}


def test_every_text_has_its_german_and_there_are_no_others() -> None:
    assert set(catalogue()) - {""} == texts()


def test_placeholders_are_the_same_in_both_languages() -> None:
    for english, german in catalogue().items():
        if english:
            assert sorted(re.findall(r"{\w+}", english)) == sorted(re.findall(r"{\w+}", german))
