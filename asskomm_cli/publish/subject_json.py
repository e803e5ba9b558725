"""What ``asskomm show --format json`` says of a thing, whether or not it has a file."""

from typing import Any

from asskomm_cli.archive.caseworkers import caseworkers_of
from asskomm_cli.archive.places import association_of_landkreis, kommune_of
from asskomm_cli.archive.selection import Filters, select_agreements, select_municipalities
from asskomm_cli.archive.subjects import LANDKREIS_SUBJECT, Subject
from asskomm_cli.publish.json_text import record_json
from asskomm_cli.publish.listing import View
from asskomm_cli.record.kinds import ASSOCIATION, KIND_BY_NAME
from asskomm_cli.record.writing import to_table


def subject_json(view: View, subject: Subject) -> dict[str, Any]:
    """Return the whole document: its version, and the thing under the name of its kind."""
    if subject.kind == LANDKREIS_SUBJECT:
        value = _landkreis(view, subject.id)
    else:
        archive, kind = view.standing.archive, KIND_BY_NAME[subject.kind]
        entry = archive.entries(kind).get(subject.id)
        if entry and entry.record:
            value = record_json(archive.folder, kind, subject.id, entry.record)
        else:
            value = _unrecorded(view, subject.id)
    return {"version": 1, subject.kind: value}


def _unrecorded(view: View, id_: str) -> dict[str, Any]:
    """Return what a municipality record would hold at least."""
    kommune = kommune_of(view.standing.archive, view.directory, id_)
    assert kommune
    landkreis = view.directory.landkreis_of(kommune).label
    return {
        "id": id_,
        "path": None,
        "ags": kommune.ags,
        "name": kommune.name,
        "landkreis": landkreis,
    }


def _landkreis(view: View, key: str) -> dict[str, Any]:
    standing, directory = view.standing, view.directory
    archive, landkreis = standing.archive, directory.landkreise[key]
    in_it = Filters(landkreise=frozenset((key,)))
    party_id = association_of_landkreis(archive, directory, landkreis)
    workers = caseworkers_of(archive, directory, landkreis)
    return {
        **landkreis._asdict(),
        "caseworkers": [to_table(each) for each in workers],
        "municipalities": list(select_municipalities(standing, directory, in_it)),
        "agreements": list(select_agreements(standing, directory, in_it)),
        "association": (
            record_json(archive.folder, ASSOCIATION, party_id, archive.associations[party_id])
            if party_id
            else None
        ),
    }
