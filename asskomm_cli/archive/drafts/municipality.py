"""From a draft, or from the directory alone, to the record of a Kommune."""

from collections.abc import Mapping
from typing import Any

from asskomm_cli.archive.drafts.draft import (
    Desk,
    Prepared,
    ensure_new,
    make_record,
    understand_what_can_be,
    with_remarks,
)
from asskomm_cli.archive.parties import find_kommune
from asskomm_cli.directory.model import Kommune
from asskomm_cli.directory.spelling import kommunen_by_id
from asskomm_cli.failure import Collected
from asskomm_cli.record.kinds import MUNICIPALITY
from asskomm_cli.record.municipality import Municipality


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
    prepared = collected(make_record, desk, MUNICIPALITY, table) if not collected.messages else None
    collected.raise_failures()
    assert prepared
    return with_remarks(ensure_new(desk, prepared), remarks)


def from_directory(desk: Desk, id_: str) -> Prepared:
    """Return the record of a Kommune as the directory alone gives it."""
    return make_record(desk, MUNICIPALITY, _official(desk, kommunen_by_id(desk.directory)[id_]))


def _official(desk: Desk, kommune: Kommune) -> dict[str, str]:
    landkreis = desk.directory.landkreis_of(kommune)
    return {"ags": kommune.ags, "name": kommune.name, "landkreis": landkreis.label}
