"""Who at the Landespräventionsrat is responsible for which Landkreis."""

from typing import Annotated, NamedTuple

from asskomm_cli.record.entries import Waiver
from asskomm_cli.record.key import About
from asskomm_cli.record.partial_date import PartialDate
from asskomm_cli.translation import _


class CaseWorker(NamedTuple):
    """A Sachbearbeiter of the LPR and one Landkreis that is his or hers."""

    name: Annotated[str, About(_("full name as printed"), "Jan Heimer")]
    landkreis: Annotated[str, About(_("the Landkreis or Kreisfreie Stadt"), "Erzgebirgskreis")]
    since: Annotated[
        PartialDate | None, About(_("since when, or first known when"), "2021-09-01?")
    ] = None
    until: Annotated[PartialDate | None, About(_("until when"), "2024-06")] = None
    note: Annotated[
        str | None, About(_("doubts, in one's own words"), "Zuschnitt nicht genau benannt.")
    ] = None
    source: Annotated[
        str | None,
        About(
            _("address of the page that says so"),
            "https://www.asskomm.sachsen.de/unterzeichnung-vereinbarung-mit-der-stadt-oelsnitz-5605.html",
            format="url",
        ),
    ] = None


class CaseWorkers(NamedTuple):
    """The whole list; it is one file."""

    caseworkers: Annotated[
        tuple[CaseWorker, ...], About(_("who is responsible for which Landkreis"))
    ] = ()
    waivers: Annotated[tuple[Waiver, ...], About(_("rules that this record breaks knowingly"))] = ()
