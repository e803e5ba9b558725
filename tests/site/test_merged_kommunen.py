"""What the site says of Kommunen that were merged: everywhere the same."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from made_site import make_site

Write = Callable[..., Path]
JAHNATAL = {"ostrau": "14522450", "zschaitz-ottewig": "14522620", "jahnatal": "14522275"}
"""Two Kommunen, and what they became on 1 January 2023."""


@pytest.fixture
def merged(data: Path) -> Write:
    """Return a function that records agreements of these Kommunen, and makes the site of it."""

    def write(*agreements: tuple[str, str, str], day: str = "2024-12-31") -> Path:
        (data / "municipalities").mkdir()
        for party, signed_on, type_ in agreements:
            (data / "municipalities" / f"{party}.toml").write_text(
                f'ags = "{JAHNATAL[party]}"\nname = "{party.title()}"\n'
                'landkreis = "Mittelsachsen"\n'
            )
            (data / "agreements" / f"{signed_on}-{party}-{type_.lower()}.toml").write_text(
                f'type = "{type_}"\nsigned_on = {signed_on}\nparties = ["{party}"]\n'
            )
        return make_site(data, data.parent / "report", day)

    return write


def stage(page: str) -> str:
    """Return the first stage that a part of a page shows."""
    found = re.search(r"mark-(\d)", page)
    assert found
    return found[1]


OSTRAU = ("ostrau", "2021-03-01", "Kooperationsvereinbarung")
ZSCHAITZ = ("zschaitz-ottewig", "2021-03-02", "Kooperationsvereinbarung")
LATER = ("jahnatal", "2024-03-01", "Vorvereinbarung")


def test_every_page_shows_them_as_far_as_what_they_became(merged: Write) -> None:
    site = merged(OSTRAU, ZSCHAITZ, LATER)
    overview = (site / "index.html").read_text(encoding="utf-8")
    row = overview.partition('id="kommunen"')[2].partition('jahnatal.html">')[2]
    assert stage(row) == "3"
    for page in (
        "municipalities/jahnatal.html",
        "municipalities/ostrau.html",
        "agreements/2024-03-01-jahnatal-vorvereinbarung.html",
    ):
        assert stage((site / page).read_text(encoding="utf-8")) == "3"


def test_the_page_of_what_they_became_tells_in_order_what_they_did(merged: Write) -> None:
    site = merged(ZSCHAITZ, LATER, OSTRAU)
    page = (site / "en/municipalities/jahnatal.html").read_text(encoding="utf-8")
    told = page.partition('<ol class="chronicle">')[2].partition("</ol>")[0]
    assert re.findall('datetime="(.+?)"', told) == ["2021-03-01", "2021-03-02", "2024-03-01"]
    assert re.findall(r'municipalities/(.+?)\.html">', told) == ["ostrau", "zschaitz-ottewig"]


def test_what_they_became_needs_no_record_of_its_own(merged: Write) -> None:
    site = merged(ZSCHAITZ, OSTRAU)
    overview = (site / "index.html").read_text(encoding="utf-8")
    page = re.search(r'href="(\S+)">Jahnatal</a>', overview)
    assert page
    told = (site / page[1]).read_text(encoding="utf-8")
    assert "2021-03-01-ostrau" in told
    assert "2021-03-02-zschaitz-ottewig" in told


def test_before_the_merger_each_stands_for_itself(merged: Write) -> None:
    site = merged(OSTRAU, ("zschaitz-ottewig", "2021-03-02", "Vorvereinbarung"), day="2022-12-31")
    page = (site / "municipalities/zschaitz-ottewig.html").read_text(encoding="utf-8")
    assert stage(page) == "2"
    assert "2021-03-01-ostrau" not in page
