"""Of which day the facts of the directory are; the head of their file says it."""

import re
from datetime import date
from pathlib import Path
from typing import NamedTuple

from asskomm_cli.directory.load import KOMMUNEN_FILE, SHIPPED_FACTS, facts_file

_HEAD_LINE = re.compile(r"# As of: (\d{4}-\d\d-\d\d)(?:; inhabitants on (\d{4}-\d\d-\d\d))?")


class Edition(NamedTuple):
    """The days that the facts describe; None where the file does not say."""

    as_of: date | None = None
    inhabitants_on: date | None = None


def read_edition(folder: Path | None = None) -> Edition:
    """Return the edition of the facts that ``load`` reads for the same folder."""
    path = facts_file(folder or SHIPPED_FACTS, KOMMUNEN_FILE)
    with path.open(encoding="utf-8-sig") as lines:
        for line in lines:
            if not line.startswith("#"):
                break
            if match := _HEAD_LINE.match(line):
                return Edition(
                    *(date.fromisoformat(text) if text else None for text in match.groups())
                )
    return Edition()
