"""At a terminal the officer is asked what the file does not say, and before anything is written."""

from datetime import date
from pathlib import Path

from gv100ad_files import RATHEN, merge_rathen_into_wehlen, write_file
from terminal import CLEAR, ENTER, Terminal

from asskomm_cli.directory.load import load

BECAME = "What did Rathen (Sächsische Schweiz-Osterzgebirge, 14628310) become? “-” if unknown"


def terminal(data: Path) -> Terminal:
    file = write_file(data.parent / "gv.txt", merge_rathen_into_wehlen)
    return Terminal(data, "directory", "update", str(file))


def test_the_likely_successor_is_offered(data: Path) -> None:
    person = terminal(data)
    person.answers(
        (f"{BECAME} [Stadt Wehlen]", ""),
        ("First day on which it belonged to Stadt Wehlen [2025-01-01]", ""),
        ("Write it? [Y/n]", "y"),
    )

    assert person.ends() == 0
    rathen = load(data / "directory").by_ags[RATHEN]
    assert (rathen.valid_until, rathen.successor_ags) == (date(2024, 12, 31), "14628370")


def test_an_unknown_successor_stays_unknown_and_no_means_no(data: Path) -> None:
    person = terminal(data)
    person.sees(BECAME)
    person.types(CLEAR + "-" + ENTER)
    person.answers(("Write it? [Y/n]", "n"))

    assert person.ends() == 0
    assert "Nothing was written." in person.rest
    assert not (data / "directory").exists()
