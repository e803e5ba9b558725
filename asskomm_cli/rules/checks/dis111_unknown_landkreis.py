"""DIS111: a Landkreis that a case worker or a party stands for exists, and is one only."""

from collections.abc import Iterator

from asskomm_cli.archive.archive import Entry
from asskomm_cli.archive.places import landkreis_itself
from asskomm_cli.directory.districts import resolve_landkreis
from asskomm_cli.directory.model import LANDKREIS
from asskomm_cli.directory.suggestion import suggestion
from asskomm_cli.record.fault import Path
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.illegible import is_illegible
from asskomm_cli.rules.listed import either
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.references import unknown
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield case workers' Landkreise and associations of that kind that mean none, or several."""
    for entry, position, worker in context.caseworkers:
        found = [each.label for each in resolve_landkreis(context.directory, worker.landkreis)]
        path = ("caseworkers", position, "landkreis")
        yield from _problems(context, entry, path, worker.landkreis, found)
    for entry, association in context.associations:
        if association.kind == LANDKREIS:
            landkreis = landkreis_itself(context.directory, association)
            found = [landkreis.label] if landkreis else []
            yield from _problems(context, entry, ("name",), association.name, found)


def _problems(
    context: Context, entry: Entry, path: Path, text: str, found: list[str]
) -> Iterator[Problem]:
    where = place(entry, *path)
    if is_illegible(entry, *path):
        return
    if len(found) > 1:
        message = _("“{text}” is ambiguous; say which: {candidates}")
        yield Problem(where, message.format(text=text, candidates=either(found)))
    elif not found:
        known = [each.label for each in context.directory.landkreise.values()]
        message = _("there is no Landkreis “{text}”").format(text=text)
        yield unknown(where, message, suggestion(text, known))


RULE = Rule(
    code="DIS111",
    name="unknown-landkreis",
    level=Level.ERROR,
    what=_(
        "The Landkreis of a case worker, or one that is a party, exists and is named unambiguously."
    ),
    why=_(
        "Saxony has 10 Landkreise and 3 Kreisfreie Städte (Statistisches Bundesamt, "
        "Gemeindeverzeichnis); Leipzig is the name of both a Landkreis and a Kreisfreie Stadt."
    ),
    check=check,
)
