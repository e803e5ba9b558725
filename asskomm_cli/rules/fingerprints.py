"""What a finding is known by in the next run, so that CI systems can tell old ones from new.

It is made of the rule, the file and the place, not of the message: the message is in the language
of the person who runs it, and is worded better one day. In the place the number of an entry gives
way to what the entry is about, so that another one above it changes nothing.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from typing import Any

from asskomm_cli.archive.locating.plain_places import PlainPlaces, are_plain
from asskomm_cli.archive.reading.parsing import parse
from asskomm_cli.archive.reading.syntax_fault import SyntaxFault
from asskomm_cli.record.fault import Path
from asskomm_cli.rules.finding import Finding

_SUBJECTS = ("name", "url", "rule", "kind")
"""Keys that say what an entry of a list is about."""

_FILES_AT_HAND = 64

Subjects = Callable[[Path], str]
"""Finds the subject of an entry of a file."""


def fingerprints(
    findings: Sequence[Finding], text_of: Callable[[str], str], folder: str
) -> list[str]:
    """Return the fingerprint of each finding; those that look the same are told apart by order.

    ``text_of`` returns the text of a file by its shown path, and ``folder`` is how the data folder
    is shown: where that lies changes nothing.
    """
    # Loads OpenSSL, a tenth of the memory of a run, so only for formats that need it.
    from hashlib import sha256

    subjects_of = lru_cache(_FILES_AT_HAND)(lambda file: _subjects_of(text_of(file)))
    counted: Counter[tuple[str, ...]] = Counter()
    made = []
    for each in findings:
        file = each.path.removeprefix(folder).lstrip("/")
        facts = (each.code, file, *_steps(each.keys, partial(subjects_of, each.path)))
        counted[facts] += 1
        # A file name may hold bytes that are no text.
        content = "\n".join((*facts, str(counted[facts]))).encode(errors="surrogateescape")
        made.append(sha256(content).hexdigest()[:32])
    return made


def _steps(keys: Path, subjects: Callable[[], Subjects]) -> Iterator[str]:
    for number, step in enumerate(keys, 1):
        yield step if isinstance(step, str) else subjects()(keys[:number])


def _subjects_of(text: str) -> Subjects:
    if are_plain(text):
        # Parsing it would take longer.
        return partial(_subject_in_text, PlainPlaces(text))
    table = parse(text.encode())
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
