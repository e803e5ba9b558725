"""Records that the tests of this folder ask questions of."""

from collections.abc import Callable
from pathlib import Path

import pytest

Write = Callable[..., None]


@pytest.fixture
def kommune(data: Path) -> Write:
    """Return a function that records a Kommune with milestones given as lines of TOML."""

    def write(id_: str, ags: str, *milestones: str, since: str = "") -> None:
        text = f'ags = "{ags}"\nname = "{id_}"\nlandkreis = "x"\n'
        text += f"participating_since = {since}\n" if since else ""
        _write(data / "municipalities" / f"{id_}.toml", text, milestones)

    return write


@pytest.fixture
def association(data: Path) -> Write:
    """Return a function that records an association with its members."""

    def write(id_: str, kind: str, members: list[str], *milestones: str) -> None:
        text = f'kind = "{kind}"\nname = "{id_}"\nmembers = {members}\n'
        _write(data / "associations" / f"{id_}.toml", text, milestones)

    return write


@pytest.fixture
def agreement(data: Path) -> Write:
    """Return a function that records an agreement; its id is its date and its first party."""

    def write(signed_on: str, parties: list[str], *further: str, type_: str = "Koop") -> str:
        type_ = {"Koop": "Kooperationsvereinbarung", "Vor": "Vorvereinbarung"}[type_]
        id_ = f"{signed_on.strip(chr(34))}-{parties[0]}-{type_.lower()}"
        lines = [f'type = "{type_}"', f"signed_on = {signed_on}", f"parties = {parties}"]
        _write(data / "agreements" / f"{id_}.toml", "\n".join([*lines, *further]) + "\n", ())
        return id_

    return write


def _write(path: Path, text: str, milestones: tuple[str, ...]) -> None:
    path.parent.mkdir(exist_ok=True)
    text += "".join(f"\n[[milestones]]\n{each}\n" for each in milestones)
    path.write_text(text, encoding="utf-8")
