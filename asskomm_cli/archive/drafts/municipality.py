"""From a draft, or from the directory alone, to the record of a Kommune."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.drafts.draft import Prepared, ensure_new, make_record
from asskomm_cli.archive.drafts.understanding import understand_what_can_be
from asskomm_cli.archive.parties import find_kommune
from asskomm_cli.directory.model import Kommune
from asskomm_cli.directory.spelling import kommunen_by_id
from asskomm_cli.failure import Collected
from asskomm_cli.record.kinds import MUNICIPALITY
from asskomm_cli.record.municipality import Municipality
from asskomm_cli.record.reading import read_record


def prepare_municipality(desk: Desk, draft: Mapping[str, Any]) -> Prepared:
    """Return the record of the Kommune that ``ags`` or ``name`` says, with the official facts.

    Raises Failure with everything that is wrong with the draft.
    """
    collected = Collected()
    table = understand_what_can_be(desk, Municipality, draft, collected)
    remarks = []
    if typed := table.get("ags") or table.get("name"):
        party = collected(find_kommune, desk.directory, str(typed))
        if party and party.kommune:
            table = {**table, **_official(desk, party.kommune)}
            remarks = [party.remark] if party.remark else []
    elif not collected.messages:
        # The name alone is asked for: AGS and Landkreis follow from it.
        _record, faults = read_record(Municipality, table)
        asked = [each for each in faults if each.missing in (None, "name")]
        collected.messages += desk.sentences(asked)
    collected.raise_failures()
    prepared = ensure_new(desk, make_record(desk, MUNICIPALITY, table))
    return replace(prepared, remarks=remarks)


def from_directory(desk: Desk, id_: str) -> Prepared:
    """Return the record of a Kommune as the directory alone gives it."""
    return make_record(desk, MUNICIPALITY, _official(desk, kommunen_by_id(desk.directory)[id_]))


def new_records(desk: Desk, ids: Iterable[str]) -> list[Prepared]:
    """Return the records of those Kommunen among the named ones that have none yet."""
    known, official = desk.archive.entries(MUNICIPALITY), kommunen_by_id(desk.directory)
    new = dict.fromkeys(id_ for id_ in ids if id_ not in known and id_ in official)
    return [from_directory(desk, id_) for id_ in new]


def _official(desk: Desk, kommune: Kommune) -> dict[str, str]:
    landkreis = desk.directory.landkreis_of(kommune)
    return {"ags": kommune.ags, "name": kommune.name, "landkreis": landkreis.label}
