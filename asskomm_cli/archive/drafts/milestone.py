"""From a draft to a milestone in the record of a Kommune or association."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from asskomm_cli.archive.drafts.appending import with_entry
from asskomm_cli.archive.drafts.correction import Correction
from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.drafts.draft import Prepared, check_not_in_future, make_record
from asskomm_cli.archive.drafts.municipality import from_directory
from asskomm_cli.archive.drafts.understanding import understand_what_can_be
from asskomm_cli.archive.parties import Party, find_party
from asskomm_cli.failure import Collected
from asskomm_cli.record.entries import Milestone
from asskomm_cli.record.key import Table
from asskomm_cli.record.kinds import ASSOCIATION, MUNICIPALITY
from asskomm_cli.record.reading import read_record
from asskomm_cli.record.writing import to_table
from asskomm_cli.translation import _


def prepare_milestone(desk: Desk, draft: Mapping[str, Any]) -> Prepared | Correction:
    """Return the correction of the record, or the new record of a Kommune that had none.

    Raises Failure with everything that is wrong with the draft.
    """
    party, entry = milestone_entry(desk, draft)
    kind = MUNICIPALITY if party.kommune else ASSOCIATION
    remarks = [party.remark] if party.remark else []
    if party.id in desk.archive.entries(kind):
        return replace(with_entry(desk, kind, party.id, "milestones", entry), remarks=remarks)
    new = to_table(from_directory(desk, party.id).record)
    return replace(make_record(desk, kind, {**new, "milestones": [entry]}), remarks=remarks)


def milestone_entry(desk: Desk, draft: Mapping[str, Any]) -> tuple[Party, Table]:
    """Return who reached the milestone of a draft, and the entry that tells of it.

    Raises Failure with everything that is wrong with the draft.
    """
    collected = Collected()
    draft = dict(draft)
    typed = draft.pop("party", None)
    table = understand_what_can_be(desk, Milestone, draft, collected)
    milestone, faults = read_record(Milestone, table)
    collected.messages += desk.sentences(faults) if not collected.messages else []
    if milestone:
        collected(check_not_in_future, desk, "date", milestone.date)
    party = None
    if typed:
        party = collected(find_party, desk.archive, desk.directory, str(typed))
    else:
        collected.messages.append(_("a party is missing: name a Kommune or an association"))
    collected.raise_failures()
    assert party
    assert milestone
    return party, to_table(milestone)
