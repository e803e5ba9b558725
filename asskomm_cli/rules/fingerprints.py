"""What a finding is known by in the next run, so that CI systems can tell old ones from new.

It is made of the rule, the file and the place, not of the message: the message is in the language
of the person who runs it, and is worded better one day. In the place the number of an entry gives
way to what the entry is about, so that another one above it changes nothing.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from typing import Any

from asskomm_cli.archive.archive import Archive
from asskomm_cli.archive.locating.locate import Locations
from asskomm_cli.archive.locating.plain_places import PlainPlaces
from asskomm_cli.archive.reading.parsing import parse
from asskomm_cli.archive.reading.syntax_fault import SyntaxFault
from asskomm_cli.record.fault import Path
from asskomm_cli.rules.problem import Place

_SUBJECTS = ("name", "url", "rule", "kind")
"""Keys that say what an entry of a list is about."""

_FILES_AT_HAND = 64


class Fingerprints:
    """The fingerprints of one run; findings that look the same are told apart by their order."""

    def __init__(self, archive: Archive, locations_of: Callable[[str], Locations]) -> None:
        self._archive = archive
        self._locations_of = locations_of
        self._subjects = lru_cache(_FILES_AT_HAND)(self._subjects_of)
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
        for number, step in enumerate(place.path, 1):
            if isinstance(step, str):
                yield step
            else:
                yield self._subjects(place.file)(place.path[:number])

    def _subjects_of(self, file: str) -> Callable[[Path], str]:
        """Return what finds the subject of an entry of a file; parsing it would take longer."""
        places = self._locations_of(file).root
        if isinstance(places, PlainPlaces):
            return partial(_subject_in_text, places)
        table = parse(self._archive.content(file))
        return partial(_subject_in_table, {} if isinstance(table, SyntaxFault) else table)


def _subject_in_text(places: PlainPlaces, path: Path) -> str:
    text = places.text
    entry, found = places.find(path)
    if not found:
        return str(None)
    if not entry.definitions and entry.value:
        return text[slice(*entry.value)].strip('"')
    subjects = (places.find((*path, key)) for key in _SUBJECTS)
    spans = (place.value for place, found in subjects if found and place.value)
    return next((text[slice(*span)].strip('"') for span in spans), "")


def _subject_in_table(table: dict[str, Any], path: Path) -> str:
    value: Any = table
    for step in path:
        try:
            value = value[step]
        except (LookupError, TypeError):
            return str(None)
    if isinstance(value, dict):
        return next((str(value[key]) for key in _SUBJECTS if key in value), "")
    return str(value)
