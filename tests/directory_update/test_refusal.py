"""A damaged or foreign file is refused as a whole, with the lines that say why."""

import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from gv100ad_files import Place, lines_of, places_of_today, write_file

Lines = list[str]
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


def text_of(lines: Lines) -> bytes:
    return "\n".join([*lines, ""]).encode()


def changed_line(number: int, start: int, new: str) -> bytes:
    """Return a file in which other characters stand at one place of one line."""
    lines = lines_of(places_of_today())
    line = lines[number - 1]
    lines[number - 1] = line[:start] + new + line[start + len(new) :]
    return text_of(lines)


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
    lines = [line.rstrip() for line in lines_of(places_of_today())]

    told = refused(asskomm, data, text_of(lines))

    assert told[0].endswith("gv.txt:1: has 79 characters instead of 220")
    assert len(told) == 9
    assert told[-1].endswith("more problems")


def test_a_key_that_appears_twice_is_named(data: Path, asskomm: Callable) -> None:
    lines = lines_of(places_of_today())
    lines.insert(FIRST_KOMMUNE, lines[FIRST_KOMMUNE - 1])

    (told,) = refused(asskomm, data, text_of(lines))

    assert told.endswith(f":{FIRST_KOMMUNE + 1}: the key 14511000 appears a second time")


def test_a_page_of_the_web_is_no_file_of_destatis(data: Path, asskomm: Callable) -> None:
    (told,) = refused(asskomm, data, b"<!DOCTYPE html>\n<html><body>404</body></html>\n")

    assert "gv.txt:1: is no GV100AD file" in told


def test_an_empty_file_says_so(data: Path, asskomm: Callable) -> None:
    (told,) = refused(asskomm, data, b"")

    assert told.endswith("gv.txt: is empty")


def test_a_packed_file_is_to_be_unpacked(data: Path, asskomm: Callable, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "gv.zip", "w") as archive:
        archive.writestr("GV100AD.txt", text_of(lines_of(places_of_today())))

    (told,) = refused(asskomm, data, (tmp_path / "gv.zip").read_bytes())

    assert "is packed (ZIP); unpack it" in told


def test_a_file_in_another_encoding_is_named_with_the_first_line_that_shows_it(
    data: Path, asskomm: Callable
) -> None:
    lines = lines_of(places_of_today())
    number = next(number for number, line in enumerate(lines, 1) if not line.isascii())

    (told,) = refused(asskomm, data, text_of(lines).decode().encode("latin-1", "replace"))

    assert told.endswith(f"gv.txt:{number}: is not UTF-8 text")


def test_the_file_of_another_land_is_of_no_use(data: Path, asskomm: Callable) -> None:
    lines = [f"{line[:10]}15{line[12:]}" for line in lines_of(places_of_today())]

    (told,) = refused(asskomm, data, text_of(lines))

    assert "holds no Kommune of Saxony" in told


def test_the_file_of_all_germany_is_as_good_as_the_lines_of_saxony(
    data: Path, asskomm: Callable
) -> None:
    lines = lines_of(places_of_today())
    others = [f"{line[:10]}15{line[12:]}" for line in lines]
    file = data.parent / "gv.txt"
    file.write_bytes(b"\xef\xbb\xbf" + text_of([*others, *lines]).replace(b"\n", b"\r\n"))

    assert asskomm("directory", "update", file, "--yes").code == 0


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9, 0.999])
def test_a_file_cut_off_anywhere_is_refused(data: Path, asskomm: Callable, share: float) -> None:
    whole = text_of(lines_of(places_of_today()))

    assert refused(asskomm, data, whole[: int(len(whole) * share)])


@pytest.mark.parametrize("lost", [1, 2, 5, 30])
def test_a_file_whose_last_lines_are_missing_is_refused(
    data: Path, asskomm: Callable, lost: int
) -> None:
    assert refused(asskomm, data, text_of(lines_of(places_of_today())[:-lost]))


def test_land_does_not_vanish_when_kommunen_merge(data: Path, asskomm: Callable) -> None:
    places = places_of_today()
    del places["14628310"]

    (told,) = refused(asskomm, data, text_of(lines_of(places)))

    assert told == (
        "Rathen can't have been merged: 356 hectares of Saxony are not in the file; "
        "it is not complete"
    )


def test_an_older_file_than_the_directory_in_use_is_refused(data: Path, asskomm: Callable) -> None:
    (told,) = refused(asskomm, data, text_of(lines_of(places_of_today(), date(2022, 12, 31))))

    assert "of 2022-12-31, older than the directory in use, which is of 2023-11-30" in told


def test_other_landkreise_need_their_polizeidirektion_first(data: Path, asskomm: Callable) -> None:
    lines = [line.replace("Vogtlandkreis", "Vogtland     ") for line in lines_of(places_of_today())]

    (told,) = refused(asskomm, data, text_of(lines))

    assert "+ 14523 Vogtland Landkreis, - 14523 Vogtlandkreis Landkreis" in told


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
