"""TML106: a key stands once."""

from collections.abc import Iterator

from asskomm_cli.archive.locating.locate import Range, locate
from asskomm_cli.record.fault import path_text
from asskomm_cli.rules.context import Context, syntax_problems
from asskomm_cli.rules.problem import Level, Place, Problem, Related
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield each key at every place but its first; the parser itself stops at one of them."""
    for problem in syntax_problems(context, "TML106"):
        file = problem.place.file
        locations = locate(context.archive.text(file))
        found = False
        for path in locations.duplicates():
            first, *others = sorted(locations.definitions(path), key=_start)
            for each in others:
                found = True
                message = _("“{key}” stands in the file already; keep one of them")
                related = Related(_place(file, first), _("it stands here first"))
                yield Problem(_place(file, each), message.format(key=path_text(path)), (related,))
        if not found:
            yield problem


def _start(range_: Range) -> tuple[int, int]:
    return range_.line, range_.column


def _place(file: str, range_: Range) -> Place:
    length = range_.end_column - range_.column
    return Place(file, line=range_.line, column=range_.column, length=length)


RULE = Rule(
    code="TML106",
    name="duplicate-key",
    level=Level.ERROR,
    what=_("A key stands once in its table, and a [table] once in its file."),
    why=_("Nobody can tell which of two values is right; TOML forbids it for that reason."),
    check=check,
)
