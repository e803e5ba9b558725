"""What a record rests on: the pages that report it, and what is doubtful."""

from collections.abc import Iterator

from asskomm_cli.commands.dialogue.answers import (
    ask_optional_day,
    ask_optional_text,
    ask_text,
    gather,
)
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.entries import Source
from asskomm_cli.record.key import Table, keys_of
from asskomm_cli.translation import _


def ask_evidence(draft: Table) -> None:
    """Put the sources and the notes of a record into a draft that lacks them."""
    if "sources" not in draft:
        gather(draft, "sources", _ask_sources())
    if "notes" not in draft:
        # They may be any text in every kind of record.
        draft["notes"] = ask_optional_text(_("Notes, doubts"), keys_of(Agreement)["notes"])


def _ask_sources() -> Iterator[Table]:
    """Ask for address, title and date of pages until there are no more."""
    keys = keys_of(Source)
    question = _("Source: address of the page")
    while url := ask_optional_text(question, keys["url"]):
        source = {"url": url, "title": ask_text(_("  Title as printed"), keys["title"])}
        if published_on := ask_optional_day(_("  Published on")):
            source["published_on"] = published_on
        yield source
        question = _("Another source: address of the page")
