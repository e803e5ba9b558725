"""What the names of record files have to be like."""

import unicodedata
from collections import defaultdict
from collections.abc import Mapping

from asskomm_cli.archive.archive import Entry
from asskomm_cli.directory.model import Directory
from asskomm_cli.directory.spelling import slug
from asskomm_cli.record.identity import is_id, record_id
from asskomm_cli.rules.context import Context


def right_id(entry: Entry, directory: Directory) -> str:
    """Return the id that the content gives, or without any the name itself made plain."""
    return record_id(entry.record, directory) if entry.record else slug(entry.id)


def colliding(context: Context) -> Mapping[str, Entry]:
    """Return, by the paths of files with odd names, those that are one file with them elsewhere.

    Windows and macOS keep no two names apart that differ in upper and lower case only, and macOS
    none that differ in the form of their accents.
    """
    odd = [entry for entry in context.entries if not is_id(entry.id)]
    if not odd:
        return {}
    alike: defaultdict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in context.entries:
        alike[entry.kind.name, _folded(entry.id)].append(entry)
    pairs = {}
    for entry in odd:
        # The plain name, if there is one, is the one to keep; else the first.
        bearers = sorted(alike[entry.kind.name, _folded(entry.id)], key=lambda e: not is_id(e.id))
        if bearers[0] is not entry:
            pairs[entry.path] = bearers[0]
    return pairs


def _folded(id_: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", id_).casefold())
