"""The kinds of record under the names that they have in exported files."""

from asskomm_cli.archive.exchange.headings import TITLES
from asskomm_cli.record.caseworkers import CaseWorker
from asskomm_cli.record.key import Key, keys_of
from asskomm_cli.record.kinds import (
    AGREEMENT,
    ASSOCIATION,
    CASEWORKERS,
    FIGURES,
    MUNICIPALITY,
    Kind,
)


def name_of(kind: Kind) -> str:
    """Return the name of a kind in exported files."""
    return kind.folder or kind.name


EXCHANGED = {
    name_of(kind): kind for kind in (AGREEMENT, MUNICIPALITY, ASSOCIATION, FIGURES, CASEWORKERS)
}
"""By "agreements", "municipalities" ...: what people ask for first comes first."""


def row_type(kind: Kind) -> type:
    """Return the type that one row of a kind's table has: of case workers an entry of the list."""
    return CaseWorker if kind is CASEWORKERS else kind.type


def plain_keys(type_: type) -> list[Key]:
    """Return the keys that one cell can hold: all but the lists of tables."""
    return [key for key in keys_of(type_).values() if key.kind != "tables"]


def list_keys() -> dict[str, Key]:
    """Return the lists of tables that records of these kinds have, by name: signatories ..."""
    keys = {
        key.name: key
        for kind in EXCHANGED.values()
        if kind is not CASEWORKERS
        for key in keys_of(kind.type).values()
        if key.kind == "tables"
    }
    return {name: keys[name] for name in TITLES if name in keys}
