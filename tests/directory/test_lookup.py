"""A Kommune is found by whatever people call it."""

import unicodedata
from datetime import date

import pytest

from asskomm_cli.archive.parties import describe
from asskomm_cli.directory.load import load
from asskomm_cli.directory.lookup import resolve, search
from asskomm_cli.directory.model import Kommune
from asskomm_cli.directory.spelling import kommunen_by_id

DIRECTORY = load()


def names(kommunen: tuple[Kommune, ...] | list[Kommune]) -> list[str]:
    return [k.name for k in kommunen]


@pytest.mark.parametrize(
    ("typed", "official"),
    [
        ("14521450", "Oelsnitz/Erzgeb."),
        ("oelsnitz-erzgeb", "Oelsnitz/Erzgeb."),
        ("Oelsnitz/Erzgeb.", "Oelsnitz/Erzgeb."),
        ("Oelsnitz/Erzgebirge", "Oelsnitz/Erzgeb."),
        ("Oelsnitz (Erzgebirge)", "Oelsnitz/Erzgeb."),
        ("Oelsnitz im Erzgebirge", "Oelsnitz/Erzgeb."),
        ("Oelsnitz/Erzg.", "Oelsnitz/Erzgeb."),
        ("Oelsnitz i. E.", "Oelsnitz/Erzgeb."),
        ("Oelsnitz/V.", "Oelsnitz/Vogtl."),
        ("Rothenburg", "Rothenburg/O.L."),
        ("Rothenburg/Oberlausitz", "Rothenburg/O.L."),
        ("Rothenburg OL", "Rothenburg/O.L."),
        ("Reichenbach (Vogtland)", "Reichenbach im Vogtland"),
        ("Reichenbach i. V.", "Reichenbach im Vogtland"),
        ("Reichenbach/Vogtl.", "Reichenbach im Vogtland"),
        ("Reichenbach/Oberlausitz", "Reichenbach/O.L."),
        ("Weißwasser", "Weißwasser/O.L."),
        ("WEISSWASSER", "Weißwasser/O.L."),
        ("Weißwasser / Běła Woda", "Weißwasser/O.L."),
        ("Frankenberg", "Frankenberg/Sa."),
        ("Krauschwitz", "Krauschwitz i.d. O.L."),
        ("Krauschwitz in der Oberlausitz", "Krauschwitz i.d. O.L."),
        ("Königstein (Sächsische Schweiz)", "Königstein/Sächs. Schw."),
        ("Stadt Görlitz", "Görlitz"),
        ("Goerlitz", "Görlitz"),
        ("Gemeinde Lohsa", "Lohsa"),
        ("Große Kreisstadt Döbeln", "Döbeln"),
        ("Kreisfreie Stadt Leipzig", "Leipzig"),
        ("Stadt Wehlen", "Stadt Wehlen"),
        ("Wehlen", "Stadt Wehlen"),
        ("budysin", "Bautzen"),
        ("Budyšin", "Bautzen"),
        ("Bautzen / Budyšin", "Bautzen"),
        ("Budyšin/Bautzen", "Bautzen"),
        ("Bautzen / Budyšin, Stadt", "Bautzen"),
        (unicodedata.normalize("NFD", "Döbeln"), "Döbeln"),
        ("  Lohsa ", "Lohsa"),
    ],
)
def test_a_text_names_one_kommune(typed: str, official: str) -> None:
    found = resolve(DIRECTORY, typed)

    assert names(found.matches) == [official]
    assert found.kommune is found.matches[0]
    assert found.others == found.not_on_day == found.suggestions == ()


def test_every_kommune_is_found_by_its_ags_its_id_and_all_its_names() -> None:
    for identifier, kommune in kommunen_by_id(DIRECTORY).items():
        for typed in (kommune.ags, identifier):
            assert resolve(DIRECTORY, typed).kommune is kommune
        for name in (kommune.name, kommune.full_name, kommune.name_sorbian):
            if name and name != "Bernsdorf":
                assert resolve(DIRECTORY, name).kommune is kommune


@pytest.mark.parametrize(
    ("typed", "ags"),
    [
        ("Bernsdorf (Zwickau, 14524010)", "14524010"),
        ("Bernsdorf (14625030)", "14625030"),
        ("bernsdorf (Bautzen)", "14625030"),
        ("Bernsdorf (Landkreis Zwickau)", "14524010"),
        ("Oelsnitz (Erzgebirgskreis)", "14521450"),
        ("Auerbach (Vogtlandkreis)", "14523020"),
        ("Leipzig (Stadt Leipzig)", "14713000"),
    ],
)
def test_bearers_of_one_name_are_told_apart_by_what_stands_behind_it(typed: str, ags: str) -> None:
    found = resolve(DIRECTORY, typed)

    assert found.kommune is DIRECTORY.by_ags[ags]
    assert found.others == ()


@pytest.mark.parametrize("typed", ["Bernsdorf (Görlitz)", "Leipzig (14524010)", "(14524010)", "()"])
def test_what_stands_behind_a_name_has_to_be_true_of_it(typed: str) -> None:
    assert resolve(DIRECTORY, typed).matches == ()


def test_many_brackets_name_nobody_and_end() -> None:
    assert resolve(DIRECTORY, "x" + "(a)" * 5000).matches == ()


def test_every_kommune_is_found_by_how_it_is_described() -> None:
    for kommune in DIRECTORY.kommunen:
        assert resolve(DIRECTORY, describe(DIRECTORY, kommune)).kommune is kommune


@pytest.mark.parametrize(
    ("typed", "meanings"),
    [
        ("Oelsnitz", ["Oelsnitz/Erzgeb.", "Oelsnitz/Vogtl."]),
        ("Reichenbach", ["Reichenbach im Vogtland", "Reichenbach/O.L."]),
        ("Neustadt", ["Neustadt/Vogtl.", "Neustadt in Sachsen"]),
        ("Neukirchen", ["Neukirchen/Erzgeb.", "Neukirchen/Pleiße"]),
        ("Bernsdorf", ["Bernsdorf", "Bernsdorf"]),
    ],
)
def test_a_text_with_several_meanings_is_ambiguous(typed: str, meanings: list[str]) -> None:
    found = resolve(DIRECTORY, typed)

    assert names(found.matches) == meanings
    assert found.kommune is None


@pytest.mark.parametrize(
    ("typed", "longer"),
    [
        ("Auerbach", "Auerbach/Vogtl."),
        ("Hartmannsdorf", "Hartmannsdorf b. Kirchberg"),
        ("Lichtenberg", "Lichtenberg/Erzgeb."),
        ("Neukirch", "Neukirch/Lausitz"),
        ("Rosenbach", "Rosenbach/Vogtl."),
    ],
)
def test_a_complete_name_wins_over_a_short_one_which_is_told_too(typed: str, longer: str) -> None:
    found = resolve(DIRECTORY, typed)

    assert names(found.matches) == [typed]
    assert names(found.others) == [longer]


def test_the_two_bernsdorf_are_told_apart_by_id_or_ags() -> None:
    for typed in ("bernsdorf-14625030", "14625030"):
        found = resolve(DIRECTORY, typed).kommune
        assert found is not None and found.ags == "14625030"


def test_a_former_kommune_is_found_and_tells_what_it_became() -> None:
    aue = resolve(DIRECTORY, "Aue").kommune

    assert aue is not None and aue.valid_until == date(2018, 12, 31)
    successor = DIRECTORY.successor_of(aue)
    assert successor is not None and successor.name == "Aue-Bad Schlema"


def test_on_a_day_only_kommunen_match_that_existed_then() -> None:
    assert names(resolve(DIRECTORY, "Ostrau", on=date(2022, 12, 31)).matches) == ["Ostrau"]

    too_late = resolve(DIRECTORY, "Ostrau", on=date(2023, 1, 1))
    assert too_late.matches == too_late.suggestions == ()
    assert names(too_late.not_on_day) == ["Ostrau"]

    too_early = resolve(DIRECTORY, "Jahnatal", on=date(2022, 12, 31))
    assert too_early.kommune is None
    assert names(too_early.not_on_day) == ["Jahnatal"]


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [
        ("Zwikau", "Zwickau"),
        ("Schwarzenburg", "Schwarzenberg/Erzgeb."),
        ("Oelsniz/Erzgebirge", "Oelsnitz/Erzgeb."),
        ("Flöah", "Flöha"),
        ("annabergbuchholz", "Annaberg-Buchholz"),
        ("Budisin", "Bautzen"),
        ("14521451", "Oelsnitz/Erzgeb."),
    ],
)
def test_a_misspelt_name_matches_nothing_and_has_suggestions(typed: str, nearest: str) -> None:
    found = resolve(DIRECTORY, typed)

    assert found.matches == ()
    assert nearest in names(found.suggestions)
    assert len(found.suggestions) <= 5
    assert nearest in names(search(DIRECTORY, typed))


@pytest.mark.parametrize("typed", ["", " ", "?!", "Qqqqqq", "Städtebund Silberberg"])
def test_a_text_like_no_name_finds_nothing(typed: str) -> None:
    found = resolve(DIRECTORY, typed)

    assert found.matches == found.others == found.suggestions == ()
    assert search(DIRECTORY, typed) == []


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Oe", ["Oederan", "Oelsnitz/Erzgeb.", "Oelsnitz/Vogtl."]),
        ("krausch", ["Krauschwitz i.d. O.L."]),
        ("Krauschwitz i", ["Krauschwitz i.d. O.L."]),
        ("Auerbach", ["Auerbach", "Auerbach/Vogtl."]),
        ("Hartmannsdorf", ["Hartmannsdorf", "Hartmannsdorf b. Kirchberg"]),
        ("schlema", ["Aue-Bad Schlema", "Bad Schlema"]),
        ("spree", ["Spreetal", "Sohland a. d. Spree"]),
        ("Wulka", ["Großdubrau"]),
        ("1471", ["Leipzig"]),
    ],
)
def test_search_gives_the_best_first(typed: str, first: list[str]) -> None:
    assert names(search(DIRECTORY, typed))[: len(first)] == first


def test_search_gives_no_more_than_the_limit_and_nothing_twice() -> None:
    found = search(DIRECTORY, "Bad", limit=5)

    assert len(found) == len(set(found)) == 5


def test_search_on_a_day_leaves_those_that_existed_then() -> None:
    assert "Bad Schlema" in names(search(DIRECTORY, "Schlema", on=date(2018, 6, 1)))
    assert names(search(DIRECTORY, "Schlema", on=date(2019, 6, 1))) == ["Aue-Bad Schlema"]
