"""Dates as people type them: 17.12.2021, 17. Dezember 2021, 12/2021, gestern, 2021-12?"""

import re
from datetime import date, timedelta

from asskomm_cli.record.partial_date import (
    PartialDate,
    from_day,
    make_partial_date,
    parse_partial_date,
)

_MONTHS = (
    ("januar", "jan", "january", "jänner"),
    ("februar", "feb", "february"),
    ("märz", "mrz", "mär", "maerz", "march", "mar"),
    ("april", "apr"),
    ("mai", "may"),
    ("juni", "jun", "june"),
    ("juli", "jul", "july"),
    ("august", "aug"),
    ("september", "sep", "sept"),
    ("oktober", "okt", "october", "oct"),
    ("november", "nov"),
    ("dezember", "dez", "december", "dec"),
)
_MONTH_BY_NAME = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_RELATIVE = {"heute": 0, "today": 0, "gestern": 1, "yesterday": 1, "vorgestern": 2}

_DOTTED = re.compile(r"(?:(\d{1,2})\. ?)?(\d{1,2})[./] ?(\d{4}|\d{2}(?=$))")
_NAMED = re.compile(r"(?:(\d{1,2})\.? )?([a-zäöü]+)\.? (\d{4})")


def parse_typed_date(text: str, today: date) -> PartialDate:
    """Read a date; a "?" behind it marks it as inferred. Raises ValueError if it is none."""
    plain = " ".join(text.casefold().split())
    inferred = plain.endswith("?")
    plain = plain.removesuffix("?").rstrip()
    if (days_ago := _RELATIVE.get(plain)) is not None:
        return from_day(today - timedelta(days_ago))
    if match := _DOTTED.fullmatch(plain):
        day, month, year = match[1], int(match[2]), _year(match[3])
    elif (match := _NAMED.fullmatch(plain)) and match[2] in _MONTH_BY_NAME:
        day, month, year = match[1], _MONTH_BY_NAME[match[2]], int(match[3])
    else:
        return parse_partial_date(plain + "?" * inferred)
    return make_partial_date(year, month, int(day) if day else None, inferred)


def _year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2000 + int(digits)
