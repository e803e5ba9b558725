"""What the directory says of some Kommunen, as rows."""

from collections.abc import Sequence
from typing import Any

from asskomm_cli.directory.model import LANDKREIS, Directory, Kommune
from asskomm_cli.publish.formats import FOR_SPREADSHEETS, RowsFormat
from asskomm_cli.publish.mergers import fate, origin
from asskomm_cli.publish.rows import Column, Rows, bare_columns, cell_text
from asskomm_cli.translation import _, ngettext


def kommunen_rows(directory: Directory, kommunen: Sequence[Kommune], format_: RowsFormat) -> Rows:
    """Return a row for each Kommune: for people what tells them apart, for machines every fact.

    There has to be at least one.
    """
    count = ngettext("{count} Kommune", "{count} Kommunen", len(kommunen)).format(
        count=len(kommunen)
    )
    if format_ in FOR_SPREADSHEETS:
        facts = [kommune_facts(directory, each) for each in kommunen]
        rows = [list(map(cell_text, row.values())) for row in facts]
        return Rows(bare_columns(facts[0]), rows, count)
    remarks = [_remark(directory, each) for each in kommunen]
    rows = [_row(directory, each) for each in kommunen]
    if format_ is RowsFormat.MARKDOWN:
        # Nothing but the table is written there.
        extended = [[*row, remark] for row, remark in zip(rows, remarks, strict=True)]
        return Rows([*_COLUMNS, Column("remark", _("Remark"))], extended, count)
    sentences = [
        _("{kommune}: {remark}").format(kommune=each.name, remark=remark)
        for each, remark in zip(kommunen, remarks, strict=True)
        if remark
    ]
    return Rows(_COLUMNS, rows, "\n".join([*sentences, count]))


def kommune_facts(directory: Directory, kommune: Kommune) -> dict[str, Any]:
    """Return the facts of a Kommune under their names, the area in km²."""
    landkreis = directory.landkreis_of(kommune)
    return {
        "ags": kommune.ags,
        "name": kommune.name,
        "name_sorbian": kommune.name_sorbian,
        "kind": kommune.kind,
        "landkreis": landkreis.label,
        "polizeidirektion": landkreis.polizeidirektion,
        "verwaltungsverband": kommune.verwaltungsverband,
        "area_km2": None if kommune.area_ha is None else kommune.area_ha / 100,
        "inhabitants": kommune.inhabitants,
        "postal_code": kommune.postal_code,
        "valid_from": kommune.valid_from,
        "valid_until": kommune.valid_until,
        "successor_ags": kommune.successor_ags,
    }


_COLUMNS = (
    Column("name", _("Kommune")),
    Column("kind", _("Kind")),
    Column("landkreis", _("Landkreis")),
    Column("ags", _("AGS"), wraps=False),
    # "PD" is what everybody says; the long word does not fit into 80 columns.
    Column(
        "polizeidirektion",
        _("Polizei"),
        show=lambda text: text.replace("Polizeidirektion", "PD"),
        wraps=False,
    ),
)


def _row(directory: Directory, kommune: Kommune) -> list[str]:
    landkreis = directory.landkreis_of(kommune)
    place = landkreis.label if landkreis.kind == LANDKREIS else ""
    return [kommune.full_name, kommune.kind, place, kommune.ags, landkreis.polizeidirektion]


def _remark(directory: Directory, kommune: Kommune) -> str:
    remarks = [fate(directory, kommune)]
    former = origin(directory, kommune)
    if kommune.valid_from:
        names = ", ".join(each.name for each in directory.merged_into(kommune))
        since = _("exists since {day}, made of {former}") if names else _("exists since {day}")
        remarks.append(since.format(day=kommune.valid_from, former=names))
    elif former:
        remarks.append(_("has taken in {former}").format(former=former))
    return "; ".join(each for each in remarks if each)
