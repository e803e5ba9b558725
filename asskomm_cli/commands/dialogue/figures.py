"""What is asked for published figures: the day, and every count that the source may give."""

from asskomm_cli.archive.drafts.draft import FIRST_YEAR, Desk, Table
from asskomm_cli.commands.dialogue.answers import ask_day, ask_optional_count, ask_optional_text
from asskomm_cli.commands.dialogue.sources import ask_sources
from asskomm_cli.record.figures import Figures
from asskomm_cli.record.key import keys_of
from asskomm_cli.translation import _


def ask_figures(desk: Desk, draft: Table) -> Table:
    """Return the draft with what it lacked."""
    keys = keys_of(Figures)
    draft = dict(draft)
    day = ask_day(desk, _("Counted on"), since=FIRST_YEAR, given=draft.get("as_of"))
    draft["as_of"] = str(day)
    for key in keys.values():
        if key.kind == "integer" and key.name not in draft:
            draft[key.name] = ask_optional_count(key.meaning[0].upper() + key.meaning[1:])
    if "sources" not in draft:
        draft["sources"] = ask_sources(desk)
    if "notes" not in draft:
        draft["notes"] = ask_optional_text(_("Notes, doubts"), keys["notes"])
    return {name: value for name, value in draft.items() if value not in (None, [])}
