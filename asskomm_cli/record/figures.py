"""State-wide counts that a press release or page gives for its day."""

from typing import Annotated, NamedTuple

from asskomm_cli.record.entries import Source, Waiver
from asskomm_cli.record.key import about
from asskomm_cli.record.partial_date import PartialDate
from asskomm_cli.translation import _


class Figures(NamedTuple):
    """Published counts; every one may be absent, since few sources give all of them."""

    as_of: Annotated[PartialDate, about(_("the day for which the source counts"), "2021-12-17")]
    consulted: Annotated[int | None, about(_("Kommunen consulted so far"), 126)] = None
    close_cooperation: Annotated[int | None, about(_("Kommunen in close cooperation"), 45)] = None
    kpr: Annotated[
        int | None, about(_("Kommunale Präventionsräte constituted or reactivated"), 26)
    ] = None
    cooperation_agreements: Annotated[
        int | None, about(_("Kooperationsvereinbarungen so far"), 47)
    ] = None
    coaching: Annotated[int | None, about(_("Kommunen with Coaching"), 32)] = None
    security_analyses: Annotated[int | None, about(_("Sicherheitsanalysen carried out"), 25)] = None
    funding_eur: Annotated[int | None, about(_("money available, in euro"), 1300000)] = None
    funding_year: Annotated[int | None, about(_("the year for which it is available"), 2022)] = None
    notes: Annotated[
        str | None,
        about(_("how the source counts, in one's own words"), "Zwei Landkreise sind eingerechnet."),
    ] = None
    sources: Annotated[tuple[Source, ...], about(_("the pages that publish them"))] = ()
    waivers: Annotated[tuple[Waiver, ...], about(_("rules that this record breaks knowingly"))] = ()
