"""A folder can replace the shipped facts, and a damaged file is named with its line."""

from pathlib import Path

import pytest

from asskomm_cli.directory.load import SHIPPED_FACTS, load
from asskomm_cli.directory.table import DamagedFacts
from asskomm_cli.failure import ExitCode


def replace(folder: Path, name: str, old: str, new: str) -> int:
    """Put a changed copy of a shipped file into the folder; the line number of the change."""
    text = (SHIPPED_FACTS / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    return text.count("\n", 0, text.index(old)) + 1


def read_all(folder: Path) -> None:
    """Ask for everything that a directory knows, so that every file is read."""
    directory = load(folder)
    assert directory.by_ags
    assert directory.polizeireviere


def test_a_folder_replaces_the_files_that_it_holds(tmp_path: Path) -> None:
    replace(tmp_path, "kommunen.txt", "2327;3666;09439", "2327;3700;09439")

    directory = load(tmp_path)

    assert directory.by_ags["14521010"].inhabitants == 3700
    assert len(directory.polizeireviere) == 41


def test_a_folder_that_is_not_there_replaces_nothing(tmp_path: Path) -> None:
    assert load(tmp_path / "none").kommunen == load().kommunen


def test_a_file_saved_by_a_windows_editor_is_read_all_the_same(tmp_path: Path) -> None:
    text = (SHIPPED_FACTS / "landkreise.txt").read_text(encoding="utf-8")
    (tmp_path / "landkreise.txt").write_text(text, encoding="utf-8-sig", newline="\r\n")

    assert load(tmp_path).landkreise == load().landkreise


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        ("kommunen.txt", "14521010;Amts", "1452101;Amts", "“1452101” is not an AGS"),
        ("kommunen.txt", "14521010;Amts", "14521020;Amts", "14521020 appears a second time"),
        ("kommunen.txt", ";Amtsberg;", ";;", "the name is missing"),
        ("kommunen.txt", ";Amtsberg;", ";Amts;berg;", "has 16 fields instead of 15"),
        ("kommunen.txt", ";Gemeinde;;14521;", ";Dorf;;14521;", "“Dorf” is none of the kinds"),
        ("kommunen.txt", ";Gemeinde;;14521;", ";Gemeinde;;14522;", "“14522” is not the key"),
        ("kommunen.txt", ";2327;", ";23,27;", "“23,27” is not a whole number"),
        ("kommunen.txt", ";12.9895;", ";12,9895;", "“12,9895” is not a decimal number"),
        ("kommunen.txt", ";2018-12-31;", ";31.12.2018;", "“31.12.2018” is not a day"),
        ("kommunen.txt", "-31;14521035", "-31;14521036", "successor 14521036 is not in the file"),
        ("kommunen.txt", "ags;name;", "name;ags;", "the header row is not “ags;name;"),
        ("landkreise.txt", "14521;", "14511;", "“14511” is not a key"),
        ("landkreise.txt", ";Landkreis;", ";Kreis;", "“Kreis” is none of the kinds"),
        ("polizeireviere.txt", ";yes", ";ja", "“ja” is neither “yes” nor “no”"),
    ],
)
def test_a_damaged_file_is_named_with_line_and_fault(
    tmp_path: Path, name: str, old: str, new: str, problem: str
) -> None:
    line = replace(tmp_path, name, old, new)
    if "second time" in problem:
        line += 1

    with pytest.raises(DamagedFacts) as damage:
        read_all(tmp_path)

    assert str(damage.value).startswith(f"{tmp_path / name}:{line}: ")
    assert problem in str(damage.value)
    assert damage.value.exit_code is ExitCode.ENVIRONMENT


def test_a_file_that_is_not_utf_8_is_named_with_its_line(tmp_path: Path) -> None:
    text = (SHIPPED_FACTS / "landkreise.txt").read_text(encoding="utf-8")
    (tmp_path / "landkreise.txt").write_bytes(
        text.encode("utf-8") + "14999;Döbeln".encode("latin-1")
    )

    with pytest.raises(DamagedFacts, match=f":{text.count(chr(10)) + 1}: is not UTF-8 text"):
        read_all(tmp_path)


def test_an_empty_file_has_no_header_row(tmp_path: Path) -> None:
    (tmp_path / "kommunen.txt").touch()

    with pytest.raises(DamagedFacts, match=r"kommunen\.txt: has no header row"):
        read_all(tmp_path)
