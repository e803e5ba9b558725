"""From a cell to what a draft holds: numbers, days and lists as people write them in tables."""

import re
import unicodedata
from datetime import date
from typing import Any

from asskomm_cli.archive.exchange.cells import read_entries, read_texts
from asskomm_cli.archive.importing.sheet import Cell
from asskomm_cli.record.key import Key
from asskomm_cli.record.typed_number import parse_typed_number

_WITH_POINT = re.compile(r"\d+\.\d+", re.ASCII)
"""So do programs write decimals, where 1.234 typed by a person could have another meaning."""


def draft_value(key: Key, cell: Cell) -> Any:
    """Return the value of a cell for a key; what can't be understood stays as it is."""
    match key.kind:
        case "text":
            return cell_text(cell)
        case "date":
            return cell if isinstance(cell, date) else cell_text(cell).strip()
        case "integer" | "number":
            return _number(cell, whole=key.kind == "integer")
        case "texts":
            return read_texts(cell_text(cell))
        case _:
            assert key.entry
            return read_entries(key.entry, cell_text(cell))


def cell_text(cell: Cell) -> str:
    """Return a cell as text; 14521450.0 is the AGS 14521450."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell)


def tidy(text: str) -> str:
    """Return what a person typed without the blanks that nobody sees, accents on their letters."""
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").split("\n")
    return "\n".join(" ".join(line.split()) for line in lines).strip()


def _number(cell: Cell, *, whole: bool) -> Any:
    if isinstance(cell, float) and cell.is_integer() and whole:
        return int(cell)
    if not isinstance(cell, str):
        return cell
    if not whole and _WITH_POINT.fullmatch(cell.strip()):
        return float(cell)
    try:
        return parse_typed_number(cell, whole=whole)
    except ValueError:
        return cell
