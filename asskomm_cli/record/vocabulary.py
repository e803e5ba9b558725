"""The controlled words of a record, in the German that the Landespräventionsrat itself uses."""

from enum import StrEnum
from typing import NamedTuple

from asskomm_cli.directory.model import LANDKREIS

KOOPERATIONSVEREINBARUNG = "Kooperationsvereinbarung"
VORVEREINBARUNG = "Vorvereinbarung"
AGREEMENT_TYPES = (KOOPERATIONSVEREINBARUNG, VORVEREINBARUNG)

FORMS = ("Präsenz", "Videokonferenz")

STAEDTEBUND = "Städtebund"
VERWALTUNGSVERBAND = "Verwaltungsverband"
VERWALTUNGSGEMEINSCHAFT = "Verwaltungsgemeinschaft"
ASSOCIATION_KINDS = (STAEDTEBUND, VERWALTUNGSVERBAND, VERWALTUNGSGEMEINSCHAFT, LANDKREIS)

BERATUNG = "Beratung"
MODELLKOMMUNE = "Modellkommune"
COACHING = "Coaching"
SICHERHEITSANALYSE = "Sicherheitsanalyse"
KOORDINIERUNGSSTELLE = "Koordinierungsstelle"
FOERDERUNG = "Förderung"
KPR_MILESTONES = ("KPR konstituiert", "KPR reaktiviert")
MILESTONE_KINDS = (
    BERATUNG,
    MODELLKOMMUNE,
    COACHING,
    SICHERHEITSANALYSE,
    KOORDINIERUNGSSTELLE,
    *KPR_MILESTONES,
    FOERDERUNG,
    "Aus- und Fortbildung",
)

IN_VERTRETUNG = "in Vertretung"
STELLVERTRETEND = "stellvertretend"
AMTIEREND = "amtierend"
CAPACITIES = (IN_VERTRETUNG, STELLVERTRETEND, AMTIEREND)

LANDESPRAEVENTIONSRAT = "Landespräventionsrat Sachsen"


class Body(StrEnum):
    """A kind of body for which people sign or are present."""

    KOMMUNE = "Kommune"
    ASSOCIATION = "association"
    POLICE = "Polizeidirektion"
    LPR = LANDESPRAEVENTIONSRAT
    MINISTRY = "ministry"


KOMMUNAL = (Body.KOMMUNE, Body.ASSOCIATION)
"""The bodies that conclude an agreement through their own heads."""


class Role(NamedTuple):
    """An office in which people sign, with both its forms and the bodies that have it."""

    masculine: str
    feminine: str
    bodies: tuple[Body, ...]

    @property
    def is_of_ministry(self) -> bool:
        """Whether it exists in the ministry or the Landtag only, which conclude no agreement."""
        return self.bodies == (Body.MINISTRY,)


BUERGERMEISTER = Role("Bürgermeister", "Bürgermeisterin", KOMMUNAL)
OBERBUERGERMEISTER = Role("Oberbürgermeister", "Oberbürgermeisterin", KOMMUNAL)
LEITER_DES_POLIZEIREVIERS = Role(
    "Leiter des Polizeireviers", "Leiterin des Polizeireviers", (Body.POLICE,)
)

ROLES = (
    BUERGERMEISTER,
    OBERBUERGERMEISTER,
    Role("Beigeordneter", "Beigeordnete", KOMMUNAL),
    Role("Amtsverweser", "Amtsverweserin", (Body.KOMMUNE,)),
    Role("Verbandsvorsitzender", "Verbandsvorsitzende", (Body.ASSOCIATION,)),
    Role(
        "Vorsitzender der Verwaltungsgemeinschaft",
        "Vorsitzende der Verwaltungsgemeinschaft",
        (Body.ASSOCIATION,),
    ),
    Role("Landrat", "Landrätin", (Body.ASSOCIATION,)),
    Role("Polizeipräsident", "Polizeipräsidentin", (Body.POLICE,)),
    Role("Leiter der Polizeidirektion", "Leiterin der Polizeidirektion", (Body.POLICE,)),
    Role("Leiter des Führungsstabs", "Leiterin des Führungsstabs", (Body.POLICE,)),
    Role("Referatsleiter", "Referatsleiterin", (Body.POLICE,)),
    LEITER_DES_POLIZEIREVIERS,
    Role("Geschäftsführer", "Geschäftsführerin", (Body.LPR,)),
    Role("Referent", "Referentin", (Body.LPR,)),
    Role("Sachbearbeiter", "Sachbearbeiterin", (Body.LPR,)),
    Role("Mitarbeiter", "Mitarbeiterin", (Body.LPR,)),
    Role("Staatsminister", "Staatsministerin", (Body.MINISTRY,)),
    # The usual words for the Staatsminister of the interior.
    Role("Innenminister", "Innenministerin", (Body.MINISTRY,)),
    Role("Staatssekretär", "Staatssekretärin", (Body.MINISTRY,)),
    Role("Amtschef", "Amtschefin", (Body.MINISTRY,)),
    Role("Landtagsabgeordneter", "Landtagsabgeordnete", (Body.MINISTRY,)),
)

ROLE_BY_WORD = {word: role for role in ROLES for word in (role.masculine, role.feminine)}
ROLE_WORDS = tuple(ROLE_BY_WORD)
