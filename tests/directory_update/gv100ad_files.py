"""GV100AD files for the tests: a small Saxony of its own, written in the format of Destatis.

Field widths are those of the Datensatzbeschreibung; every number and name here is made up or
public, and the directory that the file is compared with is made of the same places.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from asskomm_cli.directory.load import load
from asskomm_cli.directory.model import Kommune

RATHEN, WEHLEN = "14628310", "14628370"
OLD_DAY, DAY = date(2023, 11, 30), date(2025, 1, 31)
DESIGNATIONS = {
    "14625020": "Bautzen / Budyšin, Stadt",
    "14626600": "Weißwasser/O.L., Stadt / Běła Woda",
}
KINDS = {"Kreisfreie Stadt": "61", "Stadt": "63", "Gemeinde": "64"}


@dataclass(frozen=True)
class Place:
    """A Kommune as the file has it."""

    ags: str
    name: str
    kind: str
    verband: str
    area: int
    inhabitants: int
    postal_code: str


def places_of_today() -> dict[str, Place]:
    """Return the Kommunen of the shipped directory by AGS, as the file would have them."""
    return {each.ags: _place(each) for each in load().kommunen if each.valid_until is None}


def _place(kommune: Kommune) -> Place:
    name = DESIGNATIONS.get(kommune.ags) or kommune.full_name
    if kommune.kind != "Gemeinde" and ", " not in name:
        name += ", Stadt"
    return Place(
        kommune.ags,
        name,
        KINDS[kommune.kind],
        kommune.verwaltungsverband or "",
        kommune.area_ha or 0,
        kommune.inhabitants or 0,
        kommune.postal_code or "",
    )


def changed(places: dict[str, Place], ags: str, **values: object) -> None:
    """Change what the file says of one Kommune."""
    places[ags] = replace(places[ags], **values)  # type: ignore[arg-type]


def merge_rathen_into_wehlen(places: dict[str, Place]) -> None:
    """Let a Kommune that stays take in another one, as Kamenz took in Schönteichen."""
    rathen, wehlen = places.pop(RATHEN), places[WEHLEN]
    changed(places, WEHLEN, area=wehlen.area + rathen.area)


def lines_of(places: dict[str, Place], day: date = DAY) -> list[str]:
    """Return the lines of a file with these Kommunen, in the order that Destatis has."""
    lines = [_line("10", day, "14", "Sachsen", "Dresden")]
    for key, landkreis in load().landkreise.items():
        its = [each for each in places.values() if each.ags.startswith(key)]
        is_city = landkreis.kind == "Kreisfreie Stadt"
        name = f"{landkreis.name}, Stadt" if is_city else landkreis.name
        lines.append(_line("40", day, key, name, landkreis.seat, "41" if is_city else "44"))
        codes = _verband_codes(its)
        for name, code in codes.items():
            lines.append(_line("50", day, f"{key}   {code}", name, "", "56"))
        lines += [
            _line("50", day, f"{key}   0{each.ags[5:]}", each.name, "", "50")
            for each in its
            if not each.verband
        ]
        for each in its:
            code = codes.get(each.verband) or f"0{each.ags[5:]}"
            figures = f"    {each.area:011}{each.inhabitants:011}{each.inhabitants // 2:011}    "
            text = _line("60", day, f"{each.ags}{code}", each.name, "", each.kind).rstrip()
            lines.append((text.ljust(124) + figures + each.postal_code).ljust(220))
    return lines


def write_file(
    path: Path,
    change: Callable[[dict[str, Place]], None] = lambda _places: None,
    day: date = DAY,
) -> Path:
    """Write a file in which today's Kommunen were changed."""
    places = places_of_today()
    change(places)
    path.write_text("\n".join([*lines_of(places, day), ""]), encoding="utf-8", newline="")
    return path


def _verband_codes(places: list[Place]) -> dict[str, str]:
    names = sorted({each.verband for each in places if each.verband})
    return {name: f"54{number:02}" for number, name in enumerate(names, start=1)}


def _line(type_: str, day: date, key: str, name: str, seat: str, mark: str = "") -> str:
    return (f"{type_}{day:%Y%m%d}{key:<12}{name:<50}{seat:<50}{mark}").ljust(220)
