"""Ids, the key that variants of a name share, and suggestions for a misspelt word."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asskomm_cli.directory.load import load
from asskomm_cli.directory.spelling import (
    comparison_key,
    kommune_id,
    kommunen_by_id,
    nearest,
    slug,
)

DIRECTORY = load()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oelsnitz/Erzgeb.", "oelsnitz-erzgeb"),
        ("Krauschwitz i.d. O.L.", "krauschwitz-i-d-o-l"),
        ("Schwarzenberg/Erzgeb.", "schwarzenberg-erzgeb"),
        ("Aue-Bad Schlema", "aue-bad-schlema"),
        ("Weißwasser/O.L.", "weisswasser-o-l"),
        ("Städtebund Silberberg", "staedtebund-silberberg"),
        ("Łaz", "laz"),
        ("Chrósćicy", "chroscicy"),
        ("Dźěwin", "dzewin"),
        ("Přísečnice", "prisecnice"),
        ("Aue–Schneeberg", "aue-schneeberg"),
    ],
)
def test_a_slug_is_lower_case_ascii_with_hyphens(text: str, expected: str) -> None:
    assert slug(text) == expected
    assert slug(unicodedata.normalize("NFD", text)) == expected


@given(st.text())
def test_a_slug_is_made_of_letters_digits_and_single_hyphens(text: str) -> None:
    made = slug(text)
    assert made.isascii()
    assert all(word.isalnum() and word == word.lower() for word in made.split("-") if made)
    assert slug(made) == made


def test_only_the_two_bernsdorf_need_their_ags_in_the_id() -> None:
    with_ags = [each for each in kommunen_by_id(DIRECTORY) if each[-8:].isdecimal()]

    assert with_ags == ["bernsdorf-14524010", "bernsdorf-14625030"]
    assert kommune_id(DIRECTORY.by_ags["14625030"], DIRECTORY) == "bernsdorf-14625030"


def test_every_kommune_has_an_id_of_its_own() -> None:
    by_id = kommunen_by_id(DIRECTORY)
    assert {kommune_id(k, DIRECTORY): k for k in DIRECTORY.kommunen} == by_id
    assert len(by_id) == len(DIRECTORY.kommunen)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Oelsnitz/Erzgeb.", "Ölsnitz im Erzgebirge"),
        ("Görlitz", "goerlitz"),
        ("Görlitz", "GORLITZ"),
        ("Großenhain", "Grossenhain"),
        ("Aue", "aue"),
        ("Neustadt in Sachsen", "Neustadt i. Sa."),
        ("Sohland a. d. Spree", "Sohland an der Spree"),
        ("St. Egidien", "Sankt Egidien"),
    ],
)
def test_usual_variants_share_their_key(one: str, other: str) -> None:
    assert comparison_key(one) == comparison_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Aue", "Au"), ("Oelsnitz/Erzgeb.", "Oelsnitz/Vogtl."), ("Stadt", "")]
)
def test_different_names_have_different_keys(one: str, other: str) -> None:
    assert comparison_key(one) != comparison_key(other)


def test_no_two_kommunen_share_a_key_but_the_two_bernsdorf() -> None:
    keys = [comparison_key(k.name) for k in DIRECTORY.kommunen]
    assert {key for key in keys if keys.count(key) > 1} == {"bernsdorf"}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("signed_no", ["signed_on"]),
        ("Choaching", ["Coaching"]),
        ("koop", ["Kooperationsvereinbarung"]),
        ("Buergermeisterin", ["Bürgermeisterin"]),
        ("qqqqqqqq", []),
        ("", []),
        ("?!", []),
    ],
)
def test_a_misspelt_word_has_its_nearest_candidate(typed: str, meant: list[str]) -> None:
    candidates = [
        "signed_on",
        "ended_on",
        "Kooperationsvereinbarung",
        "Coaching",
        "Bürgermeisterin",
    ]
    assert nearest(typed, candidates)[:1] == meant


def test_no_more_suggestions_than_asked_for() -> None:
    assert len(nearest("Kommune 1", [f"Kommune {n}" for n in range(50)], limit=2)) == 2
