"""How a dialogue ends: written, declined, left or refused; nothing is half done, nothing lost."""

import subprocess
import sys

import pytest
from record_files import contents, read
from terminal import CLEAR, CTRL_C, CTRL_D, DAY, ENTER, PARTY, TYPE, Terminal


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D], ids=["Ctrl-C", "Ctrl-D"])
def test_leaving_writes_nothing(data, key):
    before = contents(data, "*")
    officer = Terminal(data, "add-agreement")
    officer.sees(TYPE)
    officer.types(key)
    assert officer.ends() == 130
    assert "interrupted" in officer.rest
    assert "repeated" not in officer.rest
    assert contents(data, "*") == before


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D], ids=["Ctrl-C", "Ctrl-D"])
def test_leaving_in_the_middle_gives_the_answers_so_far_back_as_a_command(data, key):
    before = contents(data, "*")
    officer = Terminal(data, "add-agreement")
    officer.answers((TYPE, ""), (DAY, "17.12.2021"), (PARTY, "Schneeberg"), ("Another party", ""))
    officer.answers(("Signed for Schneeberg", "Ingo Seifert"), ("Role", ""))
    officer.sees("Signed for Polizeidirektion")
    officer.types(key)
    assert officer.ends() == 130
    options = [line.strip(" \\") for line in officer.rest.splitlines()]
    for told in (
        "--type Kooperationsvereinbarung",
        "--date 2021-12-17",
        "--party schneeberg",
        "--signatory 'Ingo Seifert; Bürgermeister; schneeberg'",
    ):
        assert told in options
    assert "interrupted" in officer.rest
    assert contents(data, "*") == before


def test_leaving_among_the_members_keeps_those_that_were_given(data):
    officer = Terminal(
        data,
        "add-association",
        "Bund",
        "--member=Lößnitz",
        "--member=Schnehberg",
        "--member=Frohburg",
    )
    officer.answers(("Kind", ""))
    officer.sees("Member")
    officer.types(CTRL_C)
    assert officer.ends() == 130
    for member in ("loessnitz", "Schnehberg", "Frohburg"):
        assert f"--member {member}" in officer.rest


def test_no_writes_nothing_and_gives_the_answers_back_as_a_command(data):
    before = contents(data, "*")
    officer = Terminal(data, "add-municipality", "--notes", "Siehe Ratsbeschluß; Nr. 4")
    officer.answers(("Kommune", "budysin"), ("Participating", ""), ("Source", "https://x.de/1"))
    officer.answers(("Title", "Bautzen macht's"), ("Published", "2022"), ("Another", ""))
    officer.sees("data/municipalities/bautzen.toml")
    officer.answers(("Write it?", "vielleicht"), ("Write it?", "nein"))
    assert officer.ends() == 0
    assert contents(data, "*") == before
    assert "Nothing was written." in officer.rest
    _start, command = officer.rest.split("to be corrected and repeated:")
    repeated = subprocess.run(
        f"exec {sys.executable} -m {command.strip().replace('asskomm', 'asskomm_cli', 1)}",
        shell=True,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    assert repeated.stdout.strip() == "data/municipalities/bautzen.toml"
    record = read(data / "municipalities" / "bautzen.toml")
    assert record["notes"] == "Siehe Ratsbeschluß; Nr. 4"
    assert record["sources"] == [
        {"url": "https://x.de/1", "title": "Bautzen macht's", "published_on": "2022"}
    ]


def test_a_fault_found_at_the_end_costs_no_answer(data):
    officer = Terminal(
        data, "add-agreement", "--party", "Schneeberg", "--witness", "Armin Schuster; Ministr"
    )
    officer.answers(
        (TYPE, ""),
        (DAY, "17.12.2021"),
        ("Signed for Schneeberg", "Ingo Seifert"),
        ("Role", ""),
        ("Signed for Polizeidirektion", ""),
        ("Signed for Landes", ""),
        ("Another signatory", ""),
        ("Source", ""),
        ("Notes", "Im Rathaus"),
    )
    assert officer.ends() == 2
    assert not list((data / "agreements").glob("*.toml"))
    assert "Error: --witness 1: role:" in officer.rest
    assert "--signatory 'Ingo Seifert; Bürgermeister; schneeberg'" in officer.rest
    assert "--notes 'Im Rathaus'" in officer.rest


def test_an_agreement_that_is_recorded_already_is_noticed_before_more_is_asked(data, asskomm):
    given = ("--type", "Vorvereinbarung", "--party", "Schneeberg")
    asskomm("add-agreement", *given, "--date", "17.12.2021")
    officer = Terminal(data, "add-agreement", *given)
    officer.answers((DAY, "17.12.2021"))
    officer.sees("2021-12-17-schneeberg-vorvereinbarung is in the record already")
    officer.answers(("Signed on another day", "18.12.2021"))
    officer.sees("Signed for Schneeberg")
    officer.leaves()


def test_a_terminal_that_can_not_move_its_cursor_is_enough(data):
    officer = Terminal(data, "add-association", term="dumb")
    officer.answers(
        ("Name of the association", "Verwaltungsverband Wildenstein"),
        ("Kind [Städtebund]", "verwaltungsv"),
        ("Member", "Grünhainichen"),
        ("Another member", "Börnichen"),
    )
    officer.answers(
        ("Another member", ""),
        ("Area", "1.234,5"),
        ("Inhabitants", "4.321 EW"),
        ("Inhabitants", "4.321"),
        ("On which day", "30.6.2020"),
        ("Source", ""),
        ("Notes", ""),
        ("Write it?", "J"),
    )
    assert officer.ends() == 0
    record = read(data / "associations" / "verwaltungsverband-wildenstein.toml")
    assert record["members"] == ["gruenhainichen", "boernichen-erzgeb"]
    assert (record["area_km2"], record["inhabitants"]) == (1234.5, 4321)


def test_milestones_figures_and_case_workers_are_asked_for_too(data):
    officer = Terminal(data, "add-milestone", "Schneeberg", "--kind", "Förderung")
    officer.answers(("When", "26.1.2022"), ("Finished", ""), ("Amount", "40.000 €"))
    officer.answers(("Who carries", ""), ("Note", ""), ("Source", ""), ("Write it?", ""))
    assert officer.ends() == 0
    assert "amount_eur = 40000" in (data / "municipalities/schneeberg.toml").read_text()

    officer = Terminal(data, "add-figures", "--consulted", "126", "--notes", "x")
    officer.answers(("Counted on", "17.12.2021"), ("close cooperation", "45"))
    for _unknown in range(6):
        officer.answers((" (Enter: none)", ""))
    officer.answers(("Source", ""), ("Write it?", ""))
    assert officer.ends() == 0
    assert "close_cooperation = 45" in (data / "figures/2021-12-17.toml").read_text()

    officer = Terminal(data, "add-caseworker", "--since", "2021")
    officer.answers(("Name", "Jan Heimer"), ("Landkreis", "Leipzig"))
    officer.sees("choose: Stadt Leipzig, Landkreis Leipzig")
    officer.sees("Landkreis or Kreisfreie Stadt")
    officer.types(CLEAR + "erzgebirge" + ENTER)
    officer.answers(("Until", ""), ("Source", ""), ("Note", ""), ("Write it?", ""))
    assert officer.ends() == 0
    assert 'landkreis = "Erzgebirgskreis"' in (data / "caseworkers.toml").read_text()


def test_without_a_terminal_nothing_is_asked_and_what_is_missing_is_named(data, asskomm):
    before = contents(data, "*")
    result = asskomm("add-agreement", "--notes", "x")
    assert result.code == 2
    for missing in ("--type", "--date", "a party is missing"):
        assert missing in result.err
    assert result.out == ""
    assert contents(data, "*") == before
