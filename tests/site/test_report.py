"""``asskomm report``: what is written, what is not, and that it is the same each time."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from corpus import make_corpus
from made_site import DAY, make_site
from record_files import contents
from silberberg_record import (
    OELSNITZ_AGREEMENT,
    STAEDTEBUND_AGREEMENT,
    write_record,
)

from asskomm_cli import __version__

Run = Callable[..., object]
NASTY = "<script>alert(1)</script>\"'&=cmd|x"


class Addresses(HTMLParser):
    """Collects what a page points at, and what can be pointed at in it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[dict[str, str | None]] = []
        self.loaded: list[str] = []
        self.ids: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        assert not any(name == "style" or name.startswith("on") for name in attributes)
        if "id" in attributes:
            self.ids.append(attributes["id"] or "")
        if tag == "a":
            self.links.append(attributes)
        elif tag != "use":
            self.loaded += [
                attributes[name] or "" for name in ("src", "href") if name in attributes
            ]


def test_everything_recorded_has_a_page_in_both_languages(site: Path) -> None:
    for page in (
        "index.html",
        "agreements.html",
        "landkreise.html",
        "figures.html",
        "municipalities/oelsnitz-erzgeb.html",
        "municipalities/schneeberg.html",
        f"agreements/{STAEDTEBUND_AGREEMENT}.html",
        "associations/staedtebund-silberberg.html",
        "landkreise/14521.html",
        "landkreise/14713.html",
    ):
        assert 'lang="de"' in (site / page).read_text(encoding="utf-8").split("\n")[1]
        assert 'lang="en"' in (site / "en" / page).read_text(encoding="utf-8").split("\n")[1]


def test_the_map_has_a_dot_for_each_of_the_418_kommunen(site: Path) -> None:
    overview = (site / "index.html").read_text(encoding="utf-8")
    assert overview.count('<a class="dot ') == 418
    assert "KPR:2024-01-09" in overview


def test_every_link_leads_somewhere_and_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    pages = {
        path: Addresses(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))
    }
    for path, page in pages.items():
        assert len(page.ids) == len(set(page.ids)), path
        for address in page.loaded:
            assert (path.parent / address).is_file(), (path, address)
        for attributes in page.links:
            parts = urlsplit(attributes["href"] or "")
            if parts.scheme:
                assert parts.scheme in ("http", "https")
                assert attributes["rel"] == "noopener noreferrer"
                assert "target" not in attributes
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            assert target in pages, (path, attributes["href"])
            assert not parts.fragment or parts.fragment in pages[target].ids, attributes["href"]


def test_the_policy_allows_nothing_but_the_folder(site: Path) -> None:
    policy = re.compile(
        "Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; "
    )
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert policy.search(text)
        assert "<style" not in text
        assert not re.search(r"<script(?! src=)", text)


def test_the_same_record_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    again = make_site(write_record(tmp_path / "elsewhere" / "data"), tmp_path / "x" / "report")
    assert contents(again, "*") == contents(site, "*")


def test_of_two_titles_for_one_address_every_run_takes_the_same(tmp_path: Path) -> None:
    record = write_record(tmp_path / "data")
    address = "https://example.org/analyse"
    with (record / "associations" / "staedtebund-silberberg.toml").open("a") as file:
        file.write(
            f'\n[[milestones]]\nkind = "Coaching"\ndate = 2022-05-04\nsource = "{address}"\n'
        )
    for path in (record / "municipalities").glob("*.toml"):
        with path.open("a") as file:
            file.write(f'\n[[sources]]\nurl = "{address}"\ntitle = "Von {path.stem}"\n')
    command = [sys.executable, "-m", "asskomm_cli", "--data", str(record), "report"]
    for seed in ("0", "1", "2"):
        subprocess.run(
            [*command, str(tmp_path / seed), "--as-of", DAY],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
        )
    page = "landkreise/14521.html"
    assert len({(tmp_path / seed / page).read_bytes() for seed in ("0", "1", "2")}) == 1


def test_the_pages_say_from_what_they_were_made(tmp_path: Path) -> None:
    data = write_record(tmp_path / "data")
    git = ["git", "-C", str(data), "-c", "user.name=x", "-c", "user.email=x@example.org"]
    subprocess.run([*git, "init", "--quiet"], check=True)
    subprocess.run([*git, "add", "."], check=True)
    subprocess.run([*git, "commit", "--quiet", "--message", "x"], check=True)
    revision = subprocess.run([*git, "rev-parse", "HEAD"], check=True, capture_output=True).stdout
    folder = make_site(data, tmp_path / "report")
    marker = json.loads((folder / "asskomm-report.json").read_bytes())
    assert marker["made_with"] == f"asskomm {__version__}"
    assert marker["as_of"] == DAY
    assert revision.decode().startswith(marker["revision"])
    assert marker["changed_since_revision"] is False
    found = sum(marker["findings"].values())
    foot = (folder / "en" / "index.html").read_text(encoding="utf-8").split("<footer")[1]
    assert "As of 21\N{NO-BREAK SPACE}November 2026" in foot
    assert f"revision {marker['revision']} · {found} finding" in foot
    (data / "figures" / "2021-12-17.toml").unlink()
    make_site(data, folder)
    assert json.loads((folder / "asskomm-report.json").read_bytes())["changed_since_revision"]


def test_days_and_numbers_are_written_as_each_language_does(site: Path) -> None:
    page = "municipalities/oelsnitz-erzgeb.html"
    german = (site / page).read_text(encoding="utf-8")
    english = (site / "en" / page).read_text(encoding="utf-8")
    assert "10.837 (31.\N{NO-BREAK SPACE}Dezember 2022)" in german
    assert "10,837 (31\N{NO-BREAK SPACE}December 2022)" in english
    assert '<time datetime="2023-02-23">23.\N{NO-BREAK SPACE}Februar 2023</time>' in german
    assert '<time datetime="2023-02-23">23\N{NO-BREAK SPACE}February 2023</time>' in english


def test_text_of_records_stays_text(tmp_path: Path) -> None:
    data = write_record(tmp_path / "data")
    path = data / "municipalities" / "oelsnitz-erzgeb.toml"
    text = json.dumps(f"{NASTY}\x1b[31m\u202e")
    path.write_text(
        path.read_text(encoding="utf-8")
        .replace('name = "Oelsnitz/Erzgeb."', f"name = {text}\nnotes = {text}")
        .replace('"Vorsitz: Bürgermeister Thomas Lein."', text)
        .replace("https://asskomm.sachsen.de/gruendung", "javascript:alert(1)//gruendung"),
        encoding="utf-8",
    )
    folder = make_site(data, tmp_path / "report")
    for page in folder.rglob("*.html"):
        content = page.read_text(encoding="utf-8")
        assert "<script>" not in content
        assert "\x1b" not in content
        assert "\u202e" not in content
        assert 'href="javascript:' not in content
    page = (folder / "municipalities/oelsnitz-erzgeb.html").read_text(encoding="utf-8")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "\\u202e" in page


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such file names")
def test_file_names_may_hold_any_character(tmp_path: Path) -> None:
    data = write_record(tmp_path / "data")
    path = data / "municipalities" / "oelsnitz-erzgeb.toml"
    path.rename(path.with_name('a"b#c?<d>%.toml'))
    folder = make_site(data, tmp_path / "report")
    assert (folder / 'municipalities/a"b#c?<d>%.html').exists()
    overview = (folder / "index.html").read_text(encoding="utf-8")
    assert overview.count('href="municipalities/a%22b%23c%3F%3Cd%3E%25.html"') == 2


def test_an_earlier_report_is_replaced_as_a_whole(asskomm: Run, tmp_path: Path) -> None:
    data = write_record(tmp_path / "data")
    folder = make_site(data, tmp_path / "report")
    (data / "agreements" / f"{OELSNITZ_AGREEMENT}.toml").unlink()
    make_site(data, folder)
    assert not (folder / "agreements" / f"{OELSNITZ_AGREEMENT}.html").exists()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["data", "report"]


@pytest.mark.parametrize("with_report", [False, True])
def test_files_of_others_are_never_lost(refusal: Run, tmp_path: Path, with_report: bool) -> None:
    data = write_record(tmp_path / "data")
    folder = tmp_path / "report"
    if with_report:
        make_site(data, folder)
    folder.mkdir(exist_ok=True)
    (folder / "CNAME").write_text("example.org")
    before = contents(folder, "*")
    assert ("CNAME" in refusal("--data", data, "report", folder)) is with_report
    assert contents(folder, "*") == before


def test_the_data_folder_and_files_are_refused(asskomm: Run, tmp_path: Path) -> None:
    data = write_record(tmp_path / "data")
    assert asskomm("--data", data, "report", data / "report").code == 2
    assert asskomm("--data", data, "report", data / "caseworkers.toml").code == 2
    (tmp_path / "file").write_text("x")
    assert asskomm("--data", data, "report", tmp_path / "file").code == 2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of files")
def test_a_failing_run_leaves_the_earlier_report(asskomm: Run, tmp_path: Path) -> None:
    import resource

    data = write_record(tmp_path / "data")
    folder = make_site(data, tmp_path / "report")
    before = contents(folder, "*")
    unlimited = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, unlimited[1]))
    try:
        result = asskomm("--data", data, "report", folder, "--as-of", "2022-12-31")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, unlimited)
    assert result.code == 3
    assert contents(folder, "*") == before
    assert sorted(each.name for each in tmp_path.iterdir()) == ["data", "report"]


def test_an_unreadable_record_is_left_out_and_named(asskomm: Run, tmp_path: Path) -> None:
    data = write_record(tmp_path / "data")
    (data / "figures" / "2021-12-17.toml").write_text("as_of = ")
    result = asskomm("--data", data, "report", tmp_path / "report", "--as-of", DAY)
    assert result.code == 0
    assert "figures/2021-12-17.toml" in result.err


def test_what_stands_for_a_text_of_a_page_can_stand_in_no_record(
    asskomm: Run, tmp_path: Path
) -> None:
    data = write_record(tmp_path / "data")
    path = data / "associations" / "staedtebund-silberberg.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("Silberberg", "\\ud8000\\ud800", 1), encoding="utf-8")
    result = asskomm("--data", data, "report", tmp_path / "report", "--as-of", DAY)
    assert result.code == 0
    assert "associations/staedtebund-silberberg.toml" in result.err


def test_an_empty_record_has_a_site_too(asskomm: Run, data: Path, tmp_path: Path) -> None:
    assert asskomm("report", tmp_path / "report").code == 0
    assert (tmp_path / "report/index.html").read_text(encoding="utf-8").count('class="dot ') == 418


def test_a_record_larger_than_saxony_has_a_page_for_everything(tmp_path: Path) -> None:
    make_corpus(tmp_path / "data", agreements=300, kommunen=600)
    folder = make_site(tmp_path / "data", tmp_path / "report")
    assert len(list((folder / "agreements").iterdir())) == 300
    recorded = len(list((tmp_path / "data" / "municipalities").iterdir()))
    assert len(list((folder / "en" / "municipalities").iterdir())) == recorded
    assert (folder / "index.html").read_text(encoding="utf-8").count('class="dot ') == 600
