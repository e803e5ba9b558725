"""``validate --format text`` and ``concise``: what people read."""

import re

import pytest
from broken_record import ERROR, WARNING, waive
from rich.cells import cell_len

from asskomm_cli.publish.findings import as_concise, as_text

pytestmark = pytest.mark.usefixtures("broken")


def source(run):
    """Return the source lines and carets of a run with one finding, without their gutter."""
    lines = as_text.render(run).splitlines()[1:-1]
    assert all(line[4:6] == " |" for line in lines)
    return [line[7:] for line in lines]


def test_a_finding_shows_its_line_with_a_caret_under_the_range(asskomm):
    shown = asskomm("validate", "--today", "2026-01-01").out
    assert shown.startswith(
        f"{ERROR}:4:13: error DAT102 signed on 2019-01-15, before ASSKomm began on 2019-02-06; "
        "correct the date\n"
        "   4 | signed_on = 2019-01-15\n"
        "     |             ^^^^^^^^^^\n"
        "\n"
    )


def test_the_second_place_is_shown_with_its_own_line(asskomm):
    shown = asskomm("validate", "--today", "2026-01-01").out
    assert (
        f"  {WARNING}:9:8: it happened on this day\n"
        "   9 | date = 2023-11-02\n"
        "     |        ^^^^^^^^^^\n"
    ) in shown


def test_a_waived_finding_shows_its_reason_when_it_is_asked_for(broken, asskomm):
    waive(broken, ERROR, "DAT102", "So steht es in der Chronik.")
    assert ERROR not in asskomm("validate", "--today", "2026-01-01").out
    shown = asskomm("validate", "--today", "2026-01-01", "--show-waived")
    assert "  waived: So steht es in der Chronik.\n" in shown.out
    assert "(waived: So steht es" in asskomm("validate", "--show-waived", "--format=concise").out
    assert ", 1 waived\n" in shown.err


PARTIES = 'parties = [\n  "a",\n  "b",\n]\nx = 1\n'
CARETS = {
    # text, range in it, and what is shown of them
    "behind tabs": ('\tname =\t"x"\n', (1, 9, 1, 12), ['    name =  "x"', "            ^^^"]),
    "over lines, of which the first and the last are shown": (
        PARTIES,
        (1, 11, 4, 2),
        ["parties = [", "          ^", "…", "]", "^"],
    ),
    "over two lines": (
        PARTIES,
        (1, 11, 2, 6),
        ["parties = [", "          ^", '  "a",', "  ^^^"],
    ),
    "to the line end, and no further": ("[x]\ny = 1\n", (1, 1, 2, 1), ["[x]", "^^^"]),
    "nowhere in an empty text": ("", (1, 1, 1, 2), []),
    "nowhere in the text": ("x = 1", (7, 1, 7, 2), []),
    "behind the last character": ("x =", (1, 4, 1, 5), ["x =", "   ^"]),
}


@pytest.mark.parametrize(("text", "place", "shown"), CARETS.values(), ids=CARETS)
def test_carets_stand_under_the_range(run_of, text, place, shown):
    assert source(run_of(text, place)) == shown


def test_carets_are_as_wide_as_what_they_mark(run_of):
    line, carets = source(run_of('name = "東京 Ö"  # ä\n', (1, 8, 1, 14)))
    assert (line, carets) == ('name = "東京 Ö"  # ä', "       " + "^" * 8)
    assert cell_len('"東京 Ö"') == 8


def test_letters_with_separate_accents_take_one_column(run_of):
    _line, carets = source(run_of('o = "o\u0308" # x\n', (1, 5, 1, 9)))
    assert cell_len(carets) == cell_len('o = "ö"')


def test_characters_that_act_on_a_terminal_are_made_visible(run_of):
    run = run_of('a = "\x1b[31m\u202e"\r\nb = 1\n', (1, 5, 1, 13), message="bad \x1b[0m\nvalue")
    assert source(run) == [r'a = "\u001b[31m\u202e"', "    " + "^" * 18]
    assert r"bad \u001b[0m\nvalue" in as_text.render(run)
    assert as_concise.render(run).count("\n") == 1


def test_a_long_line_is_cut_around_the_range(run_of):
    run = run_of(f'a = "{"x" * 500}", "here", "{"y" * 500}"\n', (1, 509, 1, 515), width=60)
    line, carets = source(run)
    assert line.startswith("…") and line.endswith("…")
    assert len(line) <= 53
    assert line[carets.index("^") : len(carets)] == '"here"'


def test_a_range_longer_than_the_screen_is_marked_as_far_as_it_is_shown(run_of):
    line, carets = source(run_of(f'a = "{"x" * 500}"\n', (1, 5, 1, 507), width=60))
    assert line == 'a = "' + "x" * (len(line) - 6) + "…"
    assert len(carets) == len(line) - 1 <= 52


def test_colours_change_nothing_in_the_text(run_of):
    plain = as_text.render(run_of("x = 1\n", (1, 5, 1, 6)))
    colored = as_text.render(run_of("x = 1\n", (1, 5, 1, 6), color=True))
    assert colored != plain
    assert re.sub("\x1b\\[[0-9;]*m", "", colored) == plain
