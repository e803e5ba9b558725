"""The words of a line as a shell sees them, the last one perhaps unfinished."""

import re
from typing import NamedTuple

_SPECIAL = re.compile(r"[^\w@%+=:,./-]")
_SPECIAL_IN_DOUBLE_QUOTES = re.compile(r'["$`\\]')


class Word(NamedTuple):
    """A word: what it means, how it was typed, and the quotation mark that is still open."""

    value: str
    raw: str
    quote: str = ""


def split(line: str, shell: str) -> list[Word]:
    """Return the words of a line; the last one is where the cursor stands, and may be empty."""
    escape = "`" if shell == "powershell" else "\\"
    words: list[Word] = []
    value, start, quote, begun = "", 0, "", False
    position = 0
    while position < len(line):
        letter = line[position]
        if not begun and not letter.isspace():
            begun, start, value = True, position, ""
        if letter == escape and quote != "'":
            position += 1
            following = line[position : position + 1]
            is_literal = quote == '"' and following not in '"$`\\'
            value += letter + following if is_literal else following
        elif letter == quote:
            quote = ""
        elif not quote and letter in "\"'":
            quote = letter
        elif not quote and letter.isspace():
            if begun:
                words.append(Word(value, line[start:position]))
            begun, value = False, ""
        else:
            value += letter
        position += 1
    words.append(Word(value, line[start:], quote) if begun else Word("", ""))
    return words


def escaped(value: str, quote: str) -> str:
    """Return a value as it has to be typed behind an open quotation mark, or without one."""
    if quote == "'":
        return value.replace("'", "'\\''")
    special = _SPECIAL_IN_DOUBLE_QUOTES if quote else _SPECIAL
    return special.sub(r"\\\g<0>", value)
