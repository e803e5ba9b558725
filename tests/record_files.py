"""What stands in files, for comparing it with what should."""

import tomllib
from pathlib import Path
from typing import Any

REAL_RECORD = Path(__file__).parents[1] / "data"


def read(path: Path) -> dict[str, Any]:
    """Return the content of a file of the record."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def contents(folder: Path, names: str = "*.toml") -> dict[str, bytes]:
    """Return the bytes of every file of the record below a folder, or of those named otherwise."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob(names))
        if path.is_file()
    }
