"""What the columns of a table can hold, and the words that people in Saxony put above them.

Beside the keys of a record there are fields that help to find a Kommune (its Landkreis, its AGS),
and fields that become an entry of a list: the person who signs for the police, the title of a page.
"""

from typing import NamedTuple

from asskomm_cli.archive.exchange.headings import HEADINGS
from asskomm_cli.archive.exchange.kinds import EXCHANGED, row_type
from asskomm_cli.record.entries import Milestone
from asskomm_cli.record.key import keys_of
from asskomm_cli.translation import english


class TableKind(NamedTuple):
    """What the rows of a table can be; one of each group of fields in ``needs`` has to be there."""

    name: str
    type: type
    needs: tuple[tuple[str, ...], ...]
    words: dict[str, tuple[str, ...]]
    """The fields with what people call them, beside their keys and the headings of export."""


_SOURCE = {
    "url": ("Quelle", "Link", "Internetadresse", "Fundstelle", "Webseite", "source"),
    "title": ("Titel der Quelle", "Überschrift", "Titel"),
    "published_on": ("Veröffentlicht am", "Datum der Quelle", "Datum der Veröffentlichung"),
}
_NOTES = ("Bemerkung", "Bemerkungen", "Notiz", "Notizen", "Anmerkung", "Anmerkungen", "Kommentar")
_KOMMUNE = ("Kommune", "Kommunen", "Stadt", "Gemeinde", "Stadt/Gemeinde", "Ort")
_LANDKREIS = ("Landkreis", "Kreis", "Landkreis/Kreisfreie Stadt")
_AGS = ("AGS", "Gemeindeschlüssel", "Amtlicher Gemeindeschlüssel")
_DATE = ("Datum", "Tag")

_AGREEMENTS = {
    "party": (*_KOMMUNE, "Partner", "Vertragspartner", "Party"),
    "landkreis": _LANDKREIS,
    "ags": _AGS,
    "type": ("Art", "Typ", "Art der Vereinbarung", "Vereinbarungsart", "Vereinbarung"),
    "signed_on": (
        *_DATE,
        "Unterzeichnet am",
        "Unterzeichnung",
        "Datum der Unterzeichnung",
        "Unterzeichnungsdatum",
        "Abgeschlossen am",
        "Signed on",
    ),
    "association": ("Verband", "Zusammenschluss", "Städtebund"),
    "signatories": ("Unterzeichner", "Unterzeichnende", "Unterzeichnerinnen und Unterzeichner"),
    "kommune_signatory": (
        "Unterzeichner (Kommune)",
        "Unterzeichner Stadt",
        "Unterzeichnerin (Kommune)",
        "Bürgermeister",
        "Oberbürgermeister",
        "Bürgermeister/in",
        "Für die Kommune",
    ),
    "kommune_role": ("Amt (Kommune)", "Funktion (Kommune)", "Amtsbezeichnung", "Amt", "Funktion"),
    "police_signatory": ("Unterzeichner (Polizei)", "Für die Polizei", "Polizei"),
    "police_role": ("Amt (Polizei)", "Funktion (Polizei)", "Dienststellung"),
    "lpr_signatory": (
        "Unterzeichner (LPR)",
        "Für den LPR",
        "LPR",
        "Landespräventionsrat",
        "Landespräventionsrat Sachsen",
    ),
    "lpr_role": ("Amt (LPR)", "Funktion (LPR)"),
    "witnesses": ("Zeugen", "Im Beisein von", "Anwesende", "Gäste"),
    "form": ("Form der Unterzeichnung",),
    "number": ("Nummer in Sachsen", "Laufende Nummer in Sachsen"),
    "number_in_landkreis": ("Nummer im Landkreis", "Laufende Nummer im Landkreis"),
    "follows": ("Folgt auf", "Vorgänger", "Vorgängerin"),
    "ended_on": ("Ende", "Beendet am", "Gekündigt am", "Ausgelaufen am"),
    "end_reason": ("Grund", "Grund des Endes", "Kündigungsgrund"),
    "valid_until": ("Gültig bis", "Laufzeit bis", "Befristet bis"),
    "fields_of_action": ("Handlungsfelder", "Handlungsfeld", "Themen", "Schwerpunkte"),
    "objectives": ("Ziele", "Ziel"),
    "planned": ("Geplant", "Vorhaben", "Geplante Maßnahmen"),
    "notes": _NOTES,
    **_SOURCE,
}

_FIGURES = {
    "as_of": ("Stand", "Stichtag", *_DATE),
    "consulted": ("Beraten", "Beratene Kommunen", "Kommunen in Beratung"),
    "close_cooperation": ("Enge Zusammenarbeit", "In enger Zusammenarbeit"),
    "kpr": ("KPR", "Kommunale Präventionsräte", "Präventionsräte"),
    "cooperation_agreements": ("Kooperationsvereinbarungen",),
    "coaching": ("Coaching", "Coachings"),
    "security_analyses": ("Sicherheitsanalysen",),
    "funding_eur": ("Förderung", "Fördermittel", "Fördermittel in Euro"),
    "funding_year": ("Förderjahr", "Haushaltsjahr"),
    "notes": _NOTES,
    **_SOURCE,
}

_TABLE_KINDS = (
    ("agreements", (("party", "parties", "association", "ags"), ("signed_on",)), _AGREEMENTS),
    (
        "municipalities",
        (("name", "ags"),),
        {
            "name": (*_KOMMUNE, "Name"),
            "ags": _AGS,
            "landkreis": _LANDKREIS,
            "participating_since": ("Teilnahme seit", "Nimmt teil seit", "Dabei seit", "Seit"),
            "notes": _NOTES,
            **_SOURCE,
        },
    ),
    (
        "associations",
        (("name",), ("members", "kind")),
        {
            "name": ("Verband", "Zusammenschluss", "Name"),
            "kind": ("Art", "Art des Verbands"),
            "members": ("Mitglieder", "Mitgliedskommunen", "Kommunen"),
            "area_km2": ("Fläche", "Fläche in km²"),
            "inhabitants": ("Einwohner", "Einwohnerzahl"),
            "inhabitants_on": ("Einwohner am", "Stand der Einwohnerzahl"),
            "notes": _NOTES,
            **_SOURCE,
        },
    ),
    ("figures", (("as_of",), tuple(_FIGURES)[1:9]), _FIGURES),
    (
        "caseworkers",
        (("name",), ("landkreis",)),
        {
            "name": ("Sachbearbeiter", "Sachbearbeiterin", "Sachbearbeitung", "Zuständig", "Name"),
            "landkreis": (*_LANDKREIS, "Zuständigkeit"),
            "since": ("Seit", "Zuständig seit"),
            "until": ("Bis", "Zuständig bis"),
            "note": _NOTES,
            "source": ("Quelle", "Link"),
        },
    ),
    (
        "milestones",
        (("party", "ags"), ("kind",), ("date",)),
        {
            "party": (*_KOMMUNE, "Verband"),
            "landkreis": _LANDKREIS,
            "ags": _AGS,
            "kind": ("Baustein", "Bausteine", "Maßnahme", "Schritt"),
            "date": (*_DATE, "Seit", "Beginn", "Begonnen am"),
            "until": ("Bis", "Abschluss", "Abgeschlossen am", "Ende"),
            "amount_eur": ("Betrag", "Fördersumme", "Betrag in Euro", "Summe"),
            "provider": ("Träger", "Anbieter", "Durchführung", "Durchgeführt von"),
            "note": _NOTES,
            "source": ("Quelle", "Link"),
        },
    ),
)

_TYPES = {**{name: row_type(kind) for name, kind in EXCHANGED.items()}, "milestones": Milestone}

TABLE_KINDS = {
    name: TableKind(name, _TYPES[name], needs, words) for name, needs, words in _TABLE_KINDS
}

FOLLOWING = {
    "agreements": ("status", "polizeidirektion"),
    "municipalities": ("polizeidirektion", "stage", "since"),
    "associations": ("landkreis",),
}
"""Columns of export that follow from the record; nothing is read from them."""


def words_of(kind: TableKind) -> dict[str, tuple[str, ...]]:
    """Return every field of a kind with all that can stand above its column."""
    following = FOLLOWING.get(kind.name, ())
    names = dict.fromkeys(["id", *keys_of(kind.type), *kind.words, *following])
    return {name: (name, *_headings(name), *kind.words.get(name, ())) for name in names}


def _headings(name: str) -> set[str]:
    """Return what export calls a field: in the language of the run, and in that of others."""
    heading = HEADINGS.get(name)
    return {heading, english(heading)} if heading else set()
