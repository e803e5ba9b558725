"""Which file a person means to change: by id, path or name."""

from pathlib import Path
from typing import NamedTuple

from asskomm_cli.archive.archive import Archive, Entry
from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.places import association_of_landkreis
from asskomm_cli.archive.subjects import LANDKREIS_SUBJECT, find_subject
from asskomm_cli.directory.spelling import comparison_key
from asskomm_cli.failure import Failure
from asskomm_cli.record.kinds import ASSOCIATION, KIND_BY_NAME, KINDS, Kind
from asskomm_cli.translation import _


class Target(NamedTuple):
    """A file, and what to tell the person if another one could have been meant."""

    entry: Entry
    remark: str | None = None


def find_target(desk: Desk, text: str) -> Target:
    """Return the file that an id, a path, a name or the day of figures means.

    Raises Failure if that is ambiguous, or if there is no file.
    """
    if entry := find_file(desk.archive, text):
        return Target(entry)
    archive, directory = desk.archive, desk.directory
    subject = find_subject(archive, directory, text, desk.today)
    if subject.kind == LANDKREIS_SUBJECT:
        landkreis = directory.landkreise[subject.id]
        if party_id := association_of_landkreis(archive, directory, landkreis):
            return Target(archive.entries(ASSOCIATION)[party_id], subject.remark)
        message = _("there is no record of {name}; “asskomm add-association” makes one")
        raise Failure(message.format(name=landkreis.label))
    entry = archive.entries(KIND_BY_NAME[subject.kind]).get(subject.id)
    if entry is None:
        message = _("“{id}” has no record yet; make one with: asskomm add-municipality {id}")
        raise Failure(message.format(id=subject.id))
    return Target(entry, subject.remark)


def find_exactly(desk: Desk, text: str) -> Entry:
    """Return the file with this id or path; a part of an id is not enough, a full name is.

    Raises Failure if there is none, and says what was probably meant.
    """
    if entry := find_file(desk.archive, text):
        return entry
    meant = find_target(desk, text).entry
    if comparison_key(text) == comparison_key(getattr(meant.record, "name", "")):
        return meant
    message = _("there is no record with the id “{text}”; did you mean “{nearest}”?")
    raise Failure(message.format(text=text, nearest=meant.id))


def find_file(archive: Archive, text: str) -> Entry | None:
    """Return the file with exactly this id or path, or None.

    Raises Failure if records of several kinds have the id.
    """
    found = [
        entry
        for kind in KINDS
        if (entry := archive.entries(kind).get(_id_in(archive, kind, text.strip())))
    ]
    if len(found) > 1:
        message = _("“{text}” is ambiguous; say which: {candidates}")
        candidates = "; ".join(entry.path for entry in found)
        raise Failure(message.format(text=text, candidates=candidates))
    return found[0] if found else None


def _id_in(archive: Archive, kind: Kind, text: str) -> str:
    """Return the id of a record of a kind that an id or a path would mean."""
    _parent, slash, name = text.replace("\\", "/").rpartition("/")
    if not slash and not name.endswith(".toml"):
        return text
    id_ = name.removesuffix(".toml")
    folder = archive.folder
    shown = folder.shown_file(kind, id_)
    paths = (shown, shown.removesuffix(".toml"), f"{kind.folder}/{name}")
    is_path = text in paths or Path(text).absolute() == folder.file(kind, id_)
    return id_ if is_path else ""
