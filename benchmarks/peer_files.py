"""The agreements of a corpus as a papis library and as one file of the GNU recutils.

    python benchmarks/peer_files.py DATA LIBRARY RECFILE

Each has all of the agreement, and what ``asskomm list`` shows of it under names of its own.
"""

import json
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

COLUMNS = ("id", "signed_on", "party", "landkreis", "type", "number", "names")
"""What all tools print of an agreement."""


def main() -> None:
    """Write both where the command line says."""
    write_peer_files(*map(Path, sys.argv[1:]))


def write_peer_files(data: Path, library: Path, recfile: Path) -> None:
    """Write a folder for each agreement, and a file of all of them."""
    with recfile.open("w", encoding="utf-8") as file:
        for record in _agreements(data):
            folder = library / str(record["id"])
            folder.mkdir(parents=True)
            (folder / "info.yaml").write_text(_yaml(record), encoding="utf-8")
            file.write("\n".join(_fields(record)) + "\n\n")


def _agreements(data: Path) -> Iterator[dict[str, Any]]:
    kommunen = {path.stem: _read(path) for path in data.glob("municipalities/*.toml")}
    for path in sorted(data.glob("agreements/*.toml")):
        record = _read(path)
        kommune = kommunen[record["parties"][0]]
        yield {
            "id": path.stem,
            "party": kommune["name"],
            "landkreis": kommune["landkreis"],
            "names": ", ".join(each["name"] for each in record["signatories"]),
            **record,
        }


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _yaml(record: dict[str, Any]) -> str:
    """Write the record; JSON is YAML. papis wants an id of its own."""
    record = {"papis_id": record["id"], "title": record["id"], **record}
    return "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False, default=str)}\n"
        for key, value in record.items()
    )


def _fields(record: dict[str, Any]) -> Iterator[str]:
    for key, value in record.items():
        for each in value if isinstance(value, list) else [value]:
            text = "; ".join(map(str, each.values())) if isinstance(each, dict) else each
            yield f"{key}: {text}"


if __name__ == "__main__":
    main()
