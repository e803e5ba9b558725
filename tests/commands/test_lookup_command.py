"""``asskomm lookup``: the official directory, by whatever people type."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pseudo_terminal import on_terminal

Run = Callable[..., Any]


@pytest.fixture(autouse=True)
def nowhere_near_a_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ASSKOMM_DATA", raising=False)


@pytest.fixture
def found(asskomm: Run) -> Run:
    """Return a function that looks a Kommune up which there is."""

    def run(*arguments: str) -> Any:
        result = asskomm("lookup", *arguments)
        assert result.code == 0
        return result

    return run


@pytest.fixture
def lookup(found: Run) -> Callable[..., str]:
    """Return what ``asskomm lookup`` writes to standard output."""
    return lambda *arguments: found(*arguments).out


@pytest.fixture
def remark(found: Run) -> Callable[..., str]:
    """Return what ``asskomm lookup`` says besides the table."""
    return lambda *arguments: found(*arguments).err


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_a_row_tells_kind_landkreis_ags_and_police(lookup: Run) -> None:
    assert lookup("budysin").splitlines() == [
        "Kommune            Kind   Landkreis  AGS       Polizei",
        "Bautzen / Budyšin  Stadt  Bautzen    14625020  PD Görlitz",
        "1 Kommune",
    ]


def test_several_kommunen_are_no_error(lookup: Run) -> None:
    assert [each["ags"] for each in rows(lookup("Bernsdorf", "--format", "csv"))][:2] == [
        "14524010",
        "14625030",
    ]


def test_a_merged_kommune_says_what_became_of_it(lookup: Run) -> None:
    assert "Ostrau: merged into Jahnatal on 2023-01-01" in lookup("Ostrau")
    assert "| merged into Jahnatal on 2023-01-01 |" in lookup("Ostrau", "--format", "markdown")


def test_on_an_earlier_day_the_former_kommunen_exist(lookup: Run, remark: Run) -> None:
    earlier = ("Aue-Bad Schlema", "--on", "2018-06-01")
    found = rows(lookup(*earlier, "--format", "csv"))
    assert [each["name"] for each in found] == ["Aue", "Bad Schlema"]
    assert remark(*earlier) == "Aue-Bad Schlema exists only since 2019-01-01\n"


def test_on_a_later_day_the_successor_exists(lookup: Run, remark: Run) -> None:
    later = ("Ostrau", "--on", "1.6.2024")
    assert [each["name"] for each in rows(lookup(*later, "--format", "csv"))] == ["Jahnatal"]
    assert remark(*later) == "Ostrau was merged into Jahnatal on 2023-01-01\n"


def test_what_is_only_similar_is_said_to_be(remark: Run) -> None:
    assert "no Kommune is called “Schwartzenberg”" in remark("Schwartzenberg")
    assert remark("145214") == ""


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["xxqq"], "there is no Kommune like “xxqq”"),
        ([""], "there is no Kommune like “”"),
        (["Erzgebirgskreis"], "is a Landkreis"),
        (["Aue", "--on", "32.1.2019"], "is no date"),
    ],
)
def test_what_is_not_found_is_wrong_usage(arguments: list[str], message: str, asskomm: Run) -> None:
    result = asskomm("lookup", *arguments)
    assert (result.code, result.out) == (2, "")
    assert message in result.err


def test_a_named_data_folder_has_to_exist(refusal: Run) -> None:
    assert "missing is no folder" in refusal("--data", "missing", "lookup", "Aue")


def test_json_holds_the_facts(lookup: Run) -> None:
    document = json.loads(lookup("Rothenburg", "--format", "json"))
    assert document["version"] == 1
    (kommune,) = document["municipalities"]
    assert kommune["polizeidirektion"] == "Polizeidirektion Görlitz"
    assert kommune["valid_until"] is None


@pytest.mark.parametrize("typed", ["Schwarzenberg", "Sächs", "Weißwasser", "Leipzig"])
def test_the_table_fits_into_80_columns_with_no_word_broken(lookup: Run, typed: str) -> None:
    lines = on_terminal(80, 50, "lookup", typed, NO_COLOR="1").splitlines()
    assert all(len(line) <= 80 for line in lines)
    words = {word for line in lines for word in line.split()}
    assert words <= set(lookup(typed).split())
