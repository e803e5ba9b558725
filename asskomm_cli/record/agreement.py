"""An agreement between one or several Kommunen, normally the police, and the LPR."""

from typing import Annotated, NamedTuple

from asskomm_cli.record.entries import Signatory, Source, Waiver, Witness
from asskomm_cli.record.key import About
from asskomm_cli.record.partial_date import PartialDate
from asskomm_cli.record.vocabulary import AGREEMENT_TYPES, FORMS
from asskomm_cli.translation import _


class Agreement(NamedTuple):
    """A Vorvereinbarung or Kooperationsvereinbarung; its parties are ids of municipalities."""

    type: Annotated[
        str,
        About(_("what kind of agreement it is"), "Kooperationsvereinbarung", words=AGREEMENT_TYPES),
    ]
    signed_on: Annotated[PartialDate, About(_("when it was signed"), "2021-12-17")]
    association: Annotated[
        str | None,
        About(
            _("id of the association that is the party"),
            "staedtebund-silberberg",
            format="association",
        ),
    ] = None
    parties: Annotated[
        tuple[str, ...],
        About(
            _("ids of the Kommunen that are bound"),
            ["loessnitz", "schneeberg"],
            format="municipality",
        ),
    ] = ()
    form: Annotated[
        str | None, About(_("how it was signed, if a source says so"), "Präsenz", words=FORMS)
    ] = None
    number: Annotated[
        int | None,
        About(
            _("running number in Saxony that a source counts (47th Kooperationsvereinbarung)"), 47
        ),
    ] = None
    number_in_landkreis: Annotated[
        int | None, About(_("running number in its Landkreis that a source counts"), 8)
    ] = None
    follows: Annotated[
        str | None,
        About(
            _("id of the agreement that this one takes the place of"),
            "2021-09-01-oelsnitz-erzgeb-vorvereinbarung",
            format="agreement",
        ),
    ] = None
    ended_on: Annotated[
        PartialDate | None, About(_("last day on which it was in force"), "2024-12-31")
    ] = None
    end_reason: Annotated[str | None, About(_("why it ended"), "Kündigung durch die Stadt")] = None
    valid_until: Annotated[
        PartialDate | None, About(_("last day of an agreed term"), "2026-12-31")
    ] = None
    fields_of_action: Annotated[
        tuple[str, ...],
        About(_("what is worked on (Handlungsfelder)"), ["Graffiti", "Vandalismus"]),
    ] = ()
    objectives: Annotated[
        tuple[str, ...],
        About(
            _("what was agreed to be reached (Ziele)"),
            ["Erhöhung des Sicherheitsgefühls in der Bevölkerung"],
        ),
    ] = ()
    planned: Annotated[
        tuple[str, ...],
        About(_("what the parties intend"), ["Sicherheitsanalyse", "Koordinierungsstelle"]),
    ] = ()
    notes: Annotated[
        str | None,
        About(
            _("doubts and what else is known, in one's own words"), "Das Amtsblatt nennt den 18.12."
        ),
    ] = None
    signatories: Annotated[tuple[Signatory, ...], About(_("who signed"))] = ()
    witnesses: Annotated[tuple[Witness, ...], About(_("who was present and signed nothing"))] = ()
    sources: Annotated[tuple[Source, ...], About(_("the pages that report it"))] = ()
    waivers: Annotated[tuple[Waiver, ...], About(_("rules that this record breaks knowingly"))] = ()
