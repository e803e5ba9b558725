"""A small record to correct: Oelsnitz with its two agreements, and the Städtebund Silberberg."""

from pathlib import Path
from typing import Any

import record_files

from asskomm_cli.main import main

VORVEREINBARUNG = "2021-09-01-oelsnitz-erzgeb-vorvereinbarung"
NACHFOLGER = "2023-02-23-oelsnitz-erzgeb-kooperationsvereinbarung"
SILBERBERG = "2021-12-17-staedtebund-silberberg-kooperationsvereinbarung"

PRESS = "https://medienservice.sachsen.de/medien/news/1033571; Städtebund tritt bei; 17.12.2021"


def enter(data: Path) -> Path:
    """Enter the record into a new folder as an officer would, and return the folder."""
    (data / "agreements").mkdir(parents=True)
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
        assert main(["--data", str(data), *arguments]) == 0
    return data


def file(data: Path, id_: str) -> Path:
    return data / "agreements" / f"{id_}.toml"


def read(data: Path, id_: str) -> dict[str, Any]:
    return record_files.read(file(data, id_))
