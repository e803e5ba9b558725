"""KEY101: a required key is there."""

from collections import defaultdict
from collections.abc import Iterator

from asskomm_cli.record.fault import Path
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.listed import quoted
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _, ngettext


def check(context: Context) -> Iterator[Problem]:
    """Yield each table that lacks required keys, at its header and once for all of them."""
    for entry in context.entries:
        missing: defaultdict[Path, list[str]] = defaultdict(list)
        for fault in entry.faults:
            if fault.code == "KEY101" and fault.missing:
                missing[fault.path].append(fault.missing)
        for path, keys in missing.items():
            message = ngettext(
                "the key {keys} is missing; add it",
                "the keys {keys} are missing; add them",
                len(keys),
            )
            yield Problem(place(entry, *path), message.format(keys=quoted(keys)))


RULE = Rule(
    code="KEY101",
    name="missing-key",
    level=Level.ERROR,
    what=_("Every record and every table in it has the keys that it needs."),
    why=_("Without them nobody can say what was agreed, when, or by whom."),
    check=check,
)
