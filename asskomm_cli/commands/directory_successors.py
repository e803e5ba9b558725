"""From ``--successor OLD=NEW@DAY`` to mergers."""

from asskomm_cli.archive.parties import find_kommune
from asskomm_cli.commands.option_values import read_exact_day
from asskomm_cli.directory.model import Directory
from asskomm_cli.directory.updating import Merger
from asskomm_cli.failure import Collected, Failure
from asskomm_cli.translation import _


def read_mergers(before: Directory, after: Directory, texts: list[str]) -> list[Merger]:
    """Read what became of Kommunen; names count as well as AGS. Raises Failure with every fault."""
    collected = Collected()
    found = [collected(_read_merger, before, after, text) for text in texts]
    collected.raise_failures()
    return [each for each in found if each]


def _read_merger(before: Directory, after: Directory, text: str) -> Merger:
    former, separator, rest = text.partition("=")
    successor, at, day = rest.rpartition("@")
    if not (separator and at):
        message = _("--successor: “{text}” is not OLD=NEW@DAY, such as {example}")
        example = "14522450=14522275@2023-01-01"
        raise Failure(message.format(text=text, example=example))
    first_day = read_exact_day("--successor", day)
    old, new = find_kommune(before, former).kommune, find_kommune(after, successor).kommune
    assert old
    assert new
    return Merger(old.ags, new.ags, first_day)
