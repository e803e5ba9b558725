"""Numbers as people write them: 66.886, 40 000 €, 166,86 km²."""

import re

from asskomm_cli.translation import _

_THOUSANDS = r"[1-9]\d{0,2}(?:[. \u00a0\u202f]\d{3})+"
_NUMBER = re.compile(rf"({_THOUSANDS}|\d+)(?:,(\d+))?", re.ASCII)
_WITH_POINT = re.compile(r"(\d+)\.(\d+)", re.ASCII)
_UNIT = re.compile(r"\s*(?:€|EUR|Euro|km²|km2)$", re.IGNORECASE)
_OF_TWO_MEANINGS = re.compile(r"[1-9]\d{0,2}\.\d{3}", re.ASCII)
_MOST_CHARACTERS = 19


def parse_typed_number(text: str, *, whole: bool) -> float:
    """Read a number; it is an int if it has no decimals.

    Raises ValueError, with what to write instead, if it is none, or if its point can stand before
    thousands as well as before decimals.
    """
    plain = _UNIT.sub("", text.strip())
    if not whole and _OF_TWO_MEANINGS.fullmatch(plain):
        raise ValueError(_(" or ").join((plain.replace(".", ""), plain.replace(".", ","))))
    found = _NUMBER.fullmatch(plain) or (None if whole else _WITH_POINT.fullmatch(plain))
    if not found or (whole and found[2]) or len(plain) > _MOST_CHARACTERS:
        raise ValueError("66.886" if whole else "166,86")
    digits = re.sub(r"\D", "", found[1])
    return float(f"{digits}.{found[2]}") if found[2] else int(digits)
