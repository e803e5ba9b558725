"""A damaged or foreign file is refused as a whole, with the lines that say why."""

import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from gv100ad_files import RATHEN, Place, lines_of, places_of_today, write_file

LINES = lines_of(places_of_today())
ELSEWHERE = [f"{line[:10]}15{line[12:]}" for line in LINES]
FIRST_KOMMUNE = 4
"""Line of the record of Chemnitz, behind Land, Kreis and Verband."""


def refused(asskomm: Callable, data: Path, content: bytes) -> list[str]:
    """Return the lines that are told of a refused file; nothing may be written."""
    file = data.parent / "gv.txt"
    file.write_bytes(content)
    result = asskomm("directory", "update", file, "--yes")
    assert (result.code, result.out) == (2, "")
    assert not (data / "directory").exists()
    return [line.removeprefix("Error: ") for line in result.err.splitlines()]


def text_of(lines: list[str]) -> bytes:
    return "\n".join([*lines, ""]).encode()


def packed(content: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("GV100AD.txt", content)
    return file.getvalue()


def changed_line(number: int, start: int, new: str) -> bytes:
    """Return a file in which other characters stand at one place of one line."""
    line = LINES[number - 1]
    changed = line[:start] + new + line[start + len(new) :]
    return text_of([*LINES[: number - 1], changed, *LINES[number:]])


@pytest.mark.parametrize(
    ("number", "start", "new", "problem"),
    [
        (FIRST_KOMMUNE, 10, "1451100X", "“1451100X” is not an AGS of eight digits"),
        (FIRST_KOMMUNE, 22, " " * 50, "“” is no name"),
        (FIRST_KOMMUNE, 122, "66", "type 66 is none that Saxony has"),
        (FIRST_KOMMUNE, 122, "99", "has a field that can't be what the format puts there"),
        (FIRST_KOMMUNE, 128, "0000x022103", "has a field that can't be"),
        (FIRST_KOMMUNE, 128, "99900022103", "hectares is impossible"),
        (FIRST_KOMMUNE, 150, "00000999999", "248563 inhabitants, 999999 of them male"),
        (FIRST_KOMMUNE, 165, "0911X", "“0911X” is no postal code"),
        (FIRST_KOMMUNE, 2, "20230230", "is of the day “20230230”, the first line of 2025-01-31"),
        (FIRST_KOMMUNE, 0, "70", "“70” is no type of record"),
        (2, 122, "43", "type 43 is none that Saxony has"),
    ],
)
def test_an_impossible_field_is_named_with_its_line(
    data: Path, asskomm: Callable, number: int, start: int, new: str, problem: str
) -> None:
    (told,) = refused(asskomm, data, changed_line(number, start, new))

    assert told.startswith(f"{data.parent / 'gv.txt'}:{number}: ")
    assert problem in told


def test_lines_of_a_wrong_width_are_named_and_many_are_counted(
    data: Path, asskomm: Callable
) -> None:
    told = refused(asskomm, data, text_of([line.rstrip() for line in LINES]))

    assert told[0].endswith("gv.txt:1: has 79 characters instead of 220")
    assert len(told) == 9
    assert told[-1].endswith("more problems")


ENCODED_LINE = next(number for number, line in enumerate(LINES, 1) if not line.isascii())
REFUSED = {
    # content of a file, and what is told behind its name, if it is named
    "a key appears twice": (
        text_of([*LINES[:FIRST_KOMMUNE], *LINES[FIRST_KOMMUNE - 1 :]]),
        f"{FIRST_KOMMUNE + 1}: the key 14511000 appears a second time",
    ),
    "a page of the web": (
        b"<!DOCTYPE html>\n<html><body>404</body></html>\n",
        "1: is no GV100AD file: no record with its day begins here",
    ),
    "an empty file": (b"", " is empty"),
    "a packed file": (
        packed(text_of(LINES)),
        " is packed (ZIP); unpack it and give the text file in it",
    ),
    "another encoding": (
        text_of(LINES).decode().encode("latin-1", "replace"),
        f"{ENCODED_LINE}: is not UTF-8 text",
    ),
    "another Land": (
        text_of(ELSEWHERE),
        " holds no Kommune of Saxony; the file of another Land is of no use here",
    ),
    "land vanishes when Kommunen merge": (
        text_of(lines_of({ags: each for ags, each in places_of_today().items() if ags != RATHEN})),
        "Rathen can't have been merged: 356 hectares of Saxony are not in the file; "
        "it is not complete",
    ),
    "older than the directory in use": (
        text_of(lines_of(places_of_today(), date(2022, 12, 31))),
        "the file is of 2022-12-31, older than the directory in use, which is of 2023-11-30",
    ),
    "other Landkreise, which need their Polizeidirektion first": (
        text_of([line.replace("Vogtlandkreis", "Vogtland     ") for line in LINES]),
        "the Landkreise of the file are not those of the directory: + 14523 Vogtland Landkreis, "
        "- 14523 Vogtlandkreis Landkreis; which Polizeidirektion is responsible there it does not "
        "say: put a landkreise.txt that does into the folder directory of the data folder first",
    ),
}


@pytest.mark.parametrize(("content", "problem"), REFUSED.values(), ids=REFUSED)
def test_a_file_of_no_use_is_refused_in_one_sentence(
    data: Path, asskomm: Callable, content: bytes, problem: str
) -> None:
    (told,) = refused(asskomm, data, content)

    assert told.removeprefix(f"{data.parent / 'gv.txt'}:") == problem


def test_the_file_of_all_germany_is_as_good_as_the_lines_of_saxony(
    data: Path, asskomm: Callable
) -> None:
    file = data.parent / "gv.txt"
    file.write_bytes(b"\xef\xbb\xbf" + text_of([*ELSEWHERE, *LINES]).replace(b"\n", b"\r\n"))

    assert asskomm("directory", "update", file, "--yes").code == 0


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9, 0.999])
def test_a_file_cut_off_anywhere_is_refused(data: Path, asskomm: Callable, share: float) -> None:
    whole = text_of(LINES)

    assert refused(asskomm, data, whole[: int(len(whole) * share)])


@pytest.mark.parametrize("lost", [1, 2, 5, 30])
def test_a_file_whose_last_lines_are_missing_is_refused(
    data: Path, asskomm: Callable, lost: int
) -> None:
    assert refused(asskomm, data, text_of(LINES[:-lost]))


def test_a_file_that_is_not_there_is_named(data: Path, asskomm: Callable) -> None:
    result = asskomm("directory", "update", "none.txt", "--yes")

    assert (result.code, result.err) == (
        2,
        "Error: none.txt: can't be read: No such file or directory\n",
    )


def test_nothing_is_written_without_a_question_or_yes(data: Path, asskomm: Callable) -> None:
    file = write_file(data.parent / "gv.txt", _one_more)

    result = asskomm("directory", "update", file)

    assert result.code == 2
    assert "to write it without a question add --yes" in result.err
    assert not (data / "directory").exists()


def _one_more(places: dict[str, Place]) -> None:
    places["14521999"] = Place("14521999", "Neuort", "64", "", 10, 20, "09999")
