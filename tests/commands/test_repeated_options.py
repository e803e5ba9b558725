"""An option that takes one value can't stand twice with two; none of them is lost in silence."""

import pytest
from correctable_record import VORVEREINBARUNG, read

PARTIES = ("--party=Oelsnitz/Erzgeb.", "--party", "Städtebund Silberberg")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("list", "--year", "2021", "--year=2023"), "--year stands more than once"),
        (("list", *PARTIES), "say which: Oelsnitz/Erzgeb.; Städtebund Silberberg"),
        (("stats", *PARTIES), "--party stands more than once"),
        (("due", "--within=30", "--within=60"), "--within stands more than once"),
        (("validate", "--today=2024-01-01", "--today=2025-01-01"), "--today stands more than"),
        (("directory", "info", "--format=json", "--format=text"), "--format stands more than"),
    ],
)
def test_two_values_for_one_are_refused(record, refusal, arguments, said):
    assert said in refusal(*arguments)


def test_nothing_is_written_with_one_of_two_days(record, refusal):
    ending = ("end-agreement", VORVEREINBARUNG, "--reason=Kündigung")
    assert "say which: 1.5.2025; 1.6.2025" in refusal(*ending, "--on=1.5.2025", "--on=1.6.2025")
    assert "ended_on" not in read(record, VORVEREINBARUNG)


def test_all_such_options_are_named(record, refusal):
    said = refusal("list", "--year=2021", "--year=2022", *PARTIES)
    assert said.count("stands more than once") == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ("list", "--year=2021", "--year", "2021"),
        ("list", "--landkreis=Erzgebirgskreis", "--landkreis=Bautzen"),
        ("fmt", "--check", "--check"),
        ("--color=never", "--color=always", "list"),
        ("list", *PARTIES, "--help"),
    ],
)
def test_what_loses_nothing_may_be_repeated(record, asskomm, arguments):
    with_help = "--help" in arguments
    assert asskomm(*arguments).code == 0
    assert ("Usage" in asskomm(*arguments).out) is with_help
