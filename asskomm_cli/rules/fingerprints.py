"""What a finding is known by in the next run, so that CI systems can tell old ones from new.

It is made of the rule, the file and the place, not of the message: the message is in the language
of the person who runs it, and is worded better one day. In the place the number of an entry gives
way to what the entry is about, so that another one above it changes nothing.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from asskomm_cli.archive.archive import Archive
from asskomm_cli.archive.reading.parsing import parse
from asskomm_cli.archive.reading.syntax_fault import SyntaxFault
from asskomm_cli.rules.problem import Place

_SUBJECTS = ("name", "url", "rule", "kind")
"""Keys that say what an entry of a list is about."""


class Fingerprints:
    """The fingerprints of one run; findings that look the same are told apart by their order."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._tables: dict[str, dict[str, Any]] = {}
        self._counted: Counter[tuple[str, ...]] = Counter()

    def make(self, code: str, place: Place) -> str:
        """Return the fingerprint of the next finding of this rule at this place."""
        # Loads OpenSSL, a tenth of the memory of a run that finds nothing.
        from hashlib import sha256

        file = place.file.removeprefix(self._archive.folder.shown).lstrip("/")
        facts = (code, file, *self._steps(place))
        self._counted[facts] += 1
        # A file name may hold bytes that are no text.
        content = "\n".join((*facts, str(self._counted[facts]))).encode(errors="surrogateescape")
        return sha256(content).hexdigest()[:32]

    def _steps(self, place: Place) -> Iterator[str]:
        value: Any = self._table(place.file) if place.path else None
        for step in place.path:
            if isinstance(step, int):
                value = value[step] if isinstance(value, list) and step < len(value) else None
                yield _subject(value)
            else:
                value = value.get(step) if isinstance(value, dict) else None
                yield step

    def _table(self, file: str) -> dict[str, Any]:
        if file not in self._tables:
            table = parse(self._archive.content(file))
            self._tables[file] = {} if isinstance(table, SyntaxFault) else table
        return self._tables[file]


def _subject(item: object) -> str:
    if isinstance(item, dict):
        return next((str(item[key]) for key in _SUBJECTS if key in item), "")
    return str(item)
