"""One run of the validator, as every format gets it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from asskomm_cli.archive.archive import Entry
from asskomm_cli.rules.finding import Finding
from asskomm_cli.rules.fingerprints import fingerprints
from asskomm_cli.rules.problem import Level

PLAIN_WIDTH = 120
"""Columns that a source line may have where nobody knows how wide the reader's screen is."""


@dataclass(frozen=True, slots=True)
class Run:
    """What was found, and in what."""

    findings: Sequence[Finding]
    """Those to show: of the wanted level, waived ones only if they were asked for."""
    counts: Mapping[Level, int]
    """How many there are of each level, the worst first: shown or not, but none that is waived."""
    waived: int
    files: Sequence[Entry]
    """What was checked."""
    fails_from: Level
    """The level from which a finding makes the run fail."""
    text_of: Callable[[str], str]
    """Returns the text of a file by its shown path, for the lines around a finding."""
    folder: str
    """How the data folder is shown."""
    color: bool = False
    width: int = PLAIN_WIDTH

    def fingerprints(self) -> list[str]:
        """Return by what each finding is known in the next run."""
        return fingerprints(self.findings, self.text_of, self.folder)

    @property
    def fails(self) -> bool:
        """Whether the run ends with the exit code for findings."""
        return any(count for level, count in self.counts.items() if level >= self.fails_from)
