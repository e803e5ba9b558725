"""The id of a record: the stem of its file, made from what it says."""

import re
from functools import lru_cache

from asskomm_cli.directory.model import Directory
from asskomm_cli.directory.spelling import kommune_id, slug
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.association import Association
from asskomm_cli.record.figures import Figures
from asskomm_cli.record.kinds import CASEWORKERS, Record
from asskomm_cli.record.municipality import Municipality
from asskomm_cli.record.partial_date import PartialDate

ID_PATTERN = "[a-z0-9]+(?:-[a-z0-9]+)*"
_ID = re.compile(ID_PATTERN)
_DATE_STEM = re.compile(r"\d{4}(?:-\d\d){0,2}+(?!\w)", re.ASCII)


def is_id(text: str) -> bool:
    """Whether a text can be an id: lower-case ASCII words joined by hyphens."""
    return _ID.fullmatch(text) is not None


def record_id(record: Record, directory: Directory) -> str:
    """Return the id that the content of a record gives."""
    match record:
        case Agreement():
            return agreement_id(record)
        case Municipality():
            kommune = directory.by_ags.get(record.ags)
            return kommune_id(kommune, directory) if kommune else slug(record.name)
        case Association():
            return slug(record.name)
        case Figures():
            return date_stem(record.as_of)
        case _:
            return CASEWORKERS.name


def agreement_id(agreement: Agreement) -> str:
    """Return DATE-PARTY-TYPE; the party is the association, or the first Kommune."""
    party = agreement.association or next(iter(agreement.parties), "")
    return "-".join([date_stem(agreement.signed_on), party, slug(agreement.type)])


def split_date(id_: str) -> tuple[str, str]:
    """Return the date that an id begins with, "" if there is none, and what follows it."""
    match = _DATE_STEM.match(id_)
    return (match[0], id_[match.end() :]) if match else ("", id_)


@lru_cache(maxsize=1 << 12)
def date_stem(day: PartialDate) -> str:
    """Return a date as part of a file name: as precise as it is known, without the "?"."""
    return str(day).rstrip("?")
