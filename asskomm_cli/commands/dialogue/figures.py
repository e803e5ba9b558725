"""What is asked for published figures: the day, and every count that the source may give."""

from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.drafts.draft import FIRST_YEAR
from asskomm_cli.commands.dialogue.answers import ask_day, ask_optional_number
from asskomm_cli.commands.dialogue.sources import ask_evidence
from asskomm_cli.record.figures import Figures
from asskomm_cli.record.key import Table, keys_of
from asskomm_cli.translation import _


def fill(desk: Desk, draft: Table) -> None:
    """Put into the draft what it lacks."""
    day = ask_day(desk, _("Counted on"), since=FIRST_YEAR, given=draft.get("as_of"))
    draft["as_of"] = str(day)
    for key in keys_of(Figures).values():
        if key.kind == "integer" and key.name not in draft:
            draft[key.name] = ask_optional_number(key.meaning[0].upper() + key.meaning[1:])
    ask_evidence(draft)
