"""Make the directory of its three files: those shipped, or those of a folder."""

from collections import Counter
from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path

from asskomm_cli.directory.model import (
    BEFORE_2018,
    GEMEINDE,
    KREISFREIE_STADT,
    LANDKREIS,
    STADT,
    Directory,
    Kommune,
    Landkreis,
    Polizeirevier,
)
from asskomm_cli.directory.table import DamagedFacts, day, decimal, rows, whole
from asskomm_cli.translation import _

KOMMUNEN_FILE = "kommunen.txt"
LANDKREISE_FILE = "landkreise.txt"
POLIZEIREVIERE_FILE = "polizeireviere.txt"
FILES = (KOMMUNEN_FILE, LANDKREISE_FILE, POLIZEIREVIERE_FILE)

SHIPPED_FACTS = Path(__file__).parent / "facts"

KOMMUNEN_HEADER = (
    "ags;name;name_sorbian;kind;grosse_kreisstadt;landkreis;verwaltungsverband;area_ha;"
    "inhabitants;postal_code;longitude;latitude;valid_from;valid_until;successor_ags"
)
_LANDKREISE_HEADER = "key;name;kind;seat;polizeidirektion"
_POLIZEIREVIERE_HEADER = "polizeidirektion;name;confirmed"

_KOMMUNE_KINDS = (KREISFREIE_STADT, STADT, GEMEINDE)
_LANDKREIS_KINDS = (LANDKREIS, KREISFREIE_STADT)


def load(folder: Path | None = None) -> Directory:
    """The directory: the shipped facts, each file replaced by the one of its name in ``folder``.

    A folder that isn't there replaces nothing. Asking for what a file holds raises ``DamagedFacts``
    with file and line if it can't be understood, and ``OSError`` if it can't be opened.
    """
    return _shipped() if folder is None else _read(folder)


@cache
def _shipped() -> Directory:
    return _read(SHIPPED_FACTS)


def _read(folder: Path) -> Directory:
    return Directory(
        partial(_kommunen, facts_file(folder, KOMMUNEN_FILE)),
        partial(_landkreise, facts_file(folder, LANDKREISE_FILE)),
        partial(_polizeireviere, facts_file(folder, POLIZEIREVIERE_FILE)),
    )


def facts_file(folder: Path, name: str) -> Path:
    """The file of that name in the folder, the shipped one where the folder has none."""
    own = folder / name
    return own if own.exists() else SHIPPED_FACTS / name


def _kommunen(path: Path, landkreise: Mapping[str, Landkreis]) -> dict[str, Kommune]:
    kommunen: dict[str, Kommune] = {}
    successors: list[tuple[int, str]] = []
    for number, fields in rows(path, KOMMUNEN_HEADER):
        try:
            kommune = _kommune(fields, landkreise)
        except ValueError as error:
            raise DamagedFacts(path, number, str(error)) from error
        if kommune.ags in kommunen:
            problem = _("the AGS {ags} appears a second time").format(ags=kommune.ags)
            raise DamagedFacts(path, number, problem)
        if kommune.successor_ags:
            successors.append((number, kommune.successor_ags))
        kommunen[kommune.ags] = kommune
    for number, ags in successors:
        if ags not in kommunen:
            problem = _("the successor {ags} is not in the file").format(ags=ags)
            raise DamagedFacts(path, number, problem)
    return kommunen


def _kommune(fields: list[str], landkreise: Mapping[str, Landkreis]) -> Kommune:
    ags, name, sorbian, kind, since, landkreis, verband, area, inhabitants = fields[:9]
    postal_code, longitude, latitude, valid_from, valid_until, successor = fields[9:]
    if len(ags) != 8 or not ags.isdecimal():
        raise ValueError(_("“{text}” is not an AGS of eight digits").format(text=ags))
    if not name:
        raise ValueError(_("the name is missing"))
    if landkreis != ags[:5] or landkreis not in landkreise:
        problem = _("“{text}” is not the key of the Landkreis that the AGS {ags} lies in")
        raise ValueError(problem.format(text=landkreis, ags=ags))
    return Kommune(
        ags=ags,
        name=name,
        name_sorbian=sorbian or None,
        kind=_kind(kind, _KOMMUNE_KINDS),
        grosse_kreisstadt_since=BEFORE_2018 if since == "*" else day(since),
        verwaltungsverband=verband or None,
        area_ha=whole(area),
        inhabitants=whole(inhabitants),
        postal_code=postal_code or None,
        longitude=decimal(longitude),
        latitude=decimal(latitude),
        valid_from=day(valid_from),
        valid_until=day(valid_until),
        successor_ags=successor or None,
    )


def _landkreise(path: Path) -> dict[str, Landkreis]:
    table = list(rows(path, _LANDKREISE_HEADER))
    bearers = Counter(fields[1] for _number, fields in table)
    landkreise: dict[str, Landkreis] = {}
    for number, (key, name, kind, seat, polizeidirektion) in table:
        if len(key) != 5 or not key.isdecimal() or key in landkreise:
            problem = _("“{text}” is not a key of five digits that appears once").format(text=key)
            raise DamagedFacts(path, number, problem)
        try:
            _kind(kind, _LANDKREIS_KINDS)
        except ValueError as error:
            raise DamagedFacts(path, number, str(error)) from error
        # Nobody says "Kreisfreie Stadt Leipzig" where "Stadt Leipzig" is as clear.
        label = f"{kind.split()[-1]} {name}" if bearers[name] > 1 else name
        landkreise[key] = Landkreis(key, name, kind, seat, polizeidirektion, label)
    return landkreise


def _polizeireviere(path: Path) -> dict[str, Polizeirevier]:
    reviere: dict[str, Polizeirevier] = {}
    for number, (polizeidirektion, name, confirmed) in rows(path, _POLIZEIREVIERE_HEADER):
        if confirmed not in ("yes", "no"):
            problem = _("“{text}” is neither “yes” nor “no”").format(text=confirmed)
            raise DamagedFacts(path, number, problem)
        reviere[name] = Polizeirevier(polizeidirektion, name, confirmed == "yes")
    return reviere


def _kind(text: str, kinds: tuple[str, ...]) -> str:
    if text in kinds:
        return text
    problem = _("“{text}” is none of the kinds: {kinds}")
    raise ValueError(problem.format(text=text, kinds=", ".join(kinds)))
