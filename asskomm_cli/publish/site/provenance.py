"""From what the pages were made: day, version, revision, and what the rules found."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from asskomm_cli import __version__
from asskomm_cli.archive.archive import Archive
from asskomm_cli.archive.versions.git import GitFailure, run_git
from asskomm_cli.directory.model import Directory
from asskomm_cli.rules.context import Context
from asskomm_cli.rules.problem import Level
from asskomm_cli.rules.validating import validate

_IN_THE_FUTURE = "DAT103"


class Provenance(NamedTuple):
    """What a reader has to know to make the same pages again."""

    as_of: date
    version: str
    revision: str | None
    """The last commit that changed the record, None outside of git."""
    is_changed: bool
    """Whether files of the record differ from that commit."""
    findings: Mapping[str, int]
    """How many findings there are of each level, the worst first, waived ones left out."""


def trace(archive: Archive, directory: Directory, day: date) -> Provenance:
    """Return where the pages of a record on a day come from.

    Findings are those of ``asskomm validate`` on that day; that a date lies behind it is none,
    since the pages leave out what happened later.
    """
    levels = Counter(
        finding.level
        for finding in validate(Context(archive, directory, day), shows_waived=False)
        if finding.waiver is None and finding.code != _IN_THE_FUTURE
    )
    root = archive.folder.root
    revision = _git(root, "log", "-1", "--abbrev=12", "--format=%h")
    return Provenance(
        day,
        __version__,
        revision,
        bool(revision and _git(root, "status", "--porcelain")),
        {str(level): levels[level] for level in sorted(Level, reverse=True)},
    )


def _git(folder: Path, *arguments: str) -> str | None:
    try:
        return run_git(folder, *arguments, paths=["."]).decode(errors="replace").strip() or None
    except GitFailure:
        return None
