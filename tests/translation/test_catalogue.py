"""The German catalogue: complete, and with nothing in it that the English text has not."""

import re
from string import Formatter

import translations
from asskomm_cli.catalogue import Catalogue

COMPILED = translations.GERMAN / "asskomm.mo"
MESSAGES = [each for each in translations.read_catalogue("asskomm") if each.id]
ENDS = tuple(".:?!…; ")


def fields(text):
    """Return the places of a text that values are put into, with their forms."""
    try:
        return sorted((name, form) for _text, name, form, _ in Formatter().parse(text) if name)
    except ValueError:
        # A text about a single brace takes no values.
        return []


def pairs(message):
    return zip(translations.forms(message.id), translations.forms(message.string), strict=True)


def test_every_text_of_the_sources_is_translated_and_nothing_else():
    wanted = {translations.forms(each.id) for each in translations.extracted() if each.id}
    present = {translations.forms(each.id) for each in MESSAGES}
    assert wanted - present == set(), "run: python translations.py"
    assert present - wanted == set(), "run: python translations.py"
    assert translations.untranslated(translations.read_catalogue("asskomm")) == []
    assert not translations.read_catalogue("asskomm").obsolete


def test_every_translation_has_the_form_of_its_text():
    for english, german in (pair for message in MESSAGES for pair in pairs(message)):
        assert fields(german) == fields(english)
        if " " in english:
            assert german.endswith(ENDS) == english.endswith(ENDS), german
            assert german[-1] == english[-1] or not german.endswith(ENDS), german
        assert german.count("„") == german.count("“"), f"German quotation marks: „…“: {german}"
        assert "”" not in german
        assert not re.search(r"\b([Dd]u|[Dd]ein\w*)\b", german), german


def test_every_translation_is_found_in_the_compiled_catalogue():
    compiled = Catalogue(COMPILED.read_bytes())
    for message in MESSAGES:
        found = compiled.find(*translations.forms(message.id))
        assert tuple(found) == tuple(translations.forms(message.string))
    assert compiled.find("no text of ours") == []
    assert compiled.find("zzz") == []
