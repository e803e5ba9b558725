"""From a draft to an entry in the list of case workers."""

from collections.abc import Mapping
from typing import Any

from asskomm_cli.archive.drafts.appending import with_entry
from asskomm_cli.archive.drafts.correction import Correction
from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.drafts.draft import Prepared, make_record
from asskomm_cli.archive.drafts.understanding import understand_what_can_be
from asskomm_cli.directory.districts import resolve_landkreis
from asskomm_cli.directory.spelling import nearest
from asskomm_cli.failure import Collected, Failure
from asskomm_cli.record.caseworkers import CaseWorker
from asskomm_cli.record.key import Table
from asskomm_cli.record.kinds import CASEWORKERS
from asskomm_cli.record.reading import read_record
from asskomm_cli.record.writing import to_table
from asskomm_cli.translation import _


def prepare_caseworker(desk: Desk, draft: Mapping[str, Any]) -> Prepared | Correction:
    """Return the correction of the list, or the list if it is the first entry.

    Raises Failure with everything that is wrong with the draft.
    """
    entry = caseworker_entry(desk, draft)
    if CASEWORKERS.name in desk.archive.entries(CASEWORKERS):
        return with_entry(desk, CASEWORKERS, CASEWORKERS.name, "caseworkers", entry)
    return make_record(desk, CASEWORKERS, {"caseworkers": [entry]})


def caseworker_entry(desk: Desk, draft: Mapping[str, Any]) -> Table:
    """Return the entry that a draft gives. Raises Failure with everything that is wrong with it."""
    collected = Collected()
    table = understand_what_can_be(desk, CaseWorker, draft, collected)
    if "landkreis" in table:
        table["landkreis"] = collected(_label, desk, str(table["landkreis"]))
    caseworker, faults = read_record(CaseWorker, table)
    collected.messages += desk.sentences(faults) if not collected.messages else []
    collected.raise_failures()
    return to_table(caseworker)


def _label(desk: Desk, typed: str) -> str:
    """Return the unique name of the one Landkreis that a text means."""
    found = resolve_landkreis(desk.directory, typed)
    if len(found) == 1:
        return found[0].label
    names = [each.label for each in found] or nearest(
        typed, [each.label for each in desk.directory.landkreise.values()]
    )
    message = _("{what}: “{text}” is not one Landkreis").format(
        what=desk.name(("landkreis",)), text=typed
    )
    raise Failure(
        message + (_("; say {names}").format(names=_(" or ").join(names)) if names else "")
    )
