"""What the official directory knows: Kommunen, Landkreise, Polizeireviere.

Facts about Kommunen and Landkreise are those of the Gemeindeverzeichnis (Statistisches Bundesamt);
the Polizeidirektion responsible for a Landkreis is that of SächsPolOrgVO § 1 Abs. 2.

The values are named tuples: every call of the tool reads some 480 of them, and creating these
classes and values takes a fifth of the time that frozen dataclasses take.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property
from typing import NamedTuple

KREISFREIE_STADT = "Kreisfreie Stadt"
STADT = "Stadt"
GEMEINDE = "Gemeinde"
LANDKREIS = "Landkreis"

BEFORE_2018 = date.min
"""Stands for "since before 2018, when the facts begin" in ``Kommune.grosse_kreisstadt_since``."""


class Kommune(NamedTuple):
    """A Gemeinde of Saxony, one that exists or one that was merged into another since 2018.

    ``inhabitants`` are those of the directory's day, ``area_ha`` is in hectares, ``longitude`` and
    ``latitude`` in decimal degrees; all of them may be unknown for a merged Kommune.
    ``valid_from`` is the first day and ``valid_until`` the last one, None where the facts see no
    beginning or end.
    """

    ags: str
    name: str
    name_sorbian: str | None
    kind: str
    grosse_kreisstadt_since: date | None
    verwaltungsverband: str | None
    area_ha: int | None
    inhabitants: int | None
    postal_code: str | None
    longitude: float | None
    latitude: float | None
    valid_from: date | None
    valid_until: date | None
    successor_ags: str | None

    @property
    def landkreis_key(self) -> str:
        """Key of the Landkreis or Kreisfreie Stadt: always the first five digits of the AGS."""
        return self.ags[:5]

    @property
    def full_name(self) -> str:
        """The official name, with the Sorbian one where there is one: "Bautzen / Budyšin"."""
        return f"{self.name} / {self.name_sorbian}" if self.name_sorbian else self.name

    def exists_on(self, day: date) -> bool:
        """Whether the Kommune existed on that day."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_until is None or day <= self.valid_until)

    def is_grosse_kreisstadt_on(self, day: date) -> bool:
        """Whether it existed that day and was a Große Kreisstadt (SächsGemO § 3)."""
        since = self.grosse_kreisstadt_since
        return since is not None and since <= day and self.exists_on(day)

    @property
    def own_grosse_kreisstadt_since(self) -> date | None:
        """Since when this Kommune itself is one, and not what stood in its place before."""
        since = self.grosse_kreisstadt_since
        return since and max(since, self.valid_from or since)

    def has_oberbuergermeister_on(self, day: date) -> bool:
        """Whether its mayor bore the title Oberbürgermeister that day (SächsGemO § 51 Abs. 4).

        Kreisfreie Städte and Große Kreisstädte have one; everywhere else it is a Bürgermeister.
        """
        if self.kind == KREISFREIE_STADT:
            return self.exists_on(day)
        return self.is_grosse_kreisstadt_on(day)


class Landkreis(NamedTuple):
    """One of the 10 Landkreise or 3 Kreisfreie Städte.

    ``label`` is the name, made unique where two bear it: "Landkreis Leipzig", "Stadt Leipzig".
    """

    key: str
    name: str
    kind: str
    seat: str
    polizeidirektion: str
    label: str


class Polizeirevier(NamedTuple):
    """An office of a Polizeidirektion; not ``confirmed`` means likely, but no source names it."""

    polizeidirektion: str
    name: str
    confirmed: bool


class Directory:
    """All the facts, in the order of their files; each file is read when it is first asked for.

    Never changed once made, and equal only to itself, so that look-up can keep an index of it.
    """

    def __init__(
        self,
        read_kommunen: Callable[[Mapping[str, Landkreis]], Mapping[str, Kommune]],
        read_landkreise: Callable[[], Mapping[str, Landkreis]],
        read_polizeireviere: Callable[[], Mapping[str, Polizeirevier]],
    ) -> None:
        self._read_kommunen = read_kommunen
        self._read_landkreise = read_landkreise
        self._read_polizeireviere = read_polizeireviere

    @cached_property
    def by_ags(self) -> Mapping[str, Kommune]:
        """The Kommunen by AGS, those merged since 2018 as well."""
        return self._read_kommunen(self.landkreise)

    @cached_property
    def landkreise(self) -> Mapping[str, Landkreis]:
        """The Landkreise and Kreisfreie Städte by their key."""
        return self._read_landkreise()

    @cached_property
    def polizeireviere(self) -> Mapping[str, Polizeirevier]:
        """The Polizeireviere by their name."""
        return self._read_polizeireviere()

    @property
    def kommunen(self) -> tuple[Kommune, ...]:
        """All Kommunen, those merged since 2018 as well."""
        return tuple(self.by_ags.values())

    @property
    def polizeidirektionen(self) -> tuple[str, ...]:
        """The Polizeidirektionen, in alphabetical order."""
        return tuple(sorted({landkreis.polizeidirektion for landkreis in self.landkreise.values()}))

    def landkreis_of(self, kommune: Kommune) -> Landkreis:
        """The Landkreis that a Kommune lies in, or the Kreisfreie Stadt that it is."""
        return self.landkreise[kommune.landkreis_key]

    def successor_of(self, kommune: Kommune) -> Kommune | None:
        """The Kommune that a merged one became, None for one that was not merged."""
        return self.by_ags[kommune.successor_ags] if kommune.successor_ags else None

    def become_by(self, day: date, kommune: Kommune) -> Kommune:
        """What a Kommune had become by a day; the last that is known of it."""
        while kommune.valid_until and kommune.valid_until < day:
            successor = self.successor_of(kommune)
            if successor is None:
                break
            kommune = successor
        return kommune

    def merged_into(self, kommune: Kommune) -> tuple[Kommune, ...]:
        """The former Kommunen that this one has taken in since 2018."""
        return tuple(self._former_by_successor.get(kommune.ags, ()))

    @cached_property
    def _former_by_successor(self) -> Mapping[str, list[Kommune]]:
        former = defaultdict(list)
        for kommune in self.by_ags.values():
            if kommune.successor_ags:
                former[kommune.successor_ags].append(kommune)
        return former
