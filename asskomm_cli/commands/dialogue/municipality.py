"""What is asked for a Kommune: hardly anything, the directory knows the rest."""

from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.commands.dialogue.answers import ask_optional_day
from asskomm_cli.commands.dialogue.parties import ask_kommune
from asskomm_cli.commands.dialogue.sources import ask_evidence
from asskomm_cli.record.key import Table
from asskomm_cli.translation import _


def fill(desk: Desk, draft: Table) -> None:
    """Put into the draft what it lacks."""
    draft["name"] = ask_kommune(desk, _("Kommune"), draft.get("name")).id
    draft["participating_since"] = ask_optional_day(
        _("Participating since"), given=draft.get("participating_since")
    )
    ask_evidence(draft)
