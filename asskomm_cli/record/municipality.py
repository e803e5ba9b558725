"""A Kommune that takes part, or was consulted."""

from typing import Annotated, NamedTuple

from asskomm_cli.record.entries import Milestone, Source, Waiver
from asskomm_cli.record.key import about
from asskomm_cli.record.partial_date import PartialDate
from asskomm_cli.translation import _


class Municipality(NamedTuple):
    """What the record holds of one Kommune; the directory knows everything official."""

    ags: Annotated[
        str, about(_("official key of the Kommune (AGS, eight digits)"), "14521460", format="ags")
    ]
    name: Annotated[str, about(_("official name"), "Oelsnitz/Erzgeb.")]
    landkreis: Annotated[
        str, about(_("its Landkreis, or its own name if kreisfrei"), "Erzgebirgskreis")
    ]
    participating_since: Annotated[
        PartialDate | None,
        about(_("since when it is known to take part, where no agreement says so"), "2021-12-17"),
    ] = None
    notes: Annotated[
        str | None,
        about(
            _("doubts and what else is known, in one's own words"), "Die Quelle nennt nur das Jahr."
        ),
    ] = None
    milestones: Annotated[tuple[Milestone, ...], about(_("its dated steps (Bausteine)"))] = ()
    sources: Annotated[tuple[Source, ...], about(_("the pages that report on it"))] = ()
    waivers: Annotated[tuple[Waiver, ...], about(_("rules that this record breaks knowingly"))] = ()
