"""FIL106: the data folder holds records and nothing else."""

from collections.abc import Iterator

from asskomm_cli.archive.folder import OWN_FOLDERS
from asskomm_cli.archive.reading.scanning import Oddity
from asskomm_cli.directory.suggestion import suggestion
from asskomm_cli.record.kinds import KIND_BY_FOLDER
from asskomm_cli.rules.context import Context
from asskomm_cli.rules.problem import Level, Place, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield files and folders that no command reads; hidden ones are left alone."""
    for each in context.oddities:
        if each.oddity is Oddity.STRAY:
            message = _("no command reads this; move it, or give it the name that was meant")
            yield Problem(Place(each.path, line=1), message, suggestion=_meant(each.path))


def _meant(path: str) -> str | None:
    name = path.rpartition("/")[2]
    if name.lower().endswith(".toml"):
        return f"{name[:-5]}.toml" if not name.endswith(".toml") else None
    return suggestion(name, [*KIND_BY_FOLDER, *OWN_FOLDERS])


RULE = Rule(
    code="FIL106",
    name="stray-file",
    level=Level.WARNING,
    what=_(
        "The data folder holds the folders of the records, their .toml files, caseworkers.toml, "
        "settings.toml, schema, directory, and a README or LICENSE."
    ),
    why=_("A record under a wrong name or in a wrong folder is left out of every answer."),
    check=check,
    compares=True,
)
