"""What can't be true of a GV100AD file: impossible fields, and records that a cut has parted."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from asskomm_cli.directory.model import GEMEINDE, KREISFREIE_STADT, LANDKREIS, STADT
from asskomm_cli.directory.refusal import Refusal
from asskomm_cli.translation import _

if TYPE_CHECKING:
    from gv100ad import District, MunicipalAssociation, Municipality

# Gemeindekennzeichen and Kreiskennzeichen; Saxony has no other ones.
KOMMUNE_KINDS = {61: KREISFREIE_STADT, 63: STADT, 64: GEMEINDE, 67: STADT}
LANDKREIS_KINDS = {41: KREISFREIE_STADT, 44: LANDKREIS}

_LARGEST_KOMMUNE = 100_000
"""Hectares that no Gemeinde of Germany reaches: more comes from shifted columns."""


class Records(NamedTuple):
    """The records of Saxony with the numbers of their lines, by their keys."""

    landkreise: dict[str, tuple[int, "District"]]
    verbaende: dict[str, tuple[int, "MunicipalAssociation"]]
    """By the key of the Landkreis and their own; a Gemeinde in none has a record here too."""
    kommunen: dict[str, tuple[int, "Municipality"]]


def split_name(text: str) -> tuple[str, str | None]:
    """Return name and Sorbian name without designations: of "Weißwasser/O.L., Stadt / Běła Woda".

    Both languages may have one behind a comma: "Bautzen / Budyšin, Stadt".
    """
    german, _separator, sorbian = (each.partition(",")[0].strip() for each in text.partition(" / "))
    return german, sorbian or None


def landkreis_problems(record: "District") -> Iterator[str]:
    """Yield what can't be true of a Landkreis."""
    if not record.name:
        yield _("the name is missing")
    if record.type.value not in LANDKREIS_KINDS:
        yield _("type {type} is none that Saxony has").format(type=record.type.value)


def kommune_problems(record: "Municipality") -> Iterator[str]:
    """Yield what can't be true of a Kommune; text out of its columns shows here."""
    ags = record.regional_code
    if len(ags) != 8 or not ags.isdecimal():
        yield _("“{text}” is not an AGS of eight digits").format(text=ags)
    if not split_name(record.name)[0] or ";" in record.name:
        yield _("“{text}” is no name").format(text=record.name)
    if record.type.value not in KOMMUNE_KINDS:
        yield _("type {type} is none that Saxony has").format(type=record.type.value)
    if not 0 < record.area < _LARGEST_KOMMUNE:
        yield _("an area of {area} hectares is impossible").format(area=record.area)
    if not 0 <= record.inhabitants_male <= record.inhabitants:
        yield _("{count} inhabitants, {male} of them male, are impossible").format(
            count=record.inhabitants, male=record.inhabitants_male
        )
    if len(record.postal_code) != 5 or not record.postal_code.isdecimal():
        yield _("“{text}” is no postal code").format(text=record.postal_code)


def check_completeness(records: Records, last: int, refusal: Refusal) -> None:
    """Find what a cut leaves behind: a place without its district, a district without places."""
    if not records.kommunen:
        refusal.now(_("holds no Kommune of Saxony; the file of another Land is of no use here"))
    for number, each in records.kommunen.values():
        if each.regional_code[:5] not in records.landkreise:
            problem = _("the record of its Landkreis {key} is missing")
            refusal.add(problem.format(key=each.regional_code[:5]), number)
        if each.regional_code[:5] + each.association not in records.verbaende:
            problem = _("the record of its Verwaltungsverband or Gemeinde {key} is missing")
            refusal.add(problem.format(key=each.association), number)
    full = {ags[:5] for ags in records.kommunen}
    full |= {each.regional_code[:5] + each.association for _n, each in records.kommunen.values()}
    for key, (number, area) in (*records.landkreise.items(), *records.verbaende.items()):
        if key not in full:
            problem = _("no Kommune of “{name}” is in the file, which ends at line {last}")
            refusal.add(problem.format(name=area.name, last=last), number)
