"""The real record, and what goes into other programs from it and comes back."""

import shutil
from pathlib import Path

RECORD = Path(__file__).parents[2] / "data"
FOLDERS = ("agreements", "associations", "figures", "municipalities")


def files_of(data: Path) -> dict[str, bytes]:
    """Return the record files of a data folder by their names."""
    found = [path for folder in FOLDERS for path in (data / folder).glob("*.toml")]
    return {
        path.relative_to(data).as_posix(): path.read_bytes()
        for path in [*found, data / "caseworkers.toml"]
        if path.exists()
    }


def copy_record(data: Path) -> None:
    """Put the real record into an empty data folder."""
    shutil.rmtree(data)
    data.mkdir()
    for name, content in files_of(RECORD).items():
        (data / name).parent.mkdir(exist_ok=True)
        (data / name).write_bytes(content)
