"""What a person wants to see: from a typed text to a record, a Kommune or a Landkreis."""

from dataclasses import dataclass
from datetime import date

from asskomm_cli.archive.archive import Archive
from asskomm_cli.archive.parties import describe, find_association, find_kommune
from asskomm_cli.archive.places import landkreis_itself, unmistakable_name
from asskomm_cli.directory.districts import landkreis_named
from asskomm_cli.directory.lookup import resolve
from asskomm_cli.directory.model import LANDKREIS, Directory, Landkreis
from asskomm_cli.directory.spelling import nearest, slug
from asskomm_cli.failure import Failure
from asskomm_cli.record.identity import date_stem
from asskomm_cli.record.kinds import AGREEMENT, ASSOCIATION, FIGURES, MUNICIPALITY
from asskomm_cli.record.typed_date import parse_typed_date
from asskomm_cli.translation import _

LANDKREIS_SUBJECT = "landkreis"
_SHORTEST_FRAGMENT = 3
_MOST_CANDIDATES = 8


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing that has a page: the name of its kind, and its id (of a Landkreis: its key).

    A Kommune has the id that its record has or would have.
    """

    kind: str
    id: str
    remark: str | None = None
    """What to tell the person who typed it, if it could have meant something else."""


def find_subject(archive: Archive, directory: Directory, text: str, today: date) -> Subject:
    """Return what a text means: an id, a day, a name, or the part of one id.

    Raises Failure with the candidates if it is ambiguous, with the nearest names if it is none.
    """
    subject = (
        _by_id(archive, text.strip().lower())
        or _by_day(archive, text, today)
        or _by_name(archive, directory, text)
        or _by_fragment(archive, slug(text), text)
    )
    if subject is None:
        raise Failure(_unknown(archive, directory, text))
    return subject


def _by_id(archive: Archive, id_: str) -> Subject | None:
    for kind in (AGREEMENT, ASSOCIATION):
        if id_ in archive.entries(kind):
            return Subject(kind.name, id_)
    return None


def _by_day(archive: Archive, text: str, today: date) -> Subject | None:
    try:
        stem = date_stem(parse_typed_date(text, today))
    except ValueError:
        return None
    signed_then = [id_ for id_ in archive.entries(AGREEMENT) if id_.startswith(f"{stem}-")]
    if stem in archive.entries(FIGURES):
        remark = None
        if signed_then:
            remark = _("“{text}” is taken as the published figures; signed then: {ids}").format(
                text=text, ids=_enumerate(signed_then)
            )
        return Subject(FIGURES.name, stem, remark)
    figures = [id_ for id_ in archive.entries(FIGURES) if id_.startswith(f"{stem}-")]
    return _only(text, [*signed_then, *figures], AGREEMENT.name if signed_then else FIGURES.name)


def _by_name(archive: Archive, directory: Directory, text: str) -> Subject | None:
    landkreis = landkreis_named(directory, text)
    if text.strip() in archive.entries(MUNICIPALITY):
        return Subject(MUNICIPALITY.name, text.strip(), _also_landkreis(directory, text, landkreis))
    association_id = find_association(archive, text)
    if association_id and not landkreis_itself(directory, archive.associations[association_id]):
        return Subject(ASSOCIATION.name, association_id)
    # The look-up by name is the slowest step: nobody who says "Erzgebirgskreis" waits for it.
    is_unmistakable = landkreis and unmistakable_name(directory, landkreis) == text
    if not is_unmistakable and resolve(directory, text).matches:
        party = find_kommune(directory, text)
        remarks = (party.remark, _also_landkreis(directory, text, landkreis))
        remark = "\n".join(each for each in remarks if each)
        return Subject(MUNICIPALITY.name, party.id, remark or None)
    return Subject(LANDKREIS_SUBJECT, landkreis.key) if landkreis else None


def _also_landkreis(directory: Directory, text: str, landkreis: Landkreis | None) -> str | None:
    if landkreis is None:
        return None
    return _("“{text}” is taken as the Kommune; the Landkreis is “{label}”").format(
        text=text, label=unmistakable_name(directory, landkreis)
    )


def _by_fragment(archive: Archive, part: str, text: str) -> Subject | None:
    if len(part) < _SHORTEST_FRAGMENT:
        return None
    agreements, associations = archive.entries(AGREEMENT), archive.entries(ASSOCIATION)
    begun = [id_ for id_ in agreements if id_.startswith(part)]
    return (
        _only(text, begun, AGREEMENT.name)
        or _only(text, [id_ for id_ in associations if part in id_], ASSOCIATION.name)
        or _only(text, [id_ for id_ in agreements if part in id_], AGREEMENT.name)
    )


def _only(text: str, ids: list[str], kind: str) -> Subject | None:
    if len(ids) > 1:
        raise Failure(
            _("“{text}” is ambiguous; say which: {candidates}").format(
                text=text, candidates=_enumerate(ids)
            )
        )
    return Subject(kind, ids[0]) if ids else None


def _enumerate(ids: list[str]) -> str:
    listed = "; ".join(ids[:_MOST_CANDIDATES])
    rest = len(ids) - _MOST_CANDIDATES
    return listed + _(" and {count} more").format(count=rest) if rest > 0 else listed


def _unknown(archive: Archive, directory: Directory, text: str) -> str:
    names = [describe(directory, each) for each in resolve(directory, text).suggestions[:3]]
    others = [each.name for each in archive.associations.values()]
    others += [each.label for each in directory.landkreise.values() if each.kind == LANDKREIS]
    names += nearest(text, [*others, *archive.entries(AGREEMENT)])
    message = _("there is nothing called “{text}” in the record or in the directory").format(
        text=text
    )
    return message + (_("; did you mean {names}?").format(names="; ".join(names)) if names else "")
