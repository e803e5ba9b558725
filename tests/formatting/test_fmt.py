"""``fmt`` as an officer and as a pre-commit hook run it."""

import re
import shlex
from pathlib import Path

import pytest
import yaml
from broken_record import lay_out

FIGURES = """\
#:schema ../schema/figures.json

as_of = 2022-02-02
consulted = 126
kpr = 26

[[sources]]
url = "https://www.lpr.sachsen.de/"
title = "Zahlen"
"""
MESSY = """\
# Counted by hand.

kpr=26 # with two Landkreise
consulted = 1_26
# the day of the press release
"as_of" = 2022-02-02
sources = [
    { title = 'Zahlen', url = "https://www.lpr.sachsen.de/" }, # the only one
]
# That is all."""
TIDY = """\
#:schema ../schema/figures.json

# Counted by hand.

# the day of the press release
as_of = 2022-02-02
consulted = 126
kpr = 26  # with two Landkreise

[[sources]]  # the only one
url = "https://www.lpr.sachsen.de/"
title = "Zahlen"

# That is all.
"""


@pytest.fixture
def figures(data) -> Path:
    (data / "figures").mkdir()
    return data / "figures" / "2022-02-02.toml"


def write(path: Path, text: str) -> None:
    path.write_bytes(text.encode())


def test_a_messy_file_becomes_tidy_and_keeps_its_comments(figures, asskomm):
    write(figures, MESSY)
    result = asskomm("fmt")
    assert (result.code, result.out) == (0, "data/figures/2022-02-02.toml\n")
    assert figures.read_bytes().decode() == TIDY


def test_formatting_twice_changes_nothing(figures, asskomm):
    write(figures, TIDY)
    time = figures.stat().st_mtime_ns
    result = asskomm("fmt")
    assert (result.code, result.out) == (0, "")
    assert figures.stat().st_mtime_ns == time


@pytest.mark.parametrize(
    "text",
    [
        FIGURES.replace("\n", "\r\n"),
        FIGURES.removesuffix("\n"),
        FIGURES.replace("title =", "title  =  "),
        FIGURES.replace("126\n", "126   \n"),
        FIGURES.replace("as_of", "\n\nas_of"),
        FIGURES.replace("kpr = 26\n", "").replace("consulted", "kpr = 26\nconsulted"),
        FIGURES.replace('"Zahlen"', "'''\nZahlen'''"),
        FIGURES.replace("figures.json", "agreement.json"),
    ],
)
def test_every_other_layout_leads_to_the_same(figures, asskomm, text):
    assert text != FIGURES
    write(figures, text)
    assert asskomm("fmt", "--check").code == 1
    assert asskomm("fmt").code == 0
    assert figures.read_bytes().decode() == FIGURES


def test_line_ends_of_a_single_comment_are_mended_too(figures, asskomm):
    write(figures, FIGURES.replace("kpr = 26\n", "kpr = 26\n# doubtful\r\n"))
    assert asskomm("fmt").code == 0
    assert b"\r" not in figures.read_bytes()


def test_check_writes_nothing_and_names_the_files(figures, asskomm):
    write(figures, MESSY)
    result = asskomm("fmt", "--check")
    assert (result.code, result.out) == (1, "data/figures/2022-02-02.toml\n")
    assert figures.read_text("utf-8") == MESSY


def test_diff_writes_nothing_and_shows_the_lines(figures, asskomm):
    write(figures, MESSY)
    result = asskomm("fmt", "--diff")
    assert result.code == 0
    assert "-kpr=26 # with two Landkreise\n" in result.out
    assert "+kpr = 26  # with two Landkreise\n" in result.out
    assert "\n-\\ No newline at end of file\n" in result.out
    assert figures.read_text("utf-8") == MESSY
    assert asskomm("fmt", "--diff", "--check").code == 1
    write(figures, FIGURES.replace("\n", "\r\n"))
    assert "-kpr = 26␍\n" in asskomm("fmt", "--diff").out


@pytest.mark.parametrize(
    "text",
    [
        'as_of=2022-02-02\ncolour = "blue"\n',
        "as_of=2022-02-30\n",
        "as_of\n",
        "kpr=3\n",
        "as_of=2022-02-02\nkpr=-1\n",
        "",
    ],
)
def test_a_file_with_faults_is_left_alone_and_named(figures, asskomm, text):
    write(figures, text)
    result = asskomm("fmt")
    assert result.code == 1
    assert "data/figures/2022-02-02.toml: left alone, because it has faults" in result.err
    assert figures.read_bytes().decode() == text


def test_only_the_named_files_are_formatted(figures, asskomm):
    other = figures.with_name("2022-03.toml")
    write(figures, MESSY)
    write(other, 'as_of="2022-03"\n')
    result = asskomm("fmt", other)
    assert (result.code, result.out) == (0, "data/figures/2022-03.toml\n")
    assert figures.read_text("utf-8") == MESSY
    assert asskomm("fmt", "data/nothing.toml").code == 2


def test_fmt_and_the_rule_on_layout_always_agree(data, asskomm):
    lay_out(data, "FIL105")
    odd = asskomm("validate", "--select", "FIL105", "--format", "concise").out
    assert odd
    would_change = asskomm("fmt", "--check").out.split()
    assert would_change == [line.split(":")[0] for line in odd.splitlines()]
    assert asskomm("fmt").code == 0
    assert asskomm("validate", "--select", "FIL105").out == ""
    assert asskomm("fmt", "--check").code == 0


def test_a_comment_that_has_no_neighbour_any_more_stays(figures, asskomm):
    write(figures, "as_of=2022-02-02\nsources = [] # none was found\n")
    assert asskomm("fmt").code == 0
    assert "# none was found\n" in figures.read_text("utf-8")
    assert "sources" not in figures.read_text("utf-8")


def test_a_list_that_is_all_of_its_file_is_not_taken_out_of_it(data, asskomm):
    write(data / "caseworkers.toml", "caseworkers=[] # nobody yet\n")
    assert asskomm("fmt", "--check").code == 0
    assert asskomm("validate", "--select", "FIL105").out == ""


def test_comments_in_a_list_stay_with_their_items(data, asskomm):
    (data / "associations").mkdir()
    path = data / "associations" / "staedtebund-silberberg.toml"
    write(
        path,
        'name = "Städtebund Silberberg"\nkind = "Städtebund"\nmembers = [ # five\n'
        ' "loessnitz", # since 2009\n# joined later:\n "schneeberg"\n# and so on\n]\n',
    )
    assert asskomm("fmt").code == 0
    assert path.read_text("utf-8").endswith(
        "members = [\n"
        "    # five\n"
        '    "loessnitz",  # since 2009\n'
        "    # joined later:\n"
        '    "schneeberg",\n'
        "    # and so on\n"
        "]\n"
    )


def test_the_pre_commit_hook_formats_the_files_that_it_is_given(figures, asskomm):
    hooks = yaml.safe_load(
        (Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text("utf-8")
    )
    (hook,) = [each for each in hooks if each["id"] == "asskomm-fmt"]
    program, *arguments = shlex.split(hook["entry"])
    assert program == "asskomm"
    assert re.search(hook["files"], "data/figures/2022-02-02.toml")
    write(figures, MESSY)
    (figures.parent.parent / "settings.toml").write_text("commit=false")
    names = ["data/figures/2022-02-02.toml", "data/settings.toml"]
    assert asskomm(*arguments, *names).code == 0
    assert figures.read_text("utf-8") == TIDY
