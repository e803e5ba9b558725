"""Which findings a change brings about."""

import re
from collections import Counter
from collections.abc import Mapping

from asskomm_cli.rules.context import Context
from asskomm_cli.rules.finding import Finding
from asskomm_cli.rules.validating import validate


def new_findings(before: Context, after: Context, renamed: Mapping[str, str]) -> list[Finding]:
    """Return the findings that only the changed record has, those that it waives left out.

    ``renamed`` leads from old ids to new ones: what only speaks of a record by its new id is the
    same finding.
    """
    now = validate(after)
    if all(each.waiver is not None for each in now):
        # The usual case, in half the time.
        return []
    known = Counter(_key(each, renamed) for each in validate(before))
    found = []
    for finding in now:
        known[_key(finding, {})] -= 1
        if known[_key(finding, {})] < 0 and finding.waiver is None:
            found.append(finding)
    return found


def _key(finding: Finding, renamed: Mapping[str, str]) -> tuple[str, str, str]:
    path, message = finding.path, finding.message
    for old, new in renamed.items():
        # An id can be a part of a longer one.
        whole = re.compile(rf"(?<![a-z0-9-]){re.escape(old)}(?![a-z0-9-])")
        path, message = whole.sub(new, path), whole.sub(new, message)
    return finding.code, path, message
