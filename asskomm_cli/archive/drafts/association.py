"""From a draft to an association, with its members found in the directory."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.drafts.draft import Prepared, ensure_new, make_record
from asskomm_cli.archive.drafts.municipality import new_records
from asskomm_cli.archive.drafts.understanding import understand_what_can_be
from asskomm_cli.archive.parties import find_kommune
from asskomm_cli.directory.model import LANDKREIS
from asskomm_cli.failure import Collected
from asskomm_cli.record.association import Association
from asskomm_cli.record.kinds import ASSOCIATION
from asskomm_cli.translation import _


def prepare_association(desk: Desk, draft: Mapping[str, Any]) -> Prepared:
    """Return the association and the municipality records that its members need.

    Raises Failure with everything that is wrong with the draft.
    """
    collected = Collected()
    table = understand_what_can_be(desk, Association, draft, collected)
    members, remarks = [], []
    typed = table.get("members") or []
    for text in typed if isinstance(typed, list) else []:
        member = collected(find_kommune, desk.directory, str(text))
        if member:
            members.append(member.id)
            remarks += [member.remark] if member.remark else []
    if members:
        table["members"] = list(dict.fromkeys(members))
    elif not typed and table.get("kind") != LANDKREIS and not collected.messages:
        collected.messages.append(_("members are missing: name the Kommunen of the association"))
    prepared = collected(make_record, desk, ASSOCIATION, table)
    collected.raise_failures()
    assert prepared
    ensure_new(desk, prepared)
    return replace(prepared, remarks=remarks, companions=new_records(desk, members))
