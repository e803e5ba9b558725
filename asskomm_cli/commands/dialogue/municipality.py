"""What is asked for a Kommune: hardly anything, the directory knows the rest."""

from asskomm_cli.archive.drafts.draft import Desk, Table
from asskomm_cli.commands.dialogue.answers import ask_optional_day, ask_optional_text
from asskomm_cli.commands.dialogue.parties import ask_kommune
from asskomm_cli.commands.dialogue.sources import ask_sources
from asskomm_cli.record.key import keys_of
from asskomm_cli.record.municipality import Municipality
from asskomm_cli.translation import _


def ask_municipality(desk: Desk, draft: Table) -> Table:
    """Return the draft with what it lacked."""
    draft = dict(draft)
    draft["name"] = ask_kommune(desk, _("Kommune"), given=draft.get("name")).id
    draft["participating_since"] = ask_optional_day(
        desk, _("Participating since"), given=draft.get("participating_since")
    )
    if "sources" not in draft:
        draft["sources"] = ask_sources(desk)
    if "notes" not in draft:
        draft["notes"] = ask_optional_text(_("Notes, doubts"), keys_of(Municipality)["notes"])
    return {name: value for name, value in draft.items() if value}
