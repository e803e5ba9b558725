"""A file that the officer gives instead of typing: read, or a sentence that says why not."""

import sys
from codecs import BOM_UTF8
from pathlib import Path
from typing import Any

from asskomm_cli.archive.reading.parsing import parse
from asskomm_cli.archive.reading.syntax_fault import SyntaxFault
from asskomm_cli.failure import ExitCode, Failure
from asskomm_cli.translation import _


def read_given(path: Path) -> bytes:
    """Return what is in a file, or on standard input for "-". Raises Failure if it can't be."""
    try:
        return sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as error:
        message = _("{path} can't be read: {reason}").format(path=path, reason=error.strerror)
        is_misnamed = isinstance(error, FileNotFoundError | IsADirectoryError)
        code = ExitCode.USAGE if is_misnamed else ExitCode.ENVIRONMENT
        raise Failure(message, exit_code=code) from None


def read_draft(path: Path) -> dict[str, Any]:
    """Read a draft from a TOML or JSON file, or from standard input for "-".

    What `show --format json` writes beside the record, its id and path, is passed over.
    Raises Failure if it is neither.
    """
    data = read_given(path).removeprefix(BOM_UTF8)
    if data.lstrip().startswith(b"{"):
        from asskomm_cli.archive.reading.given_json import parse_json

        draft = parse_json(path, data)
        return {name: value for name, value in draft.items() if name not in ("id", "path")}
    table = parse(data)
    if isinstance(table, SyntaxFault):
        raise Failure(f"{path}:{table.line}:{table.column}: {table.message}")
    return table
