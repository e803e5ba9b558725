"""The page of the figures that were published for a day."""

from collections.abc import Iterator

from asskomm_cli.publish.amounts import euro, grouped
from asskomm_cli.publish.listing import View
from asskomm_cli.publish.page import Page, facts
from asskomm_cli.publish.pages.citing import last_sections
from asskomm_cli.record.figures import Figures
from asskomm_cli.record.kinds import FIGURES
from asskomm_cli.translation import _


def figures_page(view: View, id_: str) -> Page:
    """Return the counts and the money of a day."""
    archive = view.standing.archive
    record = archive.figures[id_]
    return Page(
        _("Published figures of {day}").format(day=record.as_of),
        facts(*_facts(record), (_("File"), archive.folder.shown_file(FIGURES, id_))),
        last_sections(record, record.sources),
    )


def _facts(record: Figures) -> Iterator[tuple[str, str | None]]:
    counts = {
        _("Kommunen consulted"): record.consulted,
        _("Kommunen in close cooperation"): record.close_cooperation,
        _("Kommunale Präventionsräte"): record.kpr,
        _("Kooperationsvereinbarungen"): record.cooperation_agreements,
        _("Kommunen with Coaching"): record.coaching,
        _("Sicherheitsanalysen"): record.security_analyses,
    }
    for label, count in counts.items():
        yield label, None if count is None else grouped(count)
    if record.funding_eur is not None:
        year = _(" for {year}").format(year=record.funding_year) if record.funding_year else ""
        yield _("Money available"), euro(record.funding_eur) + year
