"""The questions what became of Kommunen that are gone, and since when."""

from datetime import date

from asskomm_cli.archive.parties import describe, find_kommune
from asskomm_cli.commands.dialogue.questions import Suggestion, ask
from asskomm_cli.commands.option_values import read_exact_day
from asskomm_cli.directory.lookup import search
from asskomm_cli.directory.model import Kommune
from asskomm_cli.directory.updating import Merger, Update
from asskomm_cli.failure import Failure
from asskomm_cli.translation import _, day_text

_UNKNOWN = "-"


def ask_mergers(update: Update, former: list[Kommune]) -> list[Merger]:
    """Ask for the successor of each; those that the person does not know are left out."""
    found = []
    for each in former:
        likely = update.likely_successor(each)
        successor = ask(
            _("What did {kommune} become? “-” if unknown").format(
                kommune=describe(update.directory, each)
            ),
            lambda text: _read_kommune(update, text),
            default=likely.name if likely else _UNKNOWN,
            suggest=lambda typed: _suggest(update, typed),
        )
        if successor is None:
            continue
        first_day = ask(
            _("First day on which it belonged to {successor}").format(successor=successor.name),
            lambda text: _read_day(update, text),
            # Nearly all Kommunen of Saxony merge on 1 January.
            default=day_text(update.day.replace(month=1, day=1)),
        )
        found.append(Merger(each.ags, successor.ags, first_day))
    return found


def _read_kommune(update: Update, text: str) -> Kommune | None:
    if text == _UNKNOWN:
        return None
    return find_kommune(update.directory, text, on=update.day).kommune


def _suggest(update: Update, typed: str) -> list[Suggestion]:
    found = search(update.directory, typed, on=update.day) if typed else []
    return [Suggestion(each.ags, each.name, describe(update.directory, each)) for each in found]


def _read_day(update: Update, text: str) -> date:
    day = read_exact_day(_("Day"), text)
    if day > update.day:
        raise Failure(_("the file is of {day} already").format(day=update.day))
    return day
