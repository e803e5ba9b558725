"""Which language asskomm speaks: asked for by option or variable, else that of the computer."""

import sys
from collections.abc import Iterator, Mapping, Sequence

LANGUAGES = ("de", "en")

_WINDOWS_GERMAN = 0x07
"""The primary language of all German LANGIDs (Windows Language Code Identifier Reference)."""


def choose_language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return the language: by ``--lang``, then ASSKOMM_LANG, then the locale, else English.

    The arguments are looked at before they are parsed, because the parser's help is translated by
    then; it refuses what is no language.
    """
    asked = (*_options(arguments), environment.get("ASSKOMM_LANG", ""))
    known = [each for each in asked if each in LANGUAGES]
    return known[0] if known else _language_of_computer(environment)


def _options(arguments: Sequence[str]) -> Iterator[str]:
    for argument, value in zip(arguments, [*arguments[1:], ""], strict=False):
        if argument == "--lang":
            yield value
        elif argument.startswith("--lang="):
            yield argument.removeprefix("--lang=")


def _language_of_computer(environment: Mapping[str, str]) -> str:
    """Read the locale as GNU gettext does: LANGUAGE counts only where there is a locale."""
    names = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next(filter(None, names), "")
    if sys.platform == "win32" and not locale:
        from ctypes import windll

        is_german = windll.kernel32.GetUserDefaultUILanguage() & 0x3FF == _WINDOWS_GERMAN
        return "de" if is_german else "en"
    if locale.partition(".")[0] in ("", "C", "POSIX"):
        return "en"
    preferred = (*environment.get("LANGUAGE", "").split(":"), locale)
    known = [
        each[:2] for each in preferred if each[:2] in LANGUAGES and each[2:3] in ("", "_", ".")
    ]
    return known[0] if known else "en"
