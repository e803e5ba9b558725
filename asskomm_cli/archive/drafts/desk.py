"""What everything that an officer types is understood with."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from asskomm_cli.archive.archive import Archive
from asskomm_cli.directory.model import Directory
from asskomm_cli.record.fault import Fault, Path, path_text
from asskomm_cli.translation import _


@dataclass(frozen=True, slots=True)
class Desk:
    """What a draft is understood with: the record so far, the directory and today."""

    archive: Archive
    directory: Directory
    today: date
    labels: Mapping[str, str] = field(default_factory=dict)
    """By what name the officer knows a key: the option "--date" for signed_on."""

    def name(self, path: Path) -> str:
        """Return how to speak of a value: "--signatory 3: role", or "signatories[2].role"."""
        label = self.labels.get(str(path[0])) if path else None
        if label is None:
            return path_text(path)
        position, rest = (path[1], path[2:]) if len(path) > 1 else (None, ())
        if isinstance(position, int):
            label += f" {position + 1}"
        return f"{label}: {path_text(rest)}" if rest else label

    def sentences(self, faults: Iterable[Fault]) -> list[str]:
        """Return what is wrong with a record, in the names that the officer knows."""
        return [
            _("{what} is missing").format(what=self.name((*fault.path, fault.missing)))
            if fault.missing
            else f"{self.name(fault.path)}: {fault.message}"
            for fault in faults
        ]
