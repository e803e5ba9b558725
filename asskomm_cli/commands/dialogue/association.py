"""What is asked for an association."""

from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.commands.dialogue.answers import (
    ask_optional_day,
    ask_optional_number,
    ask_word,
    gather,
    read_text,
)
from asskomm_cli.commands.dialogue.parties import ask_members
from asskomm_cli.commands.dialogue.questions import ask
from asskomm_cli.commands.dialogue.sources import ask_evidence
from asskomm_cli.directory.spelling import slug
from asskomm_cli.failure import Failure
from asskomm_cli.record.association import Association
from asskomm_cli.record.key import Table, keys_of
from asskomm_cli.record.vocabulary import ASSOCIATION_KINDS
from asskomm_cli.translation import _


def fill(desk: Desk, draft: Table) -> None:
    """Put into the draft what it lacks."""
    draft["name"] = ask(
        _("Name of the association"),
        lambda text: _read_new_name(desk, text),
        given=draft.get("name"),
    )
    draft["kind"] = ask_word(
        _("Kind"), ASSOCIATION_KINDS, default=ASSOCIATION_KINDS[0], given=draft.get("kind")
    )
    if draft["kind"] != "Landkreis":
        gather(draft, "members", ask_members(desk, draft.get("members", [])))
    if "area_km2" not in draft:
        draft["area_km2"] = ask_optional_number(_("Area that it states, in km²"), whole=False)
    if "inhabitants" not in draft:
        draft["inhabitants"] = ask_optional_number(_("Inhabitants that it states"))
    if draft["inhabitants"] and "inhabitants_on" not in draft:
        draft["inhabitants_on"] = ask_optional_day(_("  On which day"))
    ask_evidence(draft)


def _read_new_name(desk: Desk, text: str) -> str:
    name = read_text(keys_of(Association)["name"], text)
    if slug(name) in desk.archive.associations:
        raise Failure(
            _("{id} is in the record already; to correct it: asskomm amend {id} …").format(
                id=slug(name)
            )
        )
    return name
