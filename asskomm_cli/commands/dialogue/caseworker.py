"""What is asked for a case worker."""

from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.commands.dialogue.answers import (
    ask_optional_day,
    ask_optional_text,
    ask_text,
    containing,
)
from asskomm_cli.commands.dialogue.people import known_people
from asskomm_cli.commands.dialogue.questions import Suggestion, ask
from asskomm_cli.directory.districts import resolve_landkreis
from asskomm_cli.directory.spelling import nearest
from asskomm_cli.failure import Failure
from asskomm_cli.record.caseworkers import CaseWorker
from asskomm_cli.record.key import Table, keys_of
from asskomm_cli.record.vocabulary import LANDESPRAEVENTIONSRAT
from asskomm_cli.translation import _


def fill(desk: Desk, draft: Table) -> None:
    """Put into the draft what it lacks."""
    keys = keys_of(CaseWorker)
    if "name" not in draft:
        known = known_people(desk.archive, LANDESPRAEVENTIONSRAT)
        people = [Suggestion(name, name, role) for name, role in known.items()]
        draft["name"] = ask_text(_("Name"), keys["name"], people)
    labels = [each.label for each in desk.directory.landkreise.values()]
    draft["landkreis"] = ask(
        _("Landkreis or Kreisfreie Stadt"),
        lambda text: _read_landkreis(desk, text),
        suggest=containing([Suggestion(label, label) for label in labels]),
        given=draft.get("landkreis"),
    )
    if "since" not in draft:
        draft["since"] = ask_optional_day(_("Since, or first known"))
    if "until" not in draft:
        draft["until"] = ask_optional_day(_("Until"))
    if "source" not in draft:
        draft["source"] = ask_optional_text(_("Source: address of the page"), keys["source"])
    if "note" not in draft:
        draft["note"] = ask_optional_text(_("Note, doubts"), keys["note"])


def _read_landkreis(desk: Desk, text: str) -> str:
    found = resolve_landkreis(desk.directory, text)
    if len(found) == 1:
        return found[0].label
    labels = [each.label for each in desk.directory.landkreise.values()]
    names = [each.label for each in found] or nearest(text, labels) or labels
    raise Failure(
        _("“{text}” is not one Landkreis; choose: {names}").format(
            text=text, names=", ".join(names)
        )
    )
