"""The page about the official directory that is in use."""

from collections.abc import Mapping
from typing import Any

from asskomm_cli.publish.page import Page, facts
from asskomm_cli.translation import _, day_text


def directory_page(about: Mapping[str, Any]) -> Page:
    """Return what ``directory info`` tells, of the same facts as its JSON."""
    own = about["own_files"]
    kommunen: Mapping[str, int] = about["kommunen"]
    return Page(
        _("Official directory"),
        facts(
            (_("As of"), day_text(about["as_of"] or "?")),
            (_("Inhabitants on"), day_text(about["inhabitants_on"] or _("not known"))),
            (_("Source"), about["source"]),
            (_("Files"), ", ".join(own) if own else _("those that come with asskomm")),
            (_("Kommunen"), _total(kommunen)),
            (_("Former Kommunen"), _("{count} since 2018").format(count=about["former_kommunen"])),
            (_("Landkreise"), _total(about["landkreise"])),
            (_("Polizeidirektionen"), str(about["polizeidirektionen"])),
            (_("Polizeireviere"), str(about["polizeireviere"])),
        ),
        (),
    )


def _total(counts: Mapping[str, int]) -> str:
    parts = ", ".join(f"{kind} {count}" for kind, count in counts.items())
    return f"{sum(counts.values())} ({parts})"
