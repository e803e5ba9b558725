"""State-wide counts that a press release or page gives for its day."""

from typing import Annotated, NamedTuple

from asskomm_cli.record.entries import Source, Waiver
from asskomm_cli.record.key import About
from asskomm_cli.record.partial_date import PartialDate
from asskomm_cli.translation import _


class Figures(NamedTuple):
    """Published counts; every one may be absent, since few sources give all of them."""

    as_of: Annotated[PartialDate, About(_("the day for which the source counts"), "2021-12-17")]
    consulted: Annotated[int | None, About(_("Kommunen consulted so far"), 126)] = None
    close_cooperation: Annotated[int | None, About(_("Kommunen in close cooperation"), 45)] = None
    kpr: Annotated[
        int | None, About(_("Kommunale Präventionsräte constituted or reactivated"), 26)
    ] = None
    cooperation_agreements: Annotated[
        int | None, About(_("Kooperationsvereinbarungen so far"), 47)
    ] = None
    coaching: Annotated[int | None, About(_("Kommunen with Coaching"), 32)] = None
    security_analyses: Annotated[int | None, About(_("Sicherheitsanalysen carried out"), 25)] = None
    funding_eur: Annotated[int | None, About(_("money available, in euro"), 1300000)] = None
    funding_year: Annotated[int | None, About(_("the year for which it is available"), 2022)] = None
    notes: Annotated[
        str | None,
        About(_("how the source counts, in one's own words"), "Zwei Landkreise sind eingerechnet."),
    ] = None
    sources: Annotated[tuple[Source, ...], About(_("the pages that publish them"))] = ()
    waivers: Annotated[tuple[Waiver, ...], About(_("rules that this record breaks knowingly"))] = ()
