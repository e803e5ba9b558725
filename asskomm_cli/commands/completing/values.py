"""The values that only the directory or the data folder knows, each kind by its function.

Only names of files are read, never what is in them: there may be thousands of records.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from asskomm_cli.commands.completing.asked import Asked
from asskomm_cli.commands.completing.offer import Offer, fitting
from asskomm_cli.directory.load import load
from asskomm_cli.directory.model import LANDKREIS, Directory, Kommune
from asskomm_cli.directory.spelling import kommunen_by_id, slug
from asskomm_cli.failure import Failure

_RECORDS = ("agreements", "municipalities", "associations", "figures")


def landkreis(asked: Asked) -> list[Offer]:
    """Offer Landkreise and Kreisfreie Städte."""
    every = _directory(asked).landkreise.values()
    return fitting([Offer(each.label, each.kind) for each in every], asked.typed)


def polizeidirektion(asked: Asked) -> list[Offer]:
    """Offer Polizeidirektionen, also by what stands behind that word."""
    names = _directory(asked).polizeidirektionen
    if found := fitting(names, asked.typed):
        return found
    places = {name.split(" ", 1)[1]: name for name in names}
    return [Offer(places[each.value]) for each in fitting(places, asked.typed)]


def kommune(asked: Asked) -> list[Offer]:
    """Offer Kommunen: ids to those who type in lower case, names to others, or else their AGS."""
    directory = _directory(asked)
    by_id = kommunen_by_id(directory)
    typed = asked.typed
    if typed.isdecimal():
        every = directory.by_ags.values()
        return [Offer(each.ags, each.name) for each in every if each.ags.startswith(typed)]
    if typed != typed.lower() or not typed.isascii():
        names = [_named(directory, id_, each) for id_, each in by_id.items()]
        if found := [each for each in names if each.value.casefold().startswith(typed.casefold())]:
            return found
    start = slug(typed)
    return [
        Offer(id_, _about(directory, each))
        for id_, each in by_id.items()
        if id_.startswith(start) or (start and slug(each.name_sorbian or "").startswith(start))
    ]


def party(asked: Asked) -> list[Offer]:
    """Offer Kommunen and the recorded associations; those in the record if nothing is typed."""
    recorded = _recorded(asked, "municipalities", "associations")
    if not asked.typed and recorded:
        return recorded
    associations = fitting(_recorded(asked, "associations"), asked.typed)
    return _without_doubles([*associations, *kommune(asked)])


def subject(asked: Asked) -> list[Offer]:
    """Offer all that has a page: records, Kommunen, Landkreise."""
    if not asked.typed:
        return _recorded(asked, *_RECORDS)
    every = _directory(asked).landkreise.values()
    names = [Offer(each.label, each.kind) for each in every if each.kind == LANDKREIS]
    # The directory knows the Kommunen in the record too, and by their names.
    records = fitting(_recorded(asked, "agreements", "associations", "figures"), asked.typed)
    return _without_doubles([*records, *kommune(asked), *fitting(names, asked.typed)])


def record(asked: Asked) -> list[Offer]:
    """Offer the ids of all records."""
    return fitting(_recorded(asked, *_RECORDS), asked.typed)


def agreement(asked: Asked) -> list[Offer]:
    """Offer the ids of agreements."""
    return fitting(_recorded(asked, "agreements"), asked.typed)


def association(asked: Asked) -> list[Offer]:
    """Offer the ids of associations."""
    return fitting(_recorded(asked, "associations"), asked.typed)


def rules(asked: Asked) -> list[Offer]:
    """Offer the codes of rules, also behind a comma; each stands in the file of its name."""
    folder = Path(__file__).parents[2] / "rules" / "checks"
    stems = (each.stem for each in folder.iterdir())
    codes = sorted(each[:6].upper() for each in stems if each[3:6].isdecimal())
    return _listed(codes, asked.typed)


def columns(asked: Asked) -> list[Offer]:
    """Offer the columns of the list that is asked for, also behind a comma."""
    return _listed([*_columns(asked), "all"], asked.typed)


def column(asked: Asked) -> list[Offer]:
    """Offer one column, also behind the “-” that turns the order."""
    return fitting([*_columns(asked), *(f"-{each}" for each in _columns(asked))], asked.typed)


def format_path(asked: Asked) -> list[Offer]:
    """Offer the formats of FORMAT=PATH."""
    return fitting([f"{each}=" for each in asked.table["findings_formats"]], asked.typed)


def signatory(asked: Asked) -> list[Offer]:
    """Offer roles and bodies in “NAME; ROLE; REPRESENTS”."""
    return _person(asked, (_roles, _bodies))


def witness(asked: Asked) -> list[Offer]:
    """Offer roles in “NAME; ROLE”."""
    return _person(asked, (_roles,))


def _person(asked: Asked, fields: tuple[Callable[[Asked], Iterable[Offer]], ...]) -> list[Offer]:
    before, separator, typed = asked.typed.rpartition(";")
    position = before.count(";")
    if not separator or position >= len(fields):
        return []
    found = fields[position](asked._replace(typed=typed.strip()))
    return [Offer(f"{before}; {each.value}", each.about) for each in found]


def _roles(asked: Asked) -> list[Offer]:
    return fitting(asked.table["roles"], asked.typed)


def _bodies(asked: Asked) -> list[Offer]:
    bodies = [*_directory(asked).polizeidirektionen, "Landespräventionsrat Sachsen"]
    return _without_doubles([*fitting(bodies, asked.typed), *(party(asked) if asked.typed else ())])


def _columns(asked: Asked) -> list[str]:
    every = asked.table["columns"]
    kind = asked.arguments[0] if asked.arguments else "agreements"
    return list(every.get(kind, ()))


def _listed(words: list[str], typed: str) -> list[Offer]:
    """Offer words behind those that stand before the last comma, except the same ones."""
    before, comma, last = typed.rpartition(",")
    taken = before.casefold().split(",")
    left = [each for each in words if each.casefold() not in taken]
    return [Offer(before + comma + each.value) for each in fitting(left, last)]


def _named(directory: Directory, id_: str, kommune: Kommune) -> Offer:
    """Offer the name, or the id where two have the same name."""
    is_alone = not id_.endswith(kommune.ags)
    return Offer(kommune.name if is_alone else id_, _about(directory, kommune))


def _about(directory: Directory, kommune: Kommune) -> str:
    return f"{kommune.kind}, {directory.landkreis_of(kommune).label}"


def _recorded(asked: Asked, *folders: str) -> list[Offer]:
    root = _root(asked)
    return [Offer(each) for folder in folders for each in _stems(root / folder)] if root else []


def _stems(folder: Path) -> Iterator[str]:
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208 (half the time of iterdir)
    except OSError:
        return
    yield from (name[:-5] for name in names if name.endswith(".toml") and name[0] != ".")


def _directory(asked: Asked) -> Directory:
    root = _root(asked)
    return load(root / "directory" if root else None)


def _root(asked: Asked) -> Path | None:
    from asskomm_cli.archive.folder import find_data_folder

    try:
        return find_data_folder(Path(asked.data).expanduser() if asked.data else None).root
    except Failure:
        return None


def _without_doubles(offers: list[Offer]) -> list[Offer]:
    return list({each.value: each for each in offers}.values())
