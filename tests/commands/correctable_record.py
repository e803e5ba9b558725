"""A small record to correct: Oelsnitz with its two agreements, and the Städtebund Silberberg."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

VORVEREINBARUNG = "2021-09-01-oelsnitz-erzgeb-vorvereinbarung"
NACHFOLGER = "2023-02-23-oelsnitz-erzgeb-kooperationsvereinbarung"
SILBERBERG = "2021-12-17-staedtebund-silberberg-kooperationsvereinbarung"

PRESS = "https://medienservice.sachsen.de/medien/news/1033571; Städtebund tritt bei; 17.12.2021"


def enter(asskomm: Callable[..., Any]) -> None:
    """Enter the record as an officer would."""
    for arguments in (
        (
            "add-agreement",
            "--type=Vorvereinbarung",
            "--date=2021-09-01",
            "--party=Oelsnitz/Erzgeb.",
            "--signatory=Bernd Birkigt; Bürgermeister",
            "--signatory=Jan Heimer; Sachbearbeiter",
        ),
        (
            "add-agreement",
            "--type=Kooperationsvereinbarung",
            "--date=2023-02-23",
            "--party=Oelsnitz/Erzgeb.",
            f"--follows={VORVEREINBARUNG}",
            "--signatory=Thomas Lein; Bürgermeister",
            "--signatory=Jens Uhlmann; amtierender Leiter der Polizeidirektion",
            "--signatory=Sven Forkert; Geschäftsführer",
        ),
        (
            "add-association",
            "Städtebund Silberberg",
            "--kind=Städtebund",
            "--member=Schneeberg",
            "--member=Lößnitz",
        ),
        (
            "add-agreement",
            "--type=Kooperationsvereinbarung",
            "--date=2021-12-17",
            "--association=Städtebund Silberberg",
            "--signatory=Ingo Seifert; Bürgermeister; Schneeberg",
            "--signatory=Alexander Troll; Bürgermeister; Lößnitz",
            "--signatory=Carsten Kaempf; Polizeipräsident",
            "--signatory=Sven Forkert; Geschäftsführer",
            f"--source={PRESS}",
        ),
    ):
        result = asskomm(*arguments)
        assert result.code == 0, result.err


def everything(data: Path) -> dict[Path, bytes]:
    """Return the content of every file of the record."""
    return {path: path.read_bytes() for path in data.rglob("*.toml")}


def file(data, id_):
    return data / "agreements" / f"{id_}.toml"


def read(data, id_):
    return tomllib.loads(file(data, id_).read_text(encoding="utf-8"))
