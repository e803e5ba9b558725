"""Small files with dates in them, and what the rules on dates find in them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

TODAY = "2026-01-01"


def findings(
    asskomm: Callable[..., Any], data: Path, files: dict[str, str], select: str
) -> list[str]:
    """Validate files, given by path and text; return "CODE level text suggestion" of each."""
    for path, text in files.items():
        (data / path).parent.mkdir(exist_ok=True)
        (data / path).write_bytes(text.encode())
    result = asskomm("validate", "--format", "json", "--today", TODAY, "--select", select)
    return [
        " ".join(filter(None, [each["code"], each["level"], _text(each), each["suggestion"]]))
        for each in json.loads(result.out)["findings"]
    ]


def _text(place: dict[str, Any]) -> str:
    assert place["line"] == place["end_line"]
    line = Path(place["path"]).read_bytes().decode().split("\n")[place["line"] - 1]
    return line[place["column"] - 1 : place["end_column"] - 1]


def agreement(
    day: str, party: str = "loessnitz", *keys: str, type_: str = "Kooperationsvereinbarung"
) -> tuple[str, str]:
    """Return path and text of a file: an agreement of a day, with further lines."""
    written = day if len(day) == 10 else f'"{day}"'
    lines = [f'type = "{type_}"', f"signed_on = {written}", f'parties = ["{party}"]']
    path = f"agreements/{day.rstrip('?')}-{party}-{type_.lower()}.toml"
    return path, "\n".join([*lines, *keys, ""])


def municipality(id_: str, *milestones: str) -> tuple[str, str]:
    """Return path and text of a file: a Kommune with milestones such as "Beratung: 2021-05"."""
    lines = ['ags = "14521370"', f'name = "{id_}"', 'landkreis = "Erzgebirgskreis"']
    for kind, day in (each.split(": ") for each in milestones):
        lines += ["[[milestones]]", f'kind = "{kind}"', f'date = "{day}"']
    return f"municipalities/{id_}.toml", "\n".join([*lines, ""])
