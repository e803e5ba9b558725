"""Whether a file is laid out as the tool would write it; comments may stand anywhere.

Writing a record costs more than reading it, so most files are judged by a pattern alone: see
canonical.py. Only the others are written anew and compared.
"""

import re
from collections.abc import Iterator

from asskomm_cli.record.canonical import read_canonical
from asskomm_cli.record.kinds import Kind, Record
from asskomm_cli.record.tokens import COMMENT, STRING
from asskomm_cli.record.writing import list_toml, schema_line, to_toml

_COMMENT_SIGN = "\0"
"""Stands for a comment; TOML has no such character."""
_TOKEN = re.compile(
    rf"= *(?P<list>\[(?:{STRING}|{COMMENT}|[^\]\"'#])*+\])|{STRING}|(?P<comment>[ \t]*{COMMENT})"
)


def first_odd_line(kind: Kind, record: Record, text: str) -> int | None:
    """Return the number of the first line that canonical TOML would have otherwise, or None.

    The record is what the text says, and it has no faults.
    """
    if not any(record):
        # Without its empty list the file would be empty, which is a fault.
        return None
    if read_canonical(kind, text) is not None:
        return None
    if "\r" in text:
        return text.count("\n", 0, text.index("\r")) + 1
    schema, above = schema_line(kind), 0
    if text.startswith(schema):
        text, above = text.removeprefix(schema), schema.count("\n")
    elif text.startswith("#:schema"):
        return 1
    canonical = to_toml(kind, record).removeprefix(schema).split("\n")
    number = matched = 0
    for number, line in _lines_without_comments(text):
        expected = canonical[matched] if matched < len(canonical) else None
        # Beside a comment blank lines are a matter of taste.
        if line == expected or (line is None and expected == ""):
            matched += 1
        elif line is not None:
            return above + (number if expected is not None else number - 1)
    return above + number if matched < len(canonical) or text[-1:] != "\n" else None


def _lines_without_comments(text: str) -> Iterator[tuple[int, str | None]]:
    """Yield lines with their numbers; a comment of its own, with blanks around it, is one None."""
    held: list[tuple[int, str | None]] = []
    after_comment = False
    for number, line in enumerate(_TOKEN.sub(_without_comment, text).split("\n"), 1):
        if line == _COMMENT_SIGN:
            after_comment = True
            held = [(number, None)]
        elif not line.rstrip("\r"):
            if not after_comment:
                held.append((number, line))
        else:
            yield from held
            yield number, line.replace(_COMMENT_SIGN, "")
            held, after_comment = [], False
    yield from held


def _without_comment(token: re.Match[str]) -> str:
    if token["comment"]:
        return _COMMENT_SIGN
    if token["list"] and "#" in token["list"]:
        return f"= {_list_without_comments(token['list'])}"
    return token[0]


def _list_without_comments(text: str) -> str:
    """Return a list that holds comments as it would be without them; they need several lines."""
    import tomli

    if _TOKEN.sub(_without_comment, text) == text:
        return text
    items = tomli.loads(f"x = {text}")["x"]
    return list_toml(items) if all(isinstance(item, str) for item in items) else text
