"""The site of an earlier day knows nothing of what came later."""

from collections.abc import Callable
from pathlib import Path

import pytest
from made_site import make_site
from silberberg_record import OELSNITZ_AGREEMENT, VORVEREINBARUNG, write_record

SiteOn = Callable[..., Path]


@pytest.fixture
def site_on(tmp_path: Path) -> SiteOn:
    """Return a function that makes the site of a day, with text added on top of some files."""

    def make(day: str, **added: str) -> Path:
        data = write_record(tmp_path / "data")
        for name, text in added.items():
            path = next(data.rglob(f"{name.replace('_', '-')}.toml"))
            path.write_text(text + path.read_text(encoding="utf-8"), encoding="utf-8")
        return make_site(data, tmp_path / "report", day)

    return make


def test_what_happened_after_the_day_is_left_out(site_on: SiteOn) -> None:
    folder = site_on("2022-12-31")
    page = (folder / "municipalities/oelsnitz-erzgeb.html").read_text(encoding="utf-8")
    assert VORVEREINBARUNG in page
    assert OELSNITZ_AGREEMENT not in page
    assert "KPR" not in page
    assert not (folder / f"agreements/{OELSNITZ_AGREEMENT}.html").exists()


def test_no_figure_of_a_later_day_stands_beside_the_numbers(site_on: SiteOn) -> None:
    assert 'class="beside"' not in (site_on("2021-12-16") / "index.html").read_text("utf-8")


def test_the_figures_of_the_day_itself_do(site_on: SiteOn) -> None:
    page = (site_on("2021-12-17") / "en/index.html").read_text(encoding="utf-8")
    assert 'published: 126 <span>(<time datetime="2021-12-17">' in page


CASEWORKER = '[[caseworkers]]\nname = "Eva Muster"\nlandkreis = "Erzgebirgskreis"\n'


def test_a_later_case_worker_is_not_named(site_on: SiteOn) -> None:
    site = site_on("2022-12-31", caseworkers=CASEWORKER + "since = 2023-01-01\n")
    page = (site / "landkreise/14521.html").read_text(encoding="utf-8")
    assert "Jan Heimer" in page
    assert "Eva Muster" not in page


def test_a_case_worker_is_there_until_the_end_has_come(site_on: SiteOn) -> None:
    site = site_on("2022-12-31", caseworkers=CASEWORKER + "until = 2023-01-01\n")
    page = (site / "landkreise/14521.html").read_text(encoding="utf-8")
    assert "Eva Muster<" in page


ENDED = 'ended_on = 2022-06-30\nend_reason = "Kündigung durch die Stadt"\n'


@pytest.mark.parametrize(("day", "has_ended"), [("2022-06-29", False), ("2022-06-30", True)])
def test_an_end_shows_from_its_day_on(site_on: SiteOn, day: str, has_ended: bool) -> None:
    site = site_on(day, **{VORVEREINBARUNG: ENDED})
    page = (site / f"en/agreements/{VORVEREINBARUNG}.html").read_text(encoding="utf-8")
    assert ("<dt>Ended</dt>" in page) is has_ended
    assert ('<span lang="de">Kündigung durch die Stadt</span>' in page) is has_ended


def test_nobody_takes_part_before_the_day_of_it(site_on: SiteOn) -> None:
    page = (site_on("2021-12-16") / "municipalities/leipzig.html").read_text(encoding="utf-8")
    assert "2021-12-17" not in page.partition("<h2")[0]
