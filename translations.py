"""Bring the German texts into line with the sources: ``python translations.py``.

New texts come into asskomm.po without a translation, those that nothing uses any more go; what is
still to be translated is listed. Then the catalogues are compiled for the checkout.
"""

import ast
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Any

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir, extract_python
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from asskomm_cli.commands.help_page import paragraphs

PACKAGE = Path(__file__).parent / "asskomm_cli"
GERMAN = PACKAGE / "locale" / "de" / "LC_MESSAGES"
_HEADER = b"""\
# German texts of the command line; the English ones stand in the sources.
msgid ""
msgstr ""
"Language: de\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""
_KEYWORDS = {**DEFAULT_KEYWORDS, "deferred": None}


def main() -> int:
    """Update, list what is untranslated, and compile; ends with 1 if there is something to do."""
    catalogue = read_catalogue("asskomm")
    catalogue.update(extracted(), no_fuzzy_matching=True)
    with (GERMAN / "asskomm.po").open("wb") as file:
        file.write(_HEADER)
        write_po(
            file, catalogue, width=100, omit_header=True, sort_output=True, ignore_obsolete=True
        )
    compile_catalogues()
    missing = untranslated(catalogue)
    for text in missing:
        print("untranslated:", text)
    return 1 if missing else 0


def extracted() -> Catalog:
    """Return all texts of the sources, the explanations of commands among them."""
    catalogue = Catalog(project="asskomm", charset="utf-8")
    methods: list[tuple[str, Any]] = [("commands/*.py", _extract_command), ("**.py", "python")]
    found = extract_from_dir(PACKAGE, methods, keywords=_KEYWORDS)
    for _file, _line, text, _comments, _context in found:
        catalogue.add(text)
    return catalogue


def untranslated(catalogue: Catalog) -> list[str]:
    """Return the texts that have no translation, or one that is only guessed."""
    return [
        forms(each.id)[0]
        for each in catalogue
        if each.id and (each.fuzzy or not all(forms(each.string)))
    ]


def forms(text: str | Sequence[str] | None) -> Sequence[str]:
    """Return the singular and the plural of a text, or its only form."""
    return (text or "",) if isinstance(text, str | None) else text


def read_catalogue(domain: str) -> Catalog:
    """Return the German texts of a domain as they stand in its file."""
    with (GERMAN / f"{domain}.po").open("rb") as file:
        return read_po(file, locale="de")


def compile_catalogues() -> None:
    """Write ``X.mo`` beside each ``X.po``, in one go: another process may be reading it."""
    for source in GERMAN.glob("*.po"):
        unfinished = source.with_suffix(f".{os.getpid()}.tmp")
        with unfinished.open("wb") as file:
            write_mo(file, read_catalogue(source.stem))
        unfinished.replace(source.with_suffix(".mo"))


def _extract_command(
    file: IO[bytes], keywords: Any, comment_tags: Any, options: Any
) -> Iterator[Any]:
    """Yield the texts of a module, and the docstring of its command, which is its help."""
    yield from extract_python(file, keywords, comment_tags, options)
    file.seek(0)
    for node in ast.parse(file.read()).body:
        if isinstance(node, ast.FunctionDef) and node.name == "run":
            for each in paragraphs(ast.get_docstring(node) or ""):
                yield node.lineno, None, each, []


if __name__ == "__main__":
    sys.exit(main())
