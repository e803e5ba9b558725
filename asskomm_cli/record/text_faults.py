"""What can be wrong with one text of a record."""

import unicodedata
from collections.abc import Sequence

from asskomm_cli.record.fault import Fault, Path
from asskomm_cli.record.key import Key
from asskomm_cli.translation import _

_INVISIBLE = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def text_faults(key: Key, text: str, path: Path) -> Sequence[Fault]:
    """Return what is wrong with one text, for the key whose value or list item it is.

    A text has one fault at most, the one whose repair may mend the others.
    """
    if not text.isprintable() and (character := first_invisible(text)):
        return (_invisible(text, character, path),)
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        message = _(
            "letters and their accents are stored apart here (text not in Unicode form NFC); "
            "type the text anew"
        )
        return (Fault("KEY107", path, message, unicodedata.normalize("NFC", text)),)
    if not text or text.isspace():
        code = "WAI102" if path[:1] == ("waivers",) and key.name == "reason" else "KEY105"
        return (Fault(code, path, _("the text is empty; fill it in or remove the key")),)
    if key.words and text not in key.words:
        return (_not_in_vocabulary(key, text, path),)
    if key.format == "url" and not _is_address(text):
        message = _("“{text}” is no address; it has to begin with https:// or http://")
        return (Fault("KEY108", path, message.format(text=text)),)
    if key.format == "ags" and not (len(text) == 8 and text.isascii() and text.isdecimal()):
        message = _("“{text}” is no AGS; it has eight digits, the first two 14 for Saxony")
        return (Fault("KEY109", path, message.format(text=text)),)
    return ()


def _is_address(text: str) -> bool:
    scheme, _separator, rest = text.partition("://")
    has_host = rest[:1] not in ("", "/", "?", "#")
    return scheme.lower() in ("http", "https") and has_host and len(text.split()) == 1


def first_invisible(text: str) -> str | None:
    """Return the first character that controls or hides text, line ends and tabs apart."""
    for character in text:
        if unicodedata.category(character) in _INVISIBLE and character not in "\n\t":
            return character
    return None


def _invisible(text: str, character: str, path: Path) -> Fault:
    message = _("an invisible character (U+{code:04X}) stands in the text; remove it")
    visible = "".join(each for each in text if not first_invisible(each))
    return Fault("KEY106", path, message.format(code=ord(character)), visible)


def _not_in_vocabulary(key: Key, text: str, path: Path) -> Fault:
    from asskomm_cli.directory.suggestion import did_you_mean, suggestion

    meant = suggestion(text, key.words)
    message = _("“{text}” is not one of the words for “{key}”").format(text=text, key=key.name)
    message += did_you_mean(meant, otherwise=": " + ", ".join(key.words))
    return Fault("KEY104", path, message, meant)
