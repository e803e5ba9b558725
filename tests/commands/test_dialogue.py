"""The dialogue as a person sees it: the real program at a real pseudo-terminal."""

import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pexpect = pytest.importorskip("pexpect", reason="there are no pseudo-terminals here")
if not hasattr(pexpect, "spawn"):
    pytest.skip("there are no pseudo-terminals here", allow_module_level=True)

PROGRAM = [sys.executable, "-m", "asskomm_cli"]
TYPE, DAY, PARTY = "Type [Kooperationsvereinbarung]", "Signed on", "Party (Kommune or association)"
ENTER, TAB, CTRL_C, CTRL_D, CLEAR = "\r", "\t", "\x03", "\x04", "\x15"


class Terminal:
    """A person at a terminal: reads until something appears, then types."""

    def __init__(self, data: Path, *arguments: str, term: str = "xterm") -> None:
        environment = {
            name: value
            for name, value in os.environ.items()
            if name not in ("ASSKOMM_DATA", "LANGUAGE", "LC_ALL", "COLUMNS", "LINES")
        }
        # This terminal does not answer the question where its cursor stands.
        own = {"TERM": term, "LANG": "C.UTF-8", "PYTHONUTF8": "1", "PROMPT_TOOLKIT_NO_CPR": "1"}
        self.child = pexpect.spawn(
            PROGRAM[0],
            [*PROGRAM[1:], "--data", str(data), *arguments],
            env=environment | own,
            encoding="utf-8",
            timeout=20,
            dimensions=(50, 120),
        )
        # It never types before it sees the question, so it need not wait in between.
        self.child.delaybeforesend = None

    def sees(self, text: str) -> None:
        self.child.expect_exact(text)

    def types(self, keys: str) -> None:
        self.child.send(keys)

    def answers(self, *pairs: tuple[str, str]) -> None:
        """Answer questions in their order; ``""`` is Enter alone."""
        for question, answer in pairs:
            self.sees(question)
            self.types(answer + ENTER)

    def ends(self) -> int:
        """Return the exit code."""
        self.rest = self.child.read().replace("\r\n", "\n")
        self.child.wait()
        return int(self.child.exitstatus)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    run(folder, "init", str(folder), has_data=False)
    return folder


@pytest.fixture
def silberberg(data: Path) -> Iterator[Path]:
    members = ["Aue-Bad Schlema", "Schneeberg", "Schwarzenberg"]
    options = [word for name in members for word in ("--member", name)]
    run(data, "add-association", "Städtebund Silberberg", "--kind", "Städtebund", *options)
    yield data


def run(data: Path, *arguments: str, has_data: bool = True) -> subprocess.CompletedProcess[str]:
    options = ["--data", str(data)] if has_data else []
    return subprocess.run(
        [*PROGRAM, *options, *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def agreements(data: Path) -> dict[str, dict[str, Any]]:
    files = sorted((data / "agreements").glob("*.toml"))
    return {file.stem: tomllib.loads(file.read_text("utf-8")) for file in files}


def files(data: Path) -> list[Path]:
    return sorted(path for path in data.rglob("*") if path.is_file())


def test_an_agreement_is_recorded_by_answering_questions(data: Path) -> None:
    officer = Terminal(data, "add-agreement")
    officer.answers((TYPE, ""), (DAY, "17. Dezember 2021"))
    officer.sees(PARTY)
    officer.types("schwarz")
    officer.sees("Erzgebirgskreis, 14521550")
    officer.types(TAB + ENTER)
    officer.sees("Schwarzenberg/Erzgeb. (Erzgebirgskreis, 14521550), Polizeidirektion Chemnitz")
    officer.answers(
        ("Another party", ""),
        ("Signed for Schwarzenberg/Erzgeb.: name", "Ruben Gehart"),
        ("Role [Oberbürgermeister]", ""),
        ("Signed for Polizeidirektion Chemnitz: name", "Carsten Kaempf"),
        ("Role [Polizeipräsident]", ""),
        ("Rank", ""),
        ("Signed for Landespräventionsrat Sachsen: name", "Anja Herold-Beckmann"),
        ("Role [Geschäftsführer]", "stellvertretende Geschäftsführerin"),
        ("Another signatory", ""),
        ("Witness", "Armin Schuster"),
        ("Role", "Innenminister"),
        ("Another witness", ""),
        ("Source", "https://www.schwarzenberg.de/asskomm"),
        ("Title", "Stadt tritt bei"),
        ("Published", "18.12.2021"),
        ("Another source", ""),
        ("Notes", ""),
        ("Write it? [Y/n]", ""),
    )
    assert officer.ends() == 0
    assert agreements(data) == {
        "2021-12-17-schwarzenberg-erzgeb-kooperationsvereinbarung": {
            "type": "Kooperationsvereinbarung",
            "signed_on": tomllib.loads("day = 2021-12-17")["day"],
            "parties": ["schwarzenberg-erzgeb"],
            "signatories": [
                {
                    "name": "Ruben Gehart",
                    "role": "Oberbürgermeister",
                    "represents": "schwarzenberg-erzgeb",
                },
                {
                    "name": "Carsten Kaempf",
                    "role": "Polizeipräsident",
                    "represents": "Polizeidirektion Chemnitz",
                },
                {
                    "name": "Anja Herold-Beckmann",
                    "role": "Geschäftsführerin",
                    "represents": "Landespräventionsrat Sachsen",
                    "capacity": "stellvertretend",
                },
            ],
            "witnesses": [{"name": "Armin Schuster", "role": "Innenminister"}],
            "sources": [
                {
                    "url": "https://www.schwarzenberg.de/asskomm",
                    "title": "Stadt tritt bei",
                    "published_on": tomllib.loads("day = 2021-12-18")["day"],
                }
            ],
        }
    }
    assert (data / "municipalities" / "schwarzenberg-erzgeb.toml").exists()


def test_a_wrong_date_is_refused_at_once_and_stays_there_to_be_corrected(data: Path) -> None:
    officer = Terminal(data, "add-agreement", "--type", "Vorvereinbarung")
    officer.answers((DAY, "31.11.2021"))
    officer.sees("“31.11.2021” is no date")
    officer.sees("?): 31.11.2021")
    officer.types("\x7f" * 9 + "0.11.2021" + ENTER)
    officer.answers((PARTY, "Oelsnitz/Erzgebirge"))
    officer.sees("Oelsnitz/Erzgeb. (Erzgebirgskreis, 14521450)")
    officer.types(CTRL_C)
    assert officer.ends() == 130


def test_a_date_in_the_future_or_before_asskomm_is_refused(data: Path) -> None:
    officer = Terminal(data, "add-agreement", "--type", "Vorvereinbarung")
    officer.answers((DAY, "1.1.2999"))
    officer.sees("2999-01-01 is in the future")
    officer.sees(DAY)
    officer.types(CLEAR + "2017" + ENTER)
    officer.sees("2017 is before 2018")
    officer.types(CTRL_C)
    assert officer.ends() == 130


def test_only_kommunen_of_that_day_can_be_named(data: Path) -> None:
    officer = Terminal(data, "add-agreement", "--type", "Vorvereinbarung")
    officer.answers((DAY, "6/2018"), (PARTY, "Aue-Bad Schlema"))
    officer.sees("Aue-Bad Schlema exists only since 2019-01-01")
    officer.sees(PARTY)
    officer.types(CLEAR + "Aue" + ENTER)
    officer.sees("Aue (Erzgebirgskreis, ")
    officer.types(CTRL_C)
    assert officer.ends() == 130


def test_a_landkreis_as_party_is_signed_for_by_landrat_and_police(data: Path) -> None:
    run(data, "add-association", "Landkreis Görlitz", "--kind", "Landkreis")
    officer = Terminal(data, "add-agreement", "--date", "2022")
    officer.answers((TYPE, ""), (PARTY, "Landkreis Görlitz"))
    officer.answers(("Signed for Landkreis Görlitz", "Bernd Lange"), ("Role [Landrat]", ""))
    officer.sees("Signed for Polizeidirektion Görlitz")
    officer.types(CTRL_C)
    assert officer.ends() == 130


def test_an_ambiguous_kommune_brings_the_candidates_and_the_question_again(data: Path) -> None:
    officer = Terminal(data, "add-municipality")
    officer.answers(("Kommune", "Bernsdorf"))
    officer.sees("“Bernsdorf” is ambiguous")
    officer.sees("Bernsdorf (Bautzen, 14625030)")
    # Both stand below the question; the second one is the one in the Landkreis Bautzen.
    officer.sees("Zwickau, 14524010")
    officer.types(TAB + TAB + ENTER)
    officer.sees("Bernsdorf (Bautzen, 14625030), Polizeidirektion Görlitz")
    officer.answers(("Participating", "2021"), ("Source", ""), ("Notes", ""), ("Write it?", "j"))
    assert officer.ends() == 0
    assert [file.stem for file in (data / "municipalities").glob("*.toml")] == [
        "bernsdorf-14625030"
    ]


def test_an_association_is_offered_and_brings_its_members_along(silberberg: Path) -> None:
    officer = Terminal(silberberg, "add-agreement", "--date", "17.12.2021")
    officer.answers((TYPE, ""))
    officer.sees(PARTY)
    officer.types("silber")
    officer.sees("Städtebund Silberberg")
    officer.types(TAB + ENTER)
    officer.sees("(Aue-Bad Schlema, Schneeberg, Schwarzenberg/Erzgeb.)")
    officer.answers(
        ("Signed for Aue-Bad Schlema", ""),
        ("Signed for Schneeberg", "Ingo Seifert"),
        ("Role [Bürgermeister]", ""),
        ("Signed for Schwarzenberg", ""),
        ("Signed for Polizeidirektion Chemnitz", ""),
        ("Signed for Landespräventionsrat", ""),
        ("Another signatory", ""),
        ("Witness", ""),
        ("Source", ""),
        ("Notes", ""),
        ("Write it?", "yes"),
    )
    assert officer.ends() == 0
    (agreement,) = agreements(silberberg).values()
    assert agreement["association"] == "staedtebund-silberberg"
    assert agreement["parties"] == ["aue-bad-schlema", "schneeberg", "schwarzenberg-erzgeb"]
    assert [each["name"] for each in agreement["signatories"]] == ["Ingo Seifert"]


def test_what_was_given_as_an_option_is_not_asked_again(data: Path) -> None:
    officer = Terminal(
        data,
        "add-agreement",
        *("--type", "Vorvereinbarung", "--party", "Bannewitz", "--notes", "Ort unbekannt"),
        *("--signatory", "Heiko Wersig; Bürgermeister", "--witness", "Armin Schuster"),
    )
    officer.answers((DAY, "2/2022"), ("Source", ""), ("Write it?", ""))
    assert officer.ends() == 0
    assert list(agreements(data)) == ["2022-02-bannewitz-vorvereinbarung"]


def test_a_faulty_option_is_asked_for(data: Path) -> None:
    officer = Terminal(data, "add-agreement", "--date", "30.2.2021", "--party", "Bannewitz")
    officer.answers((TYPE, "vorv"))
    officer.sees("“30.2.2021” is no date")
    officer.types(CTRL_C)
    assert officer.ends() == 130


def test_a_revierleiter_is_asked_for_revier_and_rank(data: Path) -> None:
    officer = Terminal(data, "add-agreement", *("--date", "24.1.2023", "--party", "Bannewitz"))
    officer.answers(
        (TYPE, ""),
        ("Signed for Bannewitz", ""),
        ("Signed for Polizeidirektion Dresden", "Martin Gebhardt"),
        ("Role [Polizeipräsident]", "Revierleiter"),
        ("Polizeirevier", "freital"),
        ("Rank", "Polizeirat"),
        ("Signed for Landespräventionsrat", ""),
        ("Another signatory", ""),
        ("Witness", ""),
        ("Source", ""),
        ("Notes", ""),
        ("Write it?", ""),
    )
    assert officer.ends() == 0
    (agreement,) = agreements(data).values()
    assert agreement["signatories"] == [
        {
            "name": "Martin Gebhardt",
            "role": "Leiter des Polizeireviers",
            "represents": "Polizeidirektion Dresden",
            "office": "Polizeirevier Freital-Dippoldiswalde",
            "rank": "Polizeirat",
        }
    ]


def test_who_signed_before_is_offered_with_the_role(data: Path) -> None:
    run(
        data,
        "add-agreement",
        *("--type", "Vorvereinbarung", "--date", "1.9.2021", "--party", "Schneeberg"),
        *("--signatory", "Anja Herold-Beckmann; stellvertretende Geschäftsführerin"),
    )
    officer = Terminal(data, "add-agreement", *("--date", "17.12.2021", "--party", "Schneeberg"))
    officer.answers((TYPE, ""), ("Schneeberg: name", ""), ("Chemnitz: name", ""))
    officer.sees("Signed for Landespräventionsrat")
    officer.types("herold")
    officer.sees("Anja Herold-Beckmann")
    officer.types(TAB + ENTER)
    officer.sees("Role [stellv. Geschäftsführerin]")
    officer.types(CTRL_C)
    assert officer.ends() == 130


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D], ids=["Ctrl-C", "Ctrl-D"])
def test_leaving_writes_nothing(data: Path, key: str) -> None:
    before = files(data)
    officer = Terminal(data, "add-agreement")
    officer.answers((TYPE, ""), (DAY, "17.12.2021"), (PARTY, "Schneeberg"))
    officer.sees("Another party")
    officer.types(key)
    assert officer.ends() == 130
    assert "interrupted" in officer.rest
    assert files(data) == before


def test_no_writes_nothing_and_gives_the_answers_back_as_a_command(data: Path) -> None:
    before = files(data)
    officer = Terminal(data, "add-municipality", "--notes", "Siehe Ratsbeschluß; Nr. 4")
    officer.answers(("Kommune", "budysin"), ("Participating", ""), ("Source", "https://x.de/1"))
    officer.answers(("Title", "Bautzen macht's"), ("Published", "2022"), ("Another", ""))
    officer.sees("data/municipalities/bautzen.toml")
    officer.answers(("Write it?", "vielleicht"), ("Write it?", "nein"))
    assert officer.ends() == 0
    assert files(data) == before
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
    record = tomllib.loads((data / "municipalities" / "bautzen.toml").read_text("utf-8"))
    assert record["notes"] == "Siehe Ratsbeschluß; Nr. 4"
    assert record["sources"] == [
        {"url": "https://x.de/1", "title": "Bautzen macht's", "published_on": "2022"}
    ]


def test_a_fault_found_at_the_end_costs_no_answer(data: Path) -> None:
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
    assert agreements(data) == {}
    assert "Error: --witness 1: role:" in officer.rest
    assert "--signatory 'Ingo Seifert; Bürgermeister; schneeberg'" in officer.rest
    assert "--notes 'Im Rathaus'" in officer.rest


def test_an_agreement_that_is_recorded_already_is_noticed_before_more_is_asked(data: Path) -> None:
    given = ("--type", "Vorvereinbarung", "--party", "Schneeberg")
    run(data, "add-agreement", *given, "--date", "17.12.2021")
    officer = Terminal(data, "add-agreement", *given)
    officer.answers((DAY, "17.12.2021"))
    officer.sees("data/agreements/2021-12-17-schneeberg-vorvereinbarung.toml is in the record")
    officer.answers(("Signed on another day", "18.12.2021"))
    officer.sees("Signed for Schneeberg")
    officer.types(CTRL_C)
    assert officer.ends() == 130


def test_a_terminal_that_can_not_move_its_cursor_is_enough(data: Path) -> None:
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
    text = (data / "associations" / "verwaltungsverband-wildenstein.toml").read_text("utf-8")
    record = tomllib.loads(text)
    assert record["members"] == ["gruenhainichen", "boernichen-erzgeb"]
    assert (record["area_km2"], record["inhabitants"]) == (1234.5, 4321)


def test_milestones_figures_and_case_workers_are_asked_for_too(silberberg: Path) -> None:
    officer = Terminal(silberberg, "add-milestone", "Schneeberg", "--kind", "Förderung")
    officer.answers(("When", "26.1.2022"), ("Finished", ""), ("Amount", "40.000 €"))
    officer.answers(("Who carries", ""), ("Note", ""), ("Source", ""), ("Write it?", ""))
    assert officer.ends() == 0
    assert "amount_eur = 40000" in (silberberg / "municipalities/schneeberg.toml").read_text()

    officer = Terminal(silberberg, "add-figures", "--consulted", "126", "--notes", "x")
    officer.answers(("Counted on", "17.12.2021"), ("close cooperation", "45"))
    for _unknown in range(6):
        officer.answers((" (Enter: none)", ""))
    officer.answers(("Source", ""), ("Write it?", ""))
    assert officer.ends() == 0
    assert "close_cooperation = 45" in (silberberg / "figures/2021-12-17.toml").read_text()

    officer = Terminal(silberberg, "add-caseworker", "--since", "2021")
    officer.answers(("Name", "Jan Heimer"), ("Landkreis", "Leipzig"))
    officer.sees("choose: Stadt Leipzig, Landkreis Leipzig")
    officer.sees("Landkreis or Kreisfreie Stadt")
    officer.types(CLEAR + "erzgebirge" + ENTER)
    officer.answers(("Until", ""), ("Source", ""), ("Note", ""), ("Write it?", ""))
    assert officer.ends() == 0
    assert 'landkreis = "Erzgebirgskreis"' in (silberberg / "caseworkers.toml").read_text()


def test_without_a_terminal_nothing_is_asked_and_what_is_missing_is_named(data: Path) -> None:
    before = files(data)
    result = run(data, "add-agreement", "--notes", "x")
    assert result.returncode == 2
    for missing in ("--type", "--date", "a party is missing"):
        assert missing in result.stderr
    assert result.stdout == ""
    assert files(data) == before


def test_nothing_of_the_dialogue_is_loaded_unless_it_runs(data: Path) -> None:
    given = ["--type", "Vorvereinbarung", "--date", "1.9.2021", "--party", "Schneeberg"]
    code = (
        "import sys; from asskomm_cli.main import main; "
        f"code = main({['--data', str(data), 'add-agreement', *given]!r}); "
        "loaded = [name for name in sys.modules if 'prompt' in name or 'dialogue' in name]; "
        "sys.exit(str(loaded) if loaded or code else 0)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", timeout=60, check=False
    )
    assert result.returncode == 0, result.stderr
