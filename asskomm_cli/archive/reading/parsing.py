"""From the bytes of a file to a table, or to the one fault that makes it unreadable."""

import re
from typing import Any

from asskomm_cli.archive.reading.syntax_fault import SyntaxFault, fault_at
from asskomm_cli.translation import _

MAX_BYTES = 256 * 1024
"""A record has some kilobytes; a parser can need quadratic memory, so the cap stands before it."""

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_SIGNS_OF_TOML_1_1 = (b"{", b"\\x", b"\\e")
_CONFLICT_SIGNS = (b"<<<<<<< ", b">>>>>>> ")
# Compiled when they are needed: most runs meet no faulty file, and compiling costs a millisecond.
_CONFLICT = rb"(?m)^(?:<{7} .*|\|{7} .*|={7}(?=\r?$)|>{7} .*)"
_LONG_NUMBER = r"[\d_]{1000,}"


def parse(data: bytes) -> dict[str, Any] | SyntaxFault:
    """Return the table that a file holds, or what is wrong with it. Never raises."""
    import tomli

    if len(data) > MAX_BYTES:
        message = _("the file is larger than {limit} KiB; a record has a few of them")
        return SyntaxFault("TML105", 1, 1, message.format(limit=MAX_BYTES // 1024))
    if data.startswith(_BYTE_ORDER_MARK):
        message = _("a byte order mark stands before the text; save the file as UTF-8 without it")
        return SyntaxFault("TML104", 1, 1, message)
    if any(sign in data for sign in _CONFLICT_SIGNS) and (conflict := re.search(_CONFLICT, data)):
        return _merge_conflict(data, conflict)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return _not_utf8(data, error.start)
    try:
        table = tomli.loads(text)
    except RecursionError:
        return SyntaxFault("TML101", 1, 1, _("lists, tables or keys are nested too deeply"))
    except tomli.TOMLDecodeError as error:
        if b"\0" in data[:2]:
            return _not_utf8(data, 0)
        # Half of a conflict may be left; in a text over several lines "=======" may underline.
        if conflict := re.search(_CONFLICT, data):
            return _merge_conflict(data, conflict)
        from asskomm_cli.archive.reading.decode_fault import decode_fault

        return decode_fault(error, text)
    except ValueError:
        number = re.search(_LONG_NUMBER, text)
        message = _("a number has too many digits")
        return fault_at(text, number.start() if number else 0, "TML101", message)
    if any(sign in data for sign in _SIGNS_OF_TOML_1_1):
        from asskomm_cli.archive.reading.toml_1_1 import find_toml_1_1

        if found := find_toml_1_1(text):
            return fault_at(text, found[0], "TML101", found[1])
    return table


def _merge_conflict(data: bytes, conflict: re.Match[bytes]) -> SyntaxFault:
    line = data.count(b"\n", 0, conflict.start()) + 1
    length = len(conflict[0].rstrip().decode(errors="replace"))
    message = _(
        "a merge conflict is unresolved here; keep one of the two versions "
        "and remove the lines of <, = and >"
    )
    return SyntaxFault("TML102", line, 1, message, length)


def _not_utf8(data: bytes, start: int) -> SyntaxFault:
    if data.startswith(_UTF_16_MARKS) or b"\0" in data[:2]:
        return SyntaxFault("TML103", 1, 1, _("the file is UTF-16; save it in the encoding UTF-8"))
    line_start = data.rfind(b"\n", 0, start) + 1
    line = data.count(b"\n", 0, start) + 1
    column = len(data[line_start:start].decode()) + 1
    message = _("the file is not UTF-8 text; save it in the encoding UTF-8")
    return SyntaxFault("TML103", line, column, message)
