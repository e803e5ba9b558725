"""Reading the JSON document that export writes, and lists of records that other programs write."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from asskomm_cli.archive.exchange.kinds import EXCHANGED
from asskomm_cli.archive.importing.candidate import WITHOUT_ID, Candidate
from asskomm_cli.archive.reading.given_json import parse_json
from asskomm_cli.failure import Failure
from asskomm_cli.record.kinds import CASEWORKERS
from asskomm_cli.translation import _

VERSION = 1
_WAIVERS = "caseworkers_waivers"


def read_document(path: Path, data: bytes, kind: str | None) -> Iterator[Candidate]:
    """Yield the records of a document: under the names of their kinds, or a list of one ``kind``.

    Raises Failure if it is no such document.
    """
    document = parse_json(path, data)
    if isinstance(document, list):
        if kind is None:
            raise Failure(_("the file is a list; say of what with --kind"))
        document = {kind: document}
    if not isinstance(document, dict):
        raise Failure(_("the file holds no records"))
    if document.pop("version", VERSION) != VERSION:
        raise Failure(_("the file is of a version that this version of asskomm does not know"))
    for name, records in document.items():
        if name not in (*EXCHANGED, "milestones", _WAIVERS):
            message = _("“{name}” is unknown; known are {names}")
            raise Failure(message.format(name=name, names=", ".join(EXCHANGED)))
        if not isinstance(records, list) or not all(isinstance(each, dict) for each in records):
            raise Failure(_("“{name}” is no list of records").format(name=name))
        if kind in (None, name):
            yield from (_candidate(name, *each) for each in enumerate(records))


def _candidate(name: str, position: int, record: dict[str, Any]) -> Candidate:
    place = f"{name}[{position}]"
    table = {key: value for key, value in record.items() if key not in ("id", "path")}
    if name == _WAIVERS:
        return Candidate(CASEWORKERS.name, place, {"waivers": [table]}, CASEWORKERS.name)
    id_ = None if name in WITHOUT_ID else record.get("id")
    return Candidate(name, place, table, None if id_ is None else str(id_))
