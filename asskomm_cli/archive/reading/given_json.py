"""JSON that somebody gives: read as strictly as TOML, in which no key stands twice."""

import json
from pathlib import Path
from typing import Any

from asskomm_cli.failure import Failure
from asskomm_cli.translation import _


def parse_json(path: Path, data: bytes) -> Any:
    """Return what the JSON of a file holds. Raises Failure if it is none, or ambiguous."""

    def table(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        read = dict(pairs)
        if len(read) < len(pairs):
            names = [name for name, _value in pairs]
            twice = next(name for name in names if names.count(name) > 1)
            message = _("{path}: “{name}” stands twice in one object; keep one of them")
            raise Failure(message.format(path=path, name=twice))
        return read

    try:
        return json.loads(data, object_pairs_hook=table)
    except (ValueError, RecursionError) as error:
        message = _("{path} is no JSON: {reason}")
        raise Failure(message.format(path=path, reason=error)) from None
