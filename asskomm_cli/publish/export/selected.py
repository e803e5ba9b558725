"""Which records go into an exported file."""

from collections.abc import Mapping

from asskomm_cli.archive.selection import (
    Filters,
    select_agreements,
    select_associations,
    select_municipalities,
)
from asskomm_cli.directory.districts import resolve_landkreis
from asskomm_cli.publish.listing import View
from asskomm_cli.record.caseworkers import CaseWorkers
from asskomm_cli.record.kinds import CASEWORKERS, Record

Selected = Mapping[str, Mapping[str, Record]]
"""Records by id, by the name of their kind: "agreements", "municipalities" ..."""


def everything(view: View) -> Selected:
    """Return the whole record, also what has a date in the future."""
    archive = view.standing.archive
    return {
        "agreements": archive.agreements,
        "municipalities": archive.municipalities,
        "associations": archive.associations,
        "figures": archive.figures,
        "caseworkers": _caseworkers(view, Filters()),
    }


def selected(view: View, filters: Filters) -> Selected:
    """Return what fulfils the filters; figures are of the whole state and fulfil all of them."""
    standing, directory = view.standing, view.directory
    return {
        "agreements": select_agreements(standing, directory, filters),
        "municipalities": select_municipalities(standing, directory, filters),
        "associations": select_associations(standing, directory, filters),
        "figures": standing.archive.figures,
        "caseworkers": _caseworkers(view, filters),
    }


def _caseworkers(view: View, filters: Filters) -> dict[str, Record]:
    entry = view.standing.archive.entries(CASEWORKERS).get(CASEWORKERS.name)
    if not entry or not isinstance(entry.record, CaseWorkers):
        return {}
    kept = tuple(
        each
        for each in entry.record.caseworkers
        if not (filters.landkreise or filters.polizeidirektion)
        or any(
            landkreis.key in (filters.landkreise or view.directory.landkreise)
            and filters.polizeidirektion in (None, landkreis.polizeidirektion)
            for landkreis in resolve_landkreis(view.directory, each.landkreis)
        )
    )
    return {CASEWORKERS.name: entry.record._replace(caseworkers=kept)}
