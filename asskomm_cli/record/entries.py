"""The tables that records of several kinds have: sources, waivers, milestones, people."""

from typing import Annotated, NamedTuple

from asskomm_cli.record.key import About
from asskomm_cli.record.partial_date import PartialDate
from asskomm_cli.record.vocabulary import CAPACITIES, MILESTONE_KINDS, ROLE_WORDS
from asskomm_cli.translation import _


class Source(NamedTuple):
    """A public page that reports what the record says."""

    url: Annotated[
        str,
        About(
            _("address of the page"),
            "https://medienservice.sachsen.de/medien/news/1033571",
            format="url",
        ),
    ]
    title: Annotated[
        str,
        About(
            _("title of the page as printed"), "Städtebund Silberberg tritt »ASSKomm«-Verbund bei"
        ),
    ]
    published_on: Annotated[PartialDate | None, About(_("when it was published"), "2021-12-17")] = (
        None
    )


class Waiver(NamedTuple):
    """A rule that this record breaks knowingly."""

    rule: Annotated[str, About(_("code of the rule"), "ROL102")]
    reason: Annotated[
        str,
        About(
            _("why the record is right all the same"), "The press release prints Oberbürgermeister."
        ),
    ]


class Milestone(NamedTuple):
    """A dated step of one Kommune or association (Baustein)."""

    kind: Annotated[str, About(_("what was reached"), "Sicherheitsanalyse", words=MILESTONE_KINDS)]
    date: Annotated[PartialDate, About(_("when, or since when"), "2022-01-26")]
    until: Annotated[PartialDate | None, About(_("when it was finished"), "2022-09")] = None
    amount_eur: Annotated[int | None, About(_("money granted, in euro"), 40000)] = None
    provider: Annotated[str | None, About(_("who carries it out"), "Institut B3 e.V.")] = None
    note: Annotated[
        str | None, About(_("what else is known, in one's own words"), "Auftakt per Video.")
    ] = None
    source: Annotated[
        str | None,
        About(
            _("address of the page that reports it"),
            "https://medienservice.sachsen.de/medien/news/1063330",
            format="url",
        ),
    ] = None


class Signatory(NamedTuple):
    """Who signed, in which role, for which party."""

    name: Annotated[str, About(_("full name as printed"), "Carsten Kaempf")]
    role: Annotated[
        str, About(_("office in which the person signs"), "Polizeipräsident", words=ROLE_WORDS)
    ]
    represents: Annotated[
        str,
        About(
            _("id of a party, a Polizeidirektion, or Landespräventionsrat Sachsen"),
            "Polizeidirektion Chemnitz",
        ),
    ]
    office: Annotated[str | None, About(_("the office within the body"), "Polizeirevier Aue")] = (
        None
    )
    rank: Annotated[str | None, About(_("rank as printed"), "Kriminaloberrätin")] = None
    capacity: Annotated[
        str | None,
        About(_("how the person acts, if not as the head"), "in Vertretung", words=CAPACITIES),
    ] = None


class Witness(NamedTuple):
    """Who was present and signed nothing ("im Beisein von")."""

    name: Annotated[str, About(_("full name as printed"), "Armin Schuster")]
    role: Annotated[
        str | None,
        About(
            _("office of the person, if it is one of the vocabulary"),
            "Staatsminister",
            words=ROLE_WORDS,
        ),
    ] = None
    represents: Annotated[
        str | None, About(_("the body that the person belongs to"), "Polizeidirektion Chemnitz")
    ] = None
    office: Annotated[
        str | None,
        About(_("the office within the body, or another function as printed"), "Polizeirevier Aue"),
    ] = None
    rank: Annotated[str | None, About(_("rank as printed"), "Erster Polizeihauptkommissar")] = None
    capacity: Annotated[
        str | None,
        About(_("how the person acts, if not as the head"), "stellvertretend", words=CAPACITIES),
    ] = None
