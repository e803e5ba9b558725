"""What export wrote comes back the same into an empty data folder, to the byte."""

import json
import shutil

import pytest
from record_files import REAL_RECORD, contents

KINDS = ("municipalities", "associations", "agreements", "figures", "caseworkers")


@pytest.fixture
def emptied(data):
    def empty():
        shutil.rmtree(data)
        (data / "agreements").mkdir(parents=True)

    return empty


@pytest.mark.parametrize("ending", ["json", "xlsx"])
def test_the_whole_record_comes_back(ending, record, asskomm, tmp_path, emptied):
    file = tmp_path / f"record.{ending}"
    assert asskomm("export", file).code == 0
    emptied()
    result = asskomm("import", file)
    assert result.code == 0, result.out
    assert contents(record) == contents(REAL_RECORD)


@pytest.mark.parametrize("ending", ["csv", "tsv"])
def test_tables_of_one_kind_come_back_one_after_the_other(
    ending, record, asskomm, tmp_path, emptied
):
    for kind in KINDS:
        assert asskomm("export", tmp_path / f"{kind}.{ending}", f"--kind={kind}").code == 0
    emptied()
    for kind in KINDS:
        result = asskomm("import", tmp_path / f"{kind}.{ending}")
        assert result.code == 0, result.out
    assert contents(record) == contents(REAL_RECORD)


@pytest.mark.parametrize("ending", ["json", "xlsx", "csv"])
def test_importing_again_changes_nothing_and_says_so(ending, record, asskomm, tmp_path):
    file = tmp_path / f"record.{ending}"
    asskomm("export", file)
    result = asskomm("import", file)
    assert (result.code, result.out) == (0, "")
    assert "0 files written" in result.err
    assert "say what is recorded already" in result.err
    assert contents(record) == contents(REAL_RECORD)


def test_a_record_that_says_otherwise_is_a_finding_and_nothing_is_written(
    record, asskomm, tmp_path
):
    file = tmp_path / "record.json"
    asskomm("export", file)
    (record / "figures" / "2021-12-17.toml").unlink()
    path = record / "associations" / "staedtebund-silberberg.toml"
    path.write_text(path.read_text("utf-8").replace("Silberberg", "Goldberg"), "utf-8")
    before = contents(record)
    result = asskomm("import", file)
    assert result.code == 1
    assert "associations/staedtebund-silberberg.toml says otherwise in: name" in result.out
    assert contents(record) == before


def test_a_part_that_is_exported_brings_the_kommunen_that_it_names(
    record, asskomm, tmp_path, emptied
):
    asskomm(
        "export", tmp_path / "part.json", "--type=Vorvereinbarung", "--landkreis=Erzgebirgskreis"
    )
    emptied()
    assert asskomm("import", tmp_path / "part.json").code == 0
    names = contents(record)
    assert "agreements/2021-09-01-oelsnitz-erzgeb-vorvereinbarung.toml" in names
    assert "municipalities/oelsnitz-erzgeb.toml" in names


def test_a_row_that_a_colleague_added_to_an_exported_workbook_is_a_draft(
    record, asskomm, tmp_path, openpyxl
):
    file = tmp_path / "record.xlsx"
    asskomm("export", file)
    book = openpyxl.load_workbook(file)
    sheet = book["Agreements"]
    at = {cell.value: cell.column for cell in sheet[1]}
    row = sheet.max_row + 1
    for heading, value in (
        ("Party", "Döbeln"),
        ("Signed", "17. Dezember 2021"),
        ("Type", "Vorvereinbarung"),
    ):
        sheet.cell(row, at[heading], value)
    book.save(file)
    result = asskomm("import", file)
    assert result.code == 0, result.out
    assert "data/agreements/2021-12-17-doebeln-vorvereinbarung.toml" in result.out.splitlines()


def test_columns_may_be_moved_and_renamed_in_an_exported_workbook(
    record, asskomm, tmp_path, emptied, openpyxl
):
    file = tmp_path / "record.xlsx"
    asskomm("export", file)
    book = openpyxl.load_workbook(file)
    for sheet in book:
        for cell in sheet[1]:
            cell.value = f"Spalte {cell.column}"
    book.save(file)
    emptied()
    assert asskomm("import", file).code == 0
    assert contents(record) == contents(REAL_RECORD)


ODD_TEXTS = [" _x000D_ ", "'=1", "a\n\n b\t", "true", "1.0", "[]", "2021-12", "#REF!", "a; b | c=d"]


@pytest.mark.parametrize("ending", ["json", "xlsx", "csv", "tsv"])
def test_odd_texts_come_back_as_they_are(ending, data, asskomm, tmp_path, emptied):
    lists = {"fields_of_action": ODD_TEXTS, "notes": "\n".join(ODD_TEXTS)}
    sources = [{"url": f"https://example.org/{text.encode().hex()}", "title": text}
               for text in ODD_TEXTS]  # fmt: skip
    draft = {"type": "Vorvereinbarung", "signed_on": "2021", "parties": ["Schneeberg"]}
    draft |= {**lists, "sources": sources}
    assert asskomm("add-agreement", "--from=-", stdin=json.dumps(draft)).code == 0
    before = contents(data)
    asskomm("export", tmp_path / f"x.{ending}")
    emptied()
    result = asskomm("import", tmp_path / f"x.{ending}")
    assert result.code == 0, result.out
    assert contents(data) == before
