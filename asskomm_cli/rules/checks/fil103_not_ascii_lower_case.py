"""FIL103: file names are lower case and ASCII."""

from collections.abc import Iterator

from asskomm_cli.record.identity import is_id
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.file_names import colliding, right_id
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield files with other names; those that collide with another file are FIL104's."""
    odd = [entry for entry in context.entries if not is_id(entry.id)]
    collisions = colliding(context) if odd else {}
    for entry in odd:
        if entry.path not in collisions:
            message = _(
                "the file name has characters other than a to z, 0 to 9 and single hyphens; "
                "rename the file"
            )
            right = right_id(entry, context.directory)
            is_free = right not in context.archive.ids(entry.kind)
            yield Problem(place(entry), message, suggestion=f"{right}.toml" if is_free else None)


RULE = Rule(
    code="FIL103",
    name="not-ascii-lower-case",
    level=Level.ERROR,
    what=_("A file name has lower-case ASCII letters, digits and single hyphens only."),
    why=_(
        "Umlauts are stored in two ways, and not every disk tells upper from lower case, so a name "
        "that is a reference today would lead nowhere on the next computer."
    ),
    check=check,
    compares=True,
)
