"""Several Kommunen that act as one party, or a Landkreis as party."""

from typing import Annotated, NamedTuple

from asskomm_cli.record.entries import Milestone, Source, Waiver
from asskomm_cli.record.key import About
from asskomm_cli.record.partial_date import PartialDate
from asskomm_cli.record.vocabulary import ASSOCIATION_KINDS
from asskomm_cli.translation import _


class Association(NamedTuple):
    """A Städtebund, Verwaltungsverband, Verwaltungsgemeinschaft or Landkreis that can sign."""

    kind: Annotated[
        str, About(_("what kind of association it is"), "Städtebund", words=ASSOCIATION_KINDS)
    ]
    name: Annotated[str, About(_("its name"), "Städtebund Silberberg")]
    members: Annotated[
        tuple[str, ...],
        About(
            _("ids of its Kommunen; none for a Landkreis"),
            ["loessnitz", "schneeberg"],
            format="municipality",
        ),
    ] = ()
    area_km2: Annotated[
        float | None, About(_("area that it states, in square kilometres"), 166.86)
    ] = None
    inhabitants: Annotated[int | None, About(_("inhabitants that it states"), 66886)] = None
    inhabitants_on: Annotated[
        PartialDate | None, About(_("the day for which it states them"), "2020-06-30")
    ] = None
    notes: Annotated[
        str | None,
        About(
            _("doubts and what else is known, in one's own words"),
            "Gemeinsame Verwaltung seit 1999.",
        ),
    ] = None
    milestones: Annotated[tuple[Milestone, ...], About(_("its dated steps (Bausteine)"))] = ()
    sources: Annotated[tuple[Source, ...], About(_("the pages that report on it"))] = ()
    waivers: Annotated[tuple[Waiver, ...], About(_("rules that this record breaks knowingly"))] = ()
