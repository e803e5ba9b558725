"""Numbers as people type them: 66.886, 40 000 €, 166,86."""

import re

_THOUSANDS = re.compile(r"(?<=\d)[. ](?=\d{3}(?:\D|$))")


def parse_typed_number(text: str, *, whole: bool) -> float:
    """Read a number, which is an int if it is to be whole. Raises ValueError if it is none."""
    plain = _THOUSANDS.sub("", text.strip().rstrip(" €")).replace(",", ".")
    pattern = r"\d+" if whole else r"\d+(?:\.\d+)?"
    if not re.fullmatch(pattern, plain, re.ASCII) or len(plain) > 19:
        raise ValueError(f"not a number: {text}")
    return int(plain) if whole else float(plain)
