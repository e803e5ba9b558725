"""FIL104: file names are different on every disk."""

from collections.abc import Iterator

from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.file_names import colliding, right_id
from asskomm_cli.rules.problem import Level, Problem, Related
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield files whose names differ from another's only in case or in the form of accents."""
    collisions = colliding(context)
    for entry in context.entries if collisions else ():
        if other := collisions.get(entry.path):
            message = _(
                "on other disks this is the same file name as “{name}”; rename or remove it"
            )
            related = Related(place(other), _("the other file"))
            right = right_id(entry, context.directory)
            name = f"{right}.toml" if right != other.id else None
            yield Problem(place(entry), message.format(name=f"{other.id}.toml"), (related,), name)


RULE = Rule(
    code="FIL104",
    name="names-collide",
    level=Level.ERROR,
    what=_("No two file names differ only in upper and lower case or in how accents are stored."),
    why=_("On Windows and macOS one of the two files would silently replace the other."),
    check=check,
    compares=True,
)
