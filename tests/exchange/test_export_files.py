"""Export writes files that other programs read, and none that does harm."""

import csv
import io
import json
import os
import re
import shutil
import sqlite3
import sys
import zipfile
from contextlib import closing

import pytest
from record_files import REAL_RECORD

HOSTILE = ("<script>alert(1)</script>", "=cmd|' /C calc'!A0", '"; DROP TABLE agreements; --', "@x")


@pytest.fixture
def hostile(data, asskomm):
    """Return a record with names that are code somewhere."""
    for number, name in enumerate(HOSTILE, 1):
        draft = {
            "type": "Kooperationsvereinbarung",
            "signed_on": f"2021-12-1{number}",
            "parties": ["Schneeberg"],
            "signatories": [{"name": name, "role": "Bürgermeister"}],
            "notes": name,
        }
        result = asskomm("add-agreement", "--from=-", stdin=json.dumps(draft))
        assert result.code == 0, result.err
    return data


@pytest.mark.parametrize("ending", ["csv", "tsv", "json", "md", "xlsx", "sqlite"])
def test_the_same_record_makes_the_same_bytes(ending, record, asskomm, tmp_path):
    asskomm("export", tmp_path / f"a.{ending}", "--as-of=2025-01-01")
    asskomm("export", tmp_path / f"b.{ending}", "--as-of=2025-01-01")
    first, second = (tmp_path / f"{name}.{ending}" for name in "ab")
    assert first.read_bytes() == second.read_bytes()
    assert first.stat().st_size > 1000


def test_an_existing_file_is_replaced_only_by_force(data, asskomm, refusal, tmp_path):
    (tmp_path / "x.csv").write_text("mine")
    assert "--force" in refusal("export", "x.csv")
    assert (tmp_path / "x.csv").read_text() == "mine"
    assert asskomm("export", "x.csv", "--force").code == 0
    assert (tmp_path / "x.csv").read_text().startswith("id,signed_on,party,")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "x.csv"]


WRITING = [("export", "--format=csv"), ("map", "--svg")]


@pytest.fixture(params=WRITING, ids=["export", "map"])
def writing(request):
    """Return a command up to the name of the file that it writes."""
    return request.param


@pytest.mark.parametrize("name", ["", "/", ".", "somewhere"])
@pytest.mark.parametrize("force", [[], ["--force"]])
def test_a_folder_is_no_file_to_write(data, refusal, tmp_path, writing, name, force):
    (tmp_path / "somewhere").mkdir()
    assert "is a folder; name a file" in refusal(*writing, name, *force)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a pipe of Unix")
@pytest.mark.parametrize("force", [[], ["--force"]])
def test_a_pipe_is_never_replaced(data, refusal, tmp_path, writing, force):
    os.mkfifo(tmp_path / "pipe")
    assert "pipe is a pipe or a device" in refusal(*writing, "pipe", *force)
    assert (tmp_path / "pipe").is_fifo()


def test_a_link_is_followed(data, asskomm, refusal, tmp_path, writing):
    (tmp_path / "far").mkdir()
    link, target = tmp_path / "link", tmp_path / "far" / "target"
    link.symlink_to(target)
    assert asskomm(*writing, "link").code == 0
    text = target.read_text()
    target.write_text("mine")
    assert "link exists already" in refusal(*writing, "link")
    assert asskomm(*writing, "link", "--force").code == 0
    assert link.is_symlink()
    assert target.read_text() == text
    assert [path.name for path in target.parent.iterdir()] == ["target"]


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["x.docx"], "--format"),
        (["-"], "--format"),
        (["-", "--format=xlsx"], "standard output"),
        (["x.json", "--kind=figures"], "leave the option out"),
        (["data/x.json"], "only records belong"),
        (["nowhere/x.json"], "nowhere"),
    ],
)
def test_what_can_not_be_done_is_said(arguments, reason, data, asskomm):
    result = asskomm("export", *arguments)
    assert result.code in (2, 3)
    assert reason in result.err


def test_text_formats_go_to_standard_output(record, asskomm):
    result = asskomm("export", "-", "--format=csv", "--kind=figures")
    rows = list(csv.DictReader(io.StringIO(result.out)))
    assert {"id": "2021-12-17", "consulted": "126", "kpr": "26"}.items() <= next(
        row.items() for row in rows if row["id"] == "2021-12-17"
    )


def test_filters_are_those_of_list(record, asskomm):
    exported = json.loads(asskomm("export", "-", "--format=json", "--landkreis=Görlitz").out)
    listed = json.loads(asskomm("list", "--format=json", "--landkreis=Görlitz").out)
    assert [each["id"] for each in exported["agreements"]] == [
        each["id"] for each in listed["agreements"]
    ]
    assert {each["landkreis"] for each in exported["municipalities"]} == {"Görlitz"}


def test_json_holds_all_kinds_with_the_keys_of_the_files(record, asskomm):
    document = json.loads(asskomm("export", "-", "--format=json").out)
    assert list(document)[:6] == [
        "version", "agreements", "municipalities", "associations", "figures", "caseworkers",
    ]  # fmt: skip
    assert len(document["agreements"]) == len(list((REAL_RECORD / "agreements").glob("*.toml")))
    assert document["caseworkers"][0]["landkreis"]


def test_cells_that_look_like_formulas_are_neutral_in_separated_values(hostile, asskomm):
    for format_, delimiter in (("csv", ","), ("tsv", "\t")):
        text = asskomm("export", "-", f"--format={format_}").out
        cells = [cell for row in csv.reader(io.StringIO(text), delimiter=delimiter) for cell in row]
        assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@")]
        assert "'=cmd|' /C calc'!A0" in cells


def test_markup_is_text_in_markdown(hostile, asskomm):
    text = asskomm("export", "-", "--format=markdown").out
    assert r"\<script\>" in text
    assert "<script>" not in text
    lengths = {len(re.findall(r"(?<!\\)\|", line)) for line in text.splitlines()}
    assert len(lengths) == 1


def test_a_workbook_has_dates_filters_a_frozen_heading_and_no_formulas(
    hostile, asskomm, tmp_path, openpyxl
):
    assert asskomm("export", "x.xlsx").code == 0
    book = openpyxl.load_workbook(tmp_path / "x.xlsx")
    assert book.sheetnames[:2] == ["Agreements", "Kommunen"]
    sheet = book["Agreements"]
    headings = [cell.value for cell in sheet[1]]
    signed = sheet.cell(2, headings.index("Signed") + 1)
    assert signed.is_date
    assert signed.number_format == "dd.mm.yyyy"
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref
    cells = [cell for each in book for row in each.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert {cell.value for cell in cells} >= set(HOSTILE)
    with zipfile.ZipFile(tmp_path / "x.xlsx") as archive:
        assert not [name for name in archive.namelist() if "externalLink" in name]


def test_a_date_known_to_the_month_is_a_text_in_a_workbook(data, asskomm, tmp_path, openpyxl):
    asskomm("add-agreement", "--type=Vorvereinbarung", "--date=08/2021?", "--party=Schneeberg")
    asskomm("export", "x.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "x.xlsx")["Agreements"]
    assert "2021-08?" in [cell.value for cell in sheet[2]]


def test_without_the_library_a_workbook_is_refused_with_the_way_to_get_it(
    data, asskomm, monkeypatch
):
    monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
    result = asskomm("export", "x.xlsx")
    assert result.code == 3
    assert 'pip install "asskomm-cli[spreadsheet]"' in result.err


@pytest.fixture
def query(asskomm, tmp_path):
    """Return a function that exports a database and gives the answers to questions in SQL."""

    def run(*questions, name="x.sqlite", arguments=()):
        assert asskomm("export", name, *arguments).code == 0
        with closing(sqlite3.connect(tmp_path / name)) as connection:
            return [connection.execute(each).fetchall() for each in questions]

    return run


def test_every_reference_in_a_database_has_its_target(record, query):
    assert query("PRAGMA foreign_key_check", "PRAGMA integrity_check") == [[], [("ok",)]]


def test_agreements_per_landkreis_and_year_take_one_query(record, query):
    (rows,) = query(
        "SELECT year, agreements, kooperationsvereinbarungen, vorvereinbarungen"
        " FROM agreements_per_landkreis_and_year WHERE landkreis = 'Erzgebirgskreis'"
    )
    assert (2021, 3, 2, 1) in rows


def test_merged_kommunen_are_one_in_a_database_too(data, asskomm, query):
    (data / "municipalities").mkdir()
    for ags, kind in (("14522450", "KPR konstituiert"), ("14522620", "Coaching")):
        (data / "municipalities" / f"{ags}.toml").write_text(
            f'ags = "{ags}"\nname = "{ags}"\nlandkreis = "Mittelsachsen"\n'
            f'[[milestones]]\nkind = "{kind}"\ndate = 2021-03-01\n'
        )
    question = "SELECT stage, kommunen FROM kommunen_per_landkreis_and_stage ORDER BY stage"
    assert query(question) == [[("KPR", 1)]]
    before = query(question, name="y.db", arguments=["--as-of=2022-12-31"])
    assert before == [[("KPR", 1), ("beraten", 1)]]


def test_a_database_counts_kommunen_by_stage_as_stats_does(record, query, asskomm):
    (found,) = query("SELECT stage, sum(kommunen) FROM kommunen_per_landkreis_and_stage GROUP BY 1")
    measures = json.loads(asskomm("stats", "--format=json").out)["measures"]
    counted = {
        key.removeprefix("stage."): each["record"]
        for key, each in measures.items()
        if key.startswith("stage.") and each["record"]
    }
    assert dict(found) == counted


def test_a_database_of_a_part_still_has_what_it_refers_to(record, query):
    dangling, names = query(
        "PRAGMA foreign_key_check",
        "SELECT name FROM members JOIN municipalities ON id = municipality ORDER BY position",
        name="x.db",
        arguments=["--party=Städtebund Silberberg"],
    )
    assert dangling == []
    assert ("Schneeberg",) in names


def test_names_that_are_sql_stay_names(hostile, query):
    (names,) = query("SELECT name FROM signatories ORDER BY agreement")
    assert names == [(name,) for name in HOSTILE]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="no such file names there")
@pytest.mark.parametrize("ending", ["csv", "tsv", "json", "md", "xlsx", "sqlite"])
def test_a_file_name_that_is_no_utf_8_can_be_exported(data, asskomm, tmp_path, ending):
    (data / "municipalities").mkdir()
    shutil.copy(
        REAL_RECORD / "municipalities/pirna.toml",
        os.fsencode(data / "municipalities") + b"/p\xff.toml",
    )
    kind = ["--kind=municipalities"] if ending in ("csv", "tsv", "md") else []
    result = asskomm("export", f"x.{ending}", *kind)
    assert result.code == 0, result.err
    path = tmp_path / f"x.{ending}"
    if ending == "xlsx":
        with zipfile.ZipFile(path) as book:
            assert rb"p\udcff" in book.read("xl/sharedStrings.xml")
    elif ending != "md":
        assert rb"p\udcff" in path.read_bytes()
