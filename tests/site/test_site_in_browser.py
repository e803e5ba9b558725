"""The site in chromium: the map, the tables, the keyboard, small screens, dark mode."""

import re
import threading
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from made_site import PAGES

pytestmark = pytest.mark.browser
Visit = Callable[..., Any]


def rows(page: Any, table: str = "kommunen") -> list[str]:
    """Return the first column of the rows that are shown."""
    return page.locator(f"#{table} tbody tr:visible th").all_inner_texts()


def dot(page: Any, name: str) -> Any:
    return page.locator(f'.dot[data-name="{name}"]')


def set_day(page: Any, day: str) -> None:
    page.get_by_label("Genauer Tag").fill(day)


def test_418_dots_are_drawn(visit: Visit) -> None:
    page = visit()
    drawn = page.eval_on_selector_all(
        ".dot use", "all => all.filter(each => each.getBoundingClientRect().width > 2).length"
    )
    assert drawn == 418


def test_a_click_on_a_dot_opens_its_page(visit: Visit) -> None:
    page = visit()
    dot(page, "Oelsnitz/Erzgeb.").click()
    assert page.url.endswith("municipalities/oelsnitz-erzgeb.html")
    page.go_back()
    dot(page, "Görlitz").click()
    assert re.search(r"landkreise/14626.html#ags-14626110$", page.url)
    assert page.locator("#ags-14626110").is_visible()


def test_a_dot_says_its_name_under_the_pointer(visit: Visit) -> None:
    page = visit()
    assert not page.locator(".tip").is_visible()
    dot(page, "Oelsnitz/Erzgeb.").hover()
    assert page.locator(".tip").inner_text().split("\n")[:2] == ["Oelsnitz/Erzgeb.", "KPR"]


def test_the_map_is_one_stop_and_the_arrow_keys_go_from_dot_to_dot(visit: Visit) -> None:
    page = visit()
    page.locator("[name=day]").focus()
    for _ in range(5):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('dot')"):
            break
    name = "document.activeElement.dataset.name"
    place = "(({x, y}) => [x, y])(document.activeElement.getBoundingClientRect())"
    first, (first_x, first_y) = page.evaluate(name), page.evaluate(place)
    assert page.locator(".tip strong").inner_text() == first
    page.keyboard.press("ArrowRight")
    second, (second_x, _) = page.evaluate(name), page.evaluate(place)
    assert second != first
    assert second_x > first_x
    page.keyboard.press("ArrowUp")
    assert page.evaluate(place)[1] < first_y + 30
    page.keyboard.press("Escape")
    assert not page.locator(".tip").is_visible()
    page.keyboard.press("Tab")
    assert not page.evaluate("document.activeElement.classList.contains('dot')")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("municipalities/|landkreise/"))


def test_the_slider_shows_the_stages_of_each_day(visit: Visit) -> None:
    page = visit()
    oelsnitz = dot(page, "Oelsnitz/Erzgeb.")
    for day, stage in (
        ("2021-04-30", 0),
        ("2021-05-01", 1),
        ("2021-09-01", 2),
        ("2023-02-22", 2),
        ("2023-02-23", 3),
        ("2024-01-09", 4),
    ):
        set_day(page, day)
        assert f"stage-{stage}" in oelsnitz.get_attribute("class")
    assert page.locator("output").inner_text() == "9. Januar 2024"
    slider = page.get_by_label("Tag auf der Zeitleiste")
    slider.focus()
    page.keyboard.press("ArrowLeft")
    assert page.get_by_label("Genauer Tag").input_value() == "2024-01-08"
    assert "stage-3" in oelsnitz.get_attribute("class")
    assert oelsnitz.get_attribute("aria-label") == "Oelsnitz/Erzgeb.: Kooperationsvereinbarung"
    page.keyboard.press("Home")
    counts = page.locator(".legend .count").all_inner_texts()
    assert counts == ["0", "0", "0", "0", "418"]


def test_the_switches_leave_the_kommunen_that_have_all_of_them(visit: Visit) -> None:
    page = visit()
    bright = page.locator(".dot:not(.off)")
    page.get_by_label("Kooperationsvereinbarung", exact=True).check()
    assert bright.count() == 6
    page.get_by_label("Sicherheitsanalyse", exact=True).check()
    assert bright.count() == 5
    assert "5 Kommunen" in page.locator(".controls [role=status]").inner_text()
    set_day(page, "2022-01-25")
    assert bright.count() == 0
    page.get_by_label("Sicherheitsanalyse", exact=True).uncheck()
    page.get_by_label("Kooperationsvereinbarung", exact=True).uncheck()
    assert bright.count() == 418


def test_the_table_is_filtered_by_text_and_choice(visit: Visit) -> None:
    page = visit()
    assert len(rows(page)) == 7
    for text in ("lößnitz", "Loessnitz", "LOSSNITZ"):
        page.get_by_label("Name", exact=True).fill(text)
        assert rows(page) == ["Lößnitz"]
    page.get_by_role("button", name="Alle zeigen").click()
    page.get_by_label("Landkreis").select_option("Stadt Leipzig")
    assert rows(page) == ["Leipzig"]
    page.get_by_label("Stufe").select_option("4")
    assert rows(page) == []
    assert page.locator("search [role=status]").inner_text() == "0 von 7 gezeigt"


def test_the_table_is_sorted_by_a_click_or_a_key_on_its_heading(visit: Visit) -> None:
    page = visit()
    heading = page.get_by_role("button", name="Einwohner")
    heading.click()
    ascending = rows(page)
    heading.press("Enter")
    assert rows(page) == ascending[::-1]
    assert rows(page)[0] == "Leipzig"
    column = page.locator("#kommunen th", has=heading)
    assert column.get_attribute("aria-sort") == "descending"
    assert page.locator("#kommunen [aria-sort]").count() == 1


@pytest.mark.parametrize("path", PAGES)
def test_a_phone_shows_everything_without_scrolling_sideways(visit: Visit, path: str) -> None:
    page = visit(path, width=360)
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_dark_mode_turns_the_page_dark(visit: Visit) -> None:
    brightness = "Number(getComputedStyle(document.body).backgroundColor.match(/[0-9]+/)[0])"
    assert visit(color_scheme="light").evaluate(brightness) > 200
    assert visit(color_scheme="dark").evaluate(brightness) < 60


def test_without_scripts_everything_can_be_read(visit: Visit) -> None:
    page = visit(java_script_enabled=False)
    assert len(rows(page)) == 7
    assert not page.locator("search").is_visible()
    assert not page.locator(".controls").is_visible()
    dot(page, "Oelsnitz/Erzgeb.").click()
    assert page.locator("h1").inner_text() == "Oelsnitz/Erzgeb."


def test_the_languages_lead_to_the_same_page_in_the_other(visit: Visit) -> None:
    page = visit("landkreise/14521.html")
    page.get_by_role("link", name="English").click()
    assert page.url.endswith("en/landkreise/14521.html")
    assert page.get_by_role("heading", name="What happened").is_visible()
    page.get_by_role("link", name="Deutsch").click()
    assert page.get_by_role("heading", name="Chronik").is_visible()


def test_reduced_motion_is_honoured(visit: Visit) -> None:
    duration = "getComputedStyle(document.querySelector('.dot .size')).transitionDuration"
    assert visit(reduced_motion="reduce").evaluate(duration) == "0s"


def test_paper_shows_addresses_and_no_controls(visit: Visit) -> None:
    page = visit()
    page.emulate_media(media="print")
    assert not page.locator(".controls").is_visible()
    assert not page.locator("search").is_visible()
    assert page.locator(".canvas svg").is_visible()


def test_a_web_server_serves_it_as_it_is(browser: Any, site: Path) -> None:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    failures: list[str] = []
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page = browser.new_page()
        page.on("console", lambda message: failures.append(message.text))
        page.on("response", lambda got: failures.append(got.url) if got.status >= 400 else None)
        page.goto(f"http://127.0.0.1:{server.server_port}/")
        page.locator(".controls").wait_for()
        page.close()
        server.shutdown()
    assert failures == []
