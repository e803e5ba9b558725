"""The controlled words of a record, in the German that the Landespräventionsrat itself uses."""

from enum import StrEnum
from typing import NamedTuple

KOOPERATIONSVEREINBARUNG = "Kooperationsvereinbarung"
VORVEREINBARUNG = "Vorvereinbarung"
AGREEMENT_TYPES = (KOOPERATIONSVEREINBARUNG, VORVEREINBARUNG)

FORMS = ("Präsenz", "Videokonferenz")

ASSOCIATION_KINDS = ("Städtebund", "Verwaltungsverband", "Verwaltungsgemeinschaft", "Landkreis")

BERATUNG = "Beratung"
KPR_MILESTONES = ("KPR konstituiert", "KPR reaktiviert")
MILESTONE_KINDS = (
    BERATUNG,
    "Modellkommune",
    "Coaching",
    "Sicherheitsanalyse",
    "Koordinierungsstelle",
    *KPR_MILESTONES,
    "Förderung",
    "Aus- und Fortbildung",
)

CAPACITIES = ("in Vertretung", "stellvertretend", "amtierend")

LANDESPRAEVENTIONSRAT = "Landespräventionsrat Sachsen"


class Body(StrEnum):
    """A kind of body for which people sign or are present."""

    KOMMUNE = "Kommune"
    ASSOCIATION = "association"
    POLICE = "Polizeidirektion"
    LPR = LANDESPRAEVENTIONSRAT
    MINISTRY = "ministry"


class Role(NamedTuple):
    """An office in which people sign, with both its forms and the bodies that have it."""

    masculine: str
    feminine: str
    bodies: tuple[Body, ...]


BUERGERMEISTER = Role("Bürgermeister", "Bürgermeisterin", (Body.KOMMUNE, Body.ASSOCIATION))
OBERBUERGERMEISTER = Role(
    "Oberbürgermeister", "Oberbürgermeisterin", (Body.KOMMUNE, Body.ASSOCIATION)
)
LEITER_DES_POLIZEIREVIERS = Role(
    "Leiter des Polizeireviers", "Leiterin des Polizeireviers", (Body.POLICE,)
)

ROLES = (
    BUERGERMEISTER,
    OBERBUERGERMEISTER,
    Role("Beigeordneter", "Beigeordnete", (Body.KOMMUNE, Body.ASSOCIATION)),
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
