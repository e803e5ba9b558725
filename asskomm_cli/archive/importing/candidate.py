"""One record that a file wants to be there, and where in the file it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.record.fault import Path, path_text
from asskomm_cli.record.key import Table

WITHOUT_ID = ("caseworkers", "milestones")
"""Kinds of which a row is an entry in the list of some record, and has no id of its own."""


class Finding(NamedTuple):
    """What is wrong with a row, or with a record of a document."""

    place: str
    message: str


class Candidate(NamedTuple):
    """A record as a file has it; ``id`` is None where a person typed it, and it is a draft."""

    kind: str
    """The name of a kind of exported record, or "milestones"."""
    place: str
    """Where it stands: row 7."""
    table: Table
    id: str | None = None
    columns: Mapping[Path, str] = {}
    """How to speak of the column that a value comes from."""
    messages: tuple[str, ...] = ()
    """What was wrong already when the row was read."""
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RowDesk(Desk):
    """A desk for one row of a table: values are spoken of by their columns."""

    columns: Mapping[Path, str] = field(default_factory=dict)

    def name(self, path: Path) -> str:
        """Return how to speak of a value: column E “Polizei”: role."""
        for length in (2, 1):
            label = self.columns.get(path[:length])
            if label and len(path) >= length:
                rest = path_text(path[length:])
                return f"{label}: {rest}" if rest else label
        return Desk.name(self, path)
