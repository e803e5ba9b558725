"""``asskomm map``: Saxony in the terminal and as a picture."""

import re
import xml.etree.ElementTree as ET
from math import cos, radians

import pytest
from pseudo_terminal import on_terminal

from asskomm_cli.directory.load import SHIPPED_FACTS, load

SVG = "{http://www.w3.org/2000/svg}"
LEGEND = 23
"""Columns from the right edge at which the legend begins, at the earliest."""


def _dots(line: str) -> int:
    return sum((ord(each) - 0x2800).bit_count() for each in line if "⠀" <= each <= "⣿")


def _counts(text: str) -> dict[str, int]:
    """Return the numbers of the legend by their words."""
    found = re.findall(r"(\w+(?: \w+)*) +(\d+)$", text, re.MULTILINE)
    return {re.sub("^[PKVBo] ", "", words): int(number) for words, number in found}


def test_in_a_pipe_it_is_plain_text_for_80_by_24_with_a_prompt(asskomm, real_record, monkeypatch):
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    result = asskomm("map")
    lines = result.out.splitlines()
    assert len(lines) <= 23
    assert max(map(len, lines)) <= 80
    assert "\x1b" not in result.out


def test_every_kommune_is_a_dot_when_nothing_is_recorded(asskomm, data):
    lines = asskomm("map").out.splitlines()
    dots = sum(map(_dots, lines[1:])) - 1
    # The one of the legend is taken off; two neighbours may share a dot of 2 × 2 km.
    assert 400 <= dots <= 418
    assert "418" in lines[-1]


def test_places_are_where_they_lie(asskomm, kommune):
    kommune("plauen", "14523320", 'kind = "Modellkommune"\ndate = 2019-02-06')
    kommune("goerlitz", "14626110", 'kind = "KPR konstituiert"\ndate = 2019-02-06')
    lines = [line[: 80 - LEGEND] for line in asskomm("map").out.splitlines()[1:]]
    # Letters of names have letters beside them.
    plauen, goerlitz = (
        next((row, found.start()) for row, line in enumerate(lines) if (found := sign.search(line)))
        for sign in (re.compile(r"B(?!\w)"), re.compile(r"P(?!\w)"))
    )
    by_name = {each.name: each for each in load().kommunen}
    one, other = by_name["Plauen"], by_name["Görlitz"]
    east = (other.longitude - one.longitude) * cos(radians(51))
    north = other.latitude - one.latitude
    # A character is twice as high as wide.
    drawn = (goerlitz[1] - plauen[1]) / (2 * (plauen[0] - goerlitz[0]))
    assert drawn == pytest.approx(east / north, rel=0.1)


def test_letters_tell_stages_and_the_legend_counts_them(asskomm, real_record):
    text = asskomm("map", "--as-of=2021-12-17").out
    counts = _counts(text)
    assert counts["KPR"] == 8
    assert counts["vereinbarung"] == 22
    assert counts["Vorvereinbarung"] == 1
    assert counts["Kommunen"] == 419
    drawn = "".join(line[: 80 - LEGEND] for line in text.splitlines()[1:])
    assert {"P", "K", "V", "B"} <= set(drawn)


def test_a_filter_leaves_all_others_as_dots(asskomm, real_record):
    text = asskomm("map", "--landkreis=Görlitz").out
    counts = _counts(text)
    assert counts["elsewhere"] == 418 - 53
    assert (
        counts["KPR"] + counts["vereinbarung"] + counts["beraten"] + counts["not consulted"] == 53
    )
    west = "".join(line[:30] for line in text.splitlines()[1:])
    assert not set("PKVBo") & set(west.replace("Leipzig", "").replace("Plauen", ""))
    of_stage = _counts(asskomm("map", "--stage=KPR").out)
    assert (of_stage["KPR"], of_stage["not consulted"]) == (16, 0)


def test_colours_come_on_top_when_they_are_wanted(asskomm, real_record):
    plain, coloured = asskomm("map").out, asskomm("--color=always", "map").out
    assert "\x1b[0;1;32mP" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured).rstrip() == plain.rstrip()


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (200, 50), (40, 40), (60, 20), (40, 14)])
def test_it_fills_a_terminal_and_fits_into_it(real_record, columns, rows):
    lines = on_terminal(columns, rows, "map", NO_COLOR="1").splitlines()
    assert len(lines) <= rows - 1
    assert max(map(len, lines)) <= columns
    assert len(lines) >= rows - 6 or max(map(len, lines)) >= columns - 26


def test_a_terminal_without_braille_gets_full_stops(real_record):
    text = on_terminal(80, 24, "map", NO_COLOR="1", PYTHONIOENCODING="latin-1")
    assert "\\u" not in text
    assert ". not consulted" in text


def test_the_picture_has_a_circle_with_a_name_for_each_kommune(asskomm, real_record, tmp_path):
    path = tmp_path / "map.svg"
    assert asskomm("map", "--svg", path).code == 0
    root = ET.parse(path).getroot()
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "title description"
    assert {each.get("id") for each in root} >= {"title", "description"}
    circles = [each for each in root.iter(f"{SVG}circle") if each.find(f"{SVG}title") is not None]
    assert len(circles) == 418
    titles = {each.find(f"{SVG}title").text: each for each in circles}
    assert titles["Oelsnitz/Erzgeb.: KPR"].get("fill") != titles["Dresden: not consulted"].get(
        "fill"
    )
    largest = max(circles, key=lambda each: float(each.get("r")))
    assert largest.find(f"{SVG}title").text == "Leipzig: beraten"
    texts = [each.text for each in root.iter(f"{SVG}text")]
    assert "KPR: 16" in texts
    assert "Görlitz" in texts


def test_the_picture_lies_within_its_frame(asskomm, real_record, tmp_path):
    asskomm("map", "--svg", tmp_path / "map.svg")
    root = ET.parse(tmp_path / "map.svg").getroot()
    _left, _top, width, height = map(float, root.get("viewBox").split())
    for each in root.iter(f"{SVG}circle"):
        x, y, radius = (float(each.get(key)) for key in ("cx", "cy", "r"))
        assert radius <= x <= width - radius
        assert radius <= y <= height - radius


def test_names_stay_text_in_the_picture(asskomm, data, tmp_path):
    facts = (SHIPPED_FACTS / "kommunen.txt").read_text("utf-8")
    (data / "directory").mkdir()
    hostile = facts.replace(";Dresden;", ";<script>\x1b\u202e\"'&amp</title>;", 1)
    (data / "directory" / "kommunen.txt").write_text(hostile, encoding="utf-8")
    asskomm("map", "--svg", tmp_path / "map.svg")
    text = (tmp_path / "map.svg").read_text("utf-8")
    assert "<script" not in text
    assert "\x1b" not in text
    titles = [each.text for each in ET.fromstring(text).iter(f"{SVG}title")]
    assert any(each.startswith("<script>") for each in titles)
    assert "\x1b" not in asskomm("map").out


def test_a_picture_replaces_another_one_only_when_told_to(asskomm, real_record, tmp_path):
    path = tmp_path / "map.svg"
    path.write_text("mine")
    result = asskomm("map", "--svg", path)
    assert result.code == 2
    assert path.read_text() == "mine"
    assert asskomm("map", "--svg", path, "--force").code == 0
    assert path.read_text().startswith("<svg")


def test_a_picture_does_not_go_into_the_record(asskomm, data):
    result = asskomm("map", "--svg", data / "map.svg")
    assert result.code == 2
    assert not (data / "map.svg").exists()


def test_a_folder_that_is_not_there_is_the_environments_fault(asskomm, data, tmp_path):
    result = asskomm("map", "--svg", tmp_path / "nowhere" / "map.svg")
    assert result.code == 3
    assert "nowhere" in result.err


def test_the_picture_can_go_to_standard_output(asskomm, real_record):
    assert asskomm("map", "--svg=-").out.startswith("<svg")


def test_a_kommune_of_unknown_place_is_named(asskomm, agreement):
    agreement("2021-01-01", ["nirgendwo"])
    result = asskomm("map")
    assert result.code == 0
    assert "nirgendwo" in result.err


def test_a_merged_kommune_is_seen_where_its_successor_lies(asskomm, agreement):
    agreement("2020-01-01", ["ostrau"])
    assert _counts(asskomm("map", "--as-of=2022-01-01").out)["Kommunen"] == 419
    after = _counts(asskomm("map").out)
    assert (after["Kommunen"], after["vereinbarung"]) == (418, 1)
