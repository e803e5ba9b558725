"""Which Kommune a row means: by name, and by the Landkreis and AGS that stand beside it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.importing.sheet import Cell
from asskomm_cli.archive.importing.values import cell_text, tidy
from asskomm_cli.archive.parties import describe, find_association, find_party
from asskomm_cli.directory.districts import resolve_landkreis
from asskomm_cli.directory.lookup import resolve
from asskomm_cli.directory.spelling import kommune_id
from asskomm_cli.failure import Failure
from asskomm_cli.record.fault import Path
from asskomm_cli.record.key import Table
from asskomm_cli.record.typed_date import parse_typed_date
from asskomm_cli.translation import _

_APART = re.compile(r"[;|\n]")
_PERHAPS_APART = re.compile(r"\s*(?:,|\bund\b|&)\s*")
_FIELDS = {
    "agreements": ("party", "parties"),
    # A draft is told the Kommune by AGS or name; the id is understood as either.
    "municipalities": ("name", "ags"),
    "associations": ("members", "members"),
    "milestones": ("party", "party"),
}
"""The field that names Kommunen, and the key of the draft that gets their ids."""


class Beside(NamedTuple):
    """What stands in a row beside the name of a Kommune."""

    landkreise: frozenset[str] = frozenset()
    """Keys of the Landkreise in which it may lie; any of them if there is none."""
    ags: str = ""
    day: date | None = None


def find_parties(
    desk: Desk, kind: str, table: Table, cells: Mapping[str, Cell], labels: dict[Path, str]
) -> tuple[list[str], list[str]]:
    """Put the ids of the Kommunen that a row means into its draft.

    Return what is wrong with them, and what the officer should know.
    """
    field, key = _FIELDS.get(kind, ("", ""))
    names = _names(desk, table, cells, field) if field else []
    if not names:
        return [], []
    if kind == "agreements" and "parties" in table:
        field = "parties"
    label = labels.get((field,)) or labels.get(("ags",), field)
    problems: list[str] = []
    remarks: list[str] = []
    beside = Beside()
    try:
        beside = _beside(desk, table, cells)
    except Failure as failure:
        problems += [f"{labels[('landkreis',)]}: {each}" for each in failure.messages]
    found = []
    for name in names:
        try:
            id_, remark = _find(desk, name, beside if kind != "associations" else Beside())
        except Failure as failure:
            id_, remark = name, None
            problems += [f"{label}: {each}" for each in failure.messages]
        found.append(id_)
        remarks += [remark] if remark else []
    table[key] = found if kind in ("agreements", "associations") else found[0]
    return problems, remarks


def _names(desk: Desk, table: Table, cells: Mapping[str, Cell], field: str) -> Sequence[str]:
    typed = table.get("parties") or table.get(field) or cells.get(field)
    if isinstance(typed, str):
        several = _several(desk, typed) if field == "party" else [typed]
        return [name for each in several if (name := tidy(each))]
    if isinstance(typed, list):
        return typed
    return [cell_text(cells["ags"])] if "ags" in cells else []


def _several(desk: Desk, text: str) -> Iterator[str]:
    """Yield the names of a cell; "Pulsnitz, Stadt", as directories spell it, is one."""
    for part in _APART.split(text):
        names = _PERHAPS_APART.split(part)
        is_one = len(names) > 1 and (
            find_association(desk.archive, part) or resolve(desk.directory, part).matches
        )
        yield from [part] if is_one else names


def _beside(desk: Desk, table: Table, cells: Mapping[str, Cell]) -> Beside:
    day = None
    with suppress(ValueError):
        day = parse_typed_date(str(table.get("signed_on", "")), desk.today).first
    keys: set[str] = set()
    for text in re.split(r"[;,|\n]", cell_text(cells.get("landkreis"))):
        found = resolve_landkreis(desk.directory, text) if text.strip() else ()
        if text.strip() and not found:
            raise Failure(_("there is no Landkreis “{text}”").format(text=text.strip()))
        keys |= {landkreis.key for landkreis in found}
    return Beside(frozenset(keys), cell_text(cells.get("ags")).strip(), day)


def _find(desk: Desk, name: str, beside: Beside) -> tuple[str, str | None]:
    """Return the id that a name means, and a remark if it could mean something else."""
    if association := find_association(desk.archive, name):
        return association, None
    found = resolve(desk.directory, name, beside.day)
    pool = [*found.matches, *found.others]
    fitting = [
        each
        for each in pool
        if (not beside.ags or each.ags == beside.ags)
        and (not beside.landkreise or each.landkreis_key in beside.landkreise)
    ]
    if pool and not fitting:
        message = _("“{name}” means {kommunen}, but Landkreis or AGS beside it say otherwise")
        kommunen = "; ".join(describe(desk.directory, each) for each in pool)
        raise Failure(message.format(name=name, kommunen=kommunen))
    if len(fitting) == 1 and (beside.ags or beside.landkreise):
        return kommune_id(fitting[0], desk.directory), None
    party = find_party(desk.archive, desk.directory, name, beside.day)
    return party.id, party.remark
