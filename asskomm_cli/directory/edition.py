"""Of which day the facts of the directory are; the head of their file says it."""

import re
from datetime import date
from pathlib import Path
from typing import NamedTuple

from asskomm_cli.directory.load import KOMMUNEN_FILE, SHIPPED_FACTS, facts_file

_DAYS = re.compile(r"# As of: (\d{4}-\d\d-\d\d)(?:; inhabitants on (\d{4}-\d\d-\d\d))?")
_SOURCE = re.compile(r"# Source: (.+?)\.?\s*$")


class Edition(NamedTuple):
    """The days that the facts describe, and who says so; None where the file does not say."""

    as_of: date | None = None
    inhabitants_on: date | None = None
    source: str | None = None


def read_edition(folder: Path | None = None) -> Edition:
    """Return the edition of the facts that ``load`` reads for the same folder."""
    path = facts_file(folder or SHIPPED_FACTS, KOMMUNEN_FILE)
    edition = Edition()
    with path.open(encoding="utf-8-sig") as lines:
        for line in lines:
            if not line.startswith("#"):
                break
            if match := _DAYS.match(line):
                as_of, inhabitants_on = match.groups()
                edition = edition._replace(as_of=_day(as_of), inhabitants_on=_day(inhabitants_on))
            if match := _SOURCE.match(line):
                edition = edition._replace(source=match[1])
    return edition


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
