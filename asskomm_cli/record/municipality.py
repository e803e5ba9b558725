"""A Kommune that takes part, or was consulted."""

from typing import Annotated, NamedTuple

from asskomm_cli.record.entries import Milestone, Source, Waiver
from asskomm_cli.record.key import About
from asskomm_cli.record.partial_date import PartialDate
from asskomm_cli.translation import _


class Municipality(NamedTuple):
    """What the record holds of one Kommune; the directory knows everything official."""

    ags: Annotated[
        str, About(_("official key of the Kommune (AGS, eight digits)"), "14521460", format="ags")
    ]
    name: Annotated[str, About(_("official name"), "Oelsnitz/Erzgeb.")]
    landkreis: Annotated[
        str, About(_("its Landkreis, or its own name if kreisfrei"), "Erzgebirgskreis")
    ]
    participating_since: Annotated[
        PartialDate | None,
        About(_("since when it is known to take part, where no agreement says so"), "2021-12-17"),
    ] = None
    notes: Annotated[
        str | None,
        About(
            _("doubts and what else is known, in one's own words"), "Die Quelle nennt nur das Jahr."
        ),
    ] = None
    milestones: Annotated[tuple[Milestone, ...], About(_("its dated steps (Bausteine)"))] = ()
    sources: Annotated[tuple[Source, ...], About(_("the pages that report on it"))] = ()
    waivers: Annotated[tuple[Waiver, ...], About(_("rules that this record breaks knowingly"))] = ()
