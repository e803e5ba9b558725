"""DIS104: name and AGS are those of one Kommune."""

from collections.abc import Iterator

from asskomm_cli.archive.archive import Entry
from asskomm_cli.archive.parties import describe
from asskomm_cli.directory.model import Directory, Kommune
from asskomm_cli.directory.spelling import comparison_key
from asskomm_cli.record.municipality import Municipality
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.illegible import is_illegible
from asskomm_cli.rules.official import bears, kommune_against_ags, of_today
from asskomm_cli.rules.problem import Level, Problem, Related
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield names that are not official, or the AGS where name and file speak against it."""
    for entry, municipality in context.municipalities:
        kommune = context.directory.by_ags.get(municipality.ags)
        if kommune is None or is_illegible(entry, "name"):
            continue
        is_right = bears(kommune, municipality.name)
        successor = of_today(context.directory, kommune)
        if not is_right and successor is not kommune and bears(successor, municipality.name):
            continue  # DIS103 names the successor already.
        if meant := kommune_against_ags(context.directory, entry, municipality):
            yield _wrong_ags(context.directory, entry, kommune, meant)
        elif not is_right:
            yield _wrong_name(entry, municipality, kommune)


def _wrong_ags(directory: Directory, entry: Entry, kommune: Kommune, meant: Kommune) -> Problem:
    """Return the problem that the file name, and unless both share it the name, speak against."""
    other, name = kommune.name, meant.name
    related = [(place(entry, "name"), _("the name says otherwise, and so does the file name"))]
    if other == name:
        other, name = describe(directory, kommune), describe(directory, meant)
        related = []
    message = _("the AGS “{ags}” is that of {other}; correct it to {right}, that of {name}").format(
        ags=kommune.ags, other=other, name=name, right=meant.ags
    )
    return Problem(
        place(entry, "ags"), message, tuple(Related(*each) for each in related), meant.ags
    )


def _wrong_name(entry: Entry, municipality: Municipality, kommune: Kommune) -> Problem:
    message = _("“{name}” is not the official name of {ags}; write “{official}”").format(
        name=municipality.name, ags=municipality.ags, official=kommune.name
    )
    related = Related(
        place(entry, "ags"), _("this is the AGS of {official}").format(official=kommune.name)
    )
    is_variant = comparison_key(municipality.name) == comparison_key(kommune.name)
    level = Level.WARNING if is_variant else None
    return Problem(place(entry, "name"), message, (related,), kommune.name, level)


RULE = Rule(
    code="DIS104",
    name="name-not-official",
    level=Level.ERROR,
    what=_("The name of a Kommune is the official one for its AGS."),
    why=_(
        "Many names exist several times in Saxony and are told apart by their official form alone: "
        "Oelsnitz/Erzgeb. and Oelsnitz/Vogtl. (Statistisches Bundesamt, Gemeindeverzeichnis). "
        "A usual variant of the right name is a warning."
    ),
    check=check,
)
