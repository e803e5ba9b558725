"""The official directory as Destatis publishes it: the GV100AD, a text file of fixed width.

The library gv100ad-py knows the columns, and takes what stands there on trust. This module makes
sure that the file is one, whole and of Saxony, or refuses it with the lines that say otherwise.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from asskomm_cli.directory.gv100ad_checks import (
    KOMMUNE_KINDS,
    LANDKREIS_KINDS,
    Records,
    check_completeness,
    kommune_problems,
    landkreis_problems,
    split_name,
)
from asskomm_cli.directory.model import Kommune
from asskomm_cli.directory.refusal import Refusal
from asskomm_cli.translation import _

if TYPE_CHECKING:
    from gv100ad import Municipality

WIDTH = 220
"""Characters of a line (Destatis, Datensatzbeschreibung GV100AD)."""
_RECORD_TYPES = ("10", "20", "30", "40", "50", "60")
_SAXONY = "14"
_MOST_BYTES = 64 * 1024 * 1024
_VERWALTUNGSVERBAND = 56


class OfficialLandkreis(NamedTuple):
    """What the file says of a Landkreis or Kreisfreie Stadt."""

    name: str
    kind: str


class OfficialState(NamedTuple):
    """What the file says of Saxony on its day; of each Kommune only what it can say."""

    day: date
    landkreise: Mapping[str, OfficialLandkreis]
    kommunen: Mapping[str, Kommune]


def read_gv100ad(path: Path) -> OfficialState:
    """Return what the file says of Saxony; one of all Germany is as good.

    Raises Failure, with the lines to blame, for a file that is damaged, cut off or another one.
    """
    refusal = Refusal(path)
    lines = _lines(path, refusal)
    day = _check_shape(lines, refusal)
    refusal.end()
    records = _records(lines, refusal)
    refusal.end()
    check_completeness(records, len(lines), refusal)
    refusal.end()
    kommunen = {ags: _kommune(each, records) for ags, (_n, each) in records.kommunen.items()}
    landkreise = {
        key: OfficialLandkreis(split_name(each.name)[0], LANDKREIS_KINDS[each.type.value])
        for key, (_n, each) in records.landkreise.items()
    }
    return OfficialState(day, landkreise, kommunen)


def _lines(path: Path, refusal: Refusal) -> list[str]:
    try:
        if path.stat().st_size > _MOST_BYTES:
            refusal.now(_("is too big for a GV100AD file"))
        data = path.read_bytes()
    except OSError as error:
        refusal.now(_("can't be read: {reason}").format(reason=error.strerror))
    if data.startswith(b"PK"):
        refusal.now(_("is packed (ZIP); unpack it and give the text file in it"))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        refusal.now(_("is not UTF-8 text"), data.count(b"\n", 0, error.start) + 1)
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    return lines[:-1] if lines[-1] == "" else lines


def _check_shape(lines: list[str], refusal: Refusal) -> date:
    """Make sure that all lines are records of one day, and return the day."""
    if not lines:
        refusal.now(_("is empty"))
    days = [_day(line[2:10]) for line in lines]
    day = days[0]
    if day is None or lines[0][:2] not in _RECORD_TYPES:
        refusal.now(_("is no GV100AD file: no record with its day begins here"), 1)
    for number, (line, its_day) in enumerate(zip(lines, days, strict=True), start=1):
        if len(line) != WIDTH:
            problem = _("has {found} characters instead of {expected}")
            refusal.add(problem.format(found=len(line), expected=WIDTH), number)
        elif line[:2] not in _RECORD_TYPES:
            refusal.add(_("“{text}” is no type of record").format(text=line[:2]), number)
        elif its_day != day:
            problem = _("is of the day “{text}”, the first line of {day}")
            refusal.add(problem.format(text=line[2:10], day=day), number)
    return day


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text.isdecimal() else None
    except ValueError:
        return None


def _records(lines: list[str], refusal: Refusal) -> Records:
    from gv100ad import District, GV100ADReader, MunicipalAssociation, Municipality

    records = Records({}, {}, {})
    for number, line in enumerate(lines, start=1):
        if line[10:12] != _SAXONY:
            continue
        try:
            (record,) = GV100ADReader(StringIO(line)).read()
        except ValueError:
            refusal.add(_("has a field that can't be what the format puts there"), number)
            continue
        problems: Iterable[str] = ()
        match record:
            case District():
                by_key, key, problems = records.landkreise, line[10:15], landkreis_problems(record)
            case MunicipalAssociation():
                by_key, key = records.verbaende, line[10:15] + line[18:22]
            case Municipality():
                by_key, key, problems = records.kommunen, line[10:18], kommune_problems(record)
            case _:
                continue
        for problem in problems:
            refusal.add(problem, number)
        if key in by_key:
            refusal.add(_("the key {key} appears a second time").format(key=key), number)
        by_key[key] = number, record
    return records


def _kommune(record: "Municipality", records: Records) -> Kommune:
    ags = record.regional_code
    name, sorbian = split_name(record.name)
    _number, verband = records.verbaende[ags[:5] + record.association]
    is_verband = verband.type.value == _VERWALTUNGSVERBAND
    return Kommune(
        ags=ags,
        name=name,
        name_sorbian=sorbian,
        kind=KOMMUNE_KINDS[record.type.value],
        grosse_kreisstadt_since=None,
        verwaltungsverband=verband.name if is_verband else None,
        area_ha=record.area,
        inhabitants=record.inhabitants,
        postal_code=record.postal_code,
        longitude=None,
        latitude=None,
        valid_from=None,
        valid_until=None,
        successor_ags=None,
    )
