"""A site is made from a record."""

from pathlib import Path

from asskomm_cli.main import main

DAY = "2026-11-21"
PAGES = (
    "index.html",
    "agreements.html",
    "landkreise.html",
    "figures.html",
    "municipalities/oelsnitz-erzgeb.html",
    "agreements/2021-12-17-staedtebund-silberberg-kooperationsvereinbarung.html",
    "associations/staedtebund-silberberg.html",
    "landkreise/14521.html",
    "en/index.html",
)
"""One page of each kind."""


def make_site(record: Path, folder: Path, day: str = DAY) -> Path:
    """Return the folder after the site of a record on a day was written into it."""
    assert main(["--data", str(record), "report", str(folder), "--as-of", day]) == 0
    return folder
