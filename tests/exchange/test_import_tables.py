"""Tables that people made become records; every fault is told with its row and column."""

import json
from datetime import datetime

import pytest
from record_files import read

HEADINGS = [
    "Kommune", "Datum", "Art", "Unterzeichner (Kommune)", "Polizei", "LPR", "Quelle", "Titel",
]  # fmt: skip
ROW = [
    "Schneeberg",
    "17.12.2021",
    "Kooperationsvereinbarung",
    "Ingo Seifert, Bürgermeister",
    "Polizeipräsident Carsten Kaempf",
    "Sven Forkert (Geschäftsführer)",
    "https://medienservice.sachsen.de/medien/news/1033571",
    "Städtebund Silberberg tritt »ASSKomm«-Verbund bei",
]


def write_csv(path, *rows, delimiter=";", encoding="utf-8"):
    path.write_bytes("\r\n".join(delimiter.join(row) for row in rows).encode(encoding))
    return path


@pytest.fixture
def workbook(tmp_path, openpyxl):

    def write(*rows, title="Tabelle1"):
        book = openpyxl.Workbook()
        book.active.title = title
        for row in rows:
            book.active.append(row)
        book.save(tmp_path / "liste.xlsx")
        return tmp_path / "liste.xlsx"

    return write


EXPECTED = {
    "type": "Kooperationsvereinbarung",
    "signed_on": datetime(2021, 12, 17).date(),
    "parties": ["schneeberg"],
    "signatories": [
        {"name": "Ingo Seifert", "role": "Bürgermeister", "represents": "schneeberg"},
        {
            "name": "Carsten Kaempf",
            "role": "Polizeipräsident",
            "represents": "Polizeidirektion Chemnitz",
        },
        {
            "name": "Sven Forkert",
            "role": "Geschäftsführer",
            "represents": "Landespräventionsrat Sachsen",
        },
    ],
    "sources": [{"url": ROW[6], "title": ROW[7]}],
}


@pytest.mark.parametrize(
    ("delimiter", "encoding"),
    [(";", "utf-8"), (";", "cp1252"), ("\t", "utf-16"), (";", "utf-8-sig")],
)
def test_a_table_from_a_german_spreadsheet_is_understood(
    delimiter, encoding, data, asskomm, tmp_path
):
    file = write_csv(tmp_path / "x.csv", HEADINGS, ROW, delimiter=delimiter, encoding=encoding)
    result = asskomm("import", file)
    assert result.code == 0, result.out
    assert result.out.splitlines() == [
        "data/municipalities/schneeberg.toml",
        "data/agreements/2021-12-17-schneeberg-kooperationsvereinbarung.toml",
    ]
    assert read(data.parent / result.out.splitlines()[1]) == EXPECTED


def test_a_workbook_with_a_title_above_its_headings_is_understood(data, asskomm, workbook):
    row = [ROW[0], datetime(2021, 12, 17), *ROW[2:]]
    file = workbook(["Übersicht der Vereinbarungen"], [], [*HEADINGS, "intern"], [*row, "x"])
    result = asskomm("import", file)
    assert result.code == 0, result.out
    assert read(data.parent / result.out.splitlines()[1]) == EXPECTED
    assert "A Kommune → party" in result.err
    assert "I intern → –" in result.err


@pytest.mark.parametrize("title", ["Vereinbarungen, Stand 2023", '"Stand: 1, 2, 3"', "A, B, C, D"])
def test_a_title_does_not_tell_what_separates_the_cells(title, data, asskomm, tmp_path):
    file = write_csv(tmp_path / "x.csv", [title], HEADINGS, ROW)
    result = asskomm("import", file)
    assert result.code == 0, result.out + result.err
    assert read(data.parent / result.out.splitlines()[1]) == EXPECTED


def test_headings_that_nobody_knows_are_separated_as_the_first_line_says(data, asskomm, tmp_path):
    rows = (["Wer", "Wann", "Was"], ["Schneeberg", "12/2021", "Vorvereinbarung"])
    file = write_csv(tmp_path / "x.csv", *rows, delimiter="\t")
    result = asskomm("import", file, "--map=A=party", "--map=B=signed_on", "--map=C=type")
    assert result.code == 0, result.out + result.err


@pytest.mark.parametrize(
    ("cell", "parties"),
    [
        ("Pulsnitz, Stadt", ["pulsnitz"]),
        ("Pulsnitz, Stadt | Radeberg, Stadt", ["pulsnitz", "radeberg"]),
        ("Pulsnitz, Radeberg und Großröhrsdorf", ["pulsnitz", "radeberg", "grossroehrsdorf"]),
    ],
)
def test_a_comma_may_be_part_of_a_name(cell, parties, data, asskomm, tmp_path):
    file = write_csv(tmp_path / "x.csv", HEADINGS[:3], [cell, *ROW[1:3]])
    result = asskomm("import", file)
    assert result.code == 0, result.out + result.err
    assert read(data.parent / result.out.splitlines()[-1])["parties"] == parties


def test_agreements_that_follow_each_other_may_stand_in_any_order(data, asskomm, tmp_path):
    days = ["1.3.2019", "1.3.2021", "1.3.2023", "1.3.2025"]
    ids = [f"{day[-4:]}-03-01-schneeberg-kooperationsvereinbarung" for day in days]
    rows = [
        ["Schneeberg", day, "Kooperationsvereinbarung", before]
        for day, before in zip(days, ["", *ids], strict=False)
    ]
    file = write_csv(tmp_path / "x.csv", [*HEADINGS[:3], "Folgt auf"], *reversed(rows))
    result = asskomm("import", file)
    assert result.code == 0, result.out + result.err
    assert read(data / "agreements" / f"{ids[3]}.toml")["follows"] == ids[2]


def test_a_second_import_adds_nothing(data, asskomm, tmp_path):
    file = write_csv(tmp_path / "x.csv", HEADINGS, ROW, ROW)
    assert "1 row says what is recorded already" in asskomm("import", file).err
    result = asskomm("import", file)
    assert (result.code, result.out) == (0, "")
    assert "2 rows say what is recorded already" in result.err


FAULTS = [
    "row 3: column A “Kommune”: there is no Kommune or association “Schneebrg”; did you mean",
    "row 3: column B “Datum”: “31.02.2021” is no date",
    "row 3: column C “Art”: “Kooperation” is not one of the words",
    "row 3: column D “Unterzeichner (Kommune)”: role is missing",
    "row 4: column B “Datum”: 2050-01-01 is in the future",
]


def test_every_fault_is_told_with_row_and_column_and_nothing_is_written(data, asskomm, tmp_path):
    file = write_csv(
        tmp_path / "x.csv",
        HEADINGS,
        ROW,
        ["Schneebrg", "31.02.2021", "Kooperation", "Ingo Seifert", "", "", "", ""],
        ["Schneeberg", "1.1.2050", "Vorvereinbarung", "", "", "", "", ""],
    )
    for arguments in ([], ["--dry-run"]):
        result = asskomm("import", file, *arguments)
        assert result.code == 1
        found = [line.removeprefix(f"{file}: ") for line in result.out.splitlines()]
        assert [text[: len(start)] for text, start in zip(found, FAULTS, strict=True)] == FAULTS
        assert not list((data / "agreements").iterdir())


def test_a_dry_run_names_the_files_and_writes_none(data, asskomm, tmp_path):
    file = write_csv(tmp_path / "x.csv", HEADINGS, ROW)
    result = asskomm("import", file, "--dry-run")
    assert result.code == 0
    assert len(result.out.splitlines()) == 2
    assert "2 files would be written" in result.err
    assert not list((data / "agreements").iterdir())


def test_the_landkreis_beside_a_name_chooses_and_is_checked(data, asskomm, tmp_path):
    headings = ["Ort", "Landkreis", "Datum", "Typ"]
    file = write_csv(
        tmp_path / "x.csv",
        headings,
        ["Oelsnitz", "Erzgebirgskreis", "1.9.2021", "Vorvereinbarung"],
        ["Auerbach", "Vogtlandkreis", "22.7.2022", "Kooperationsvereinbarung"],
    )
    result = asskomm("import", file)
    assert "2021-09-01-oelsnitz-erzgeb-vorvereinbarung" in result.out
    assert "2022-07-22-auerbach-vogtl-kooperationsvereinbarung" in result.out
    wrong = ["Zwönitz", "Vogtlandkreis", "1.9.2021", "Vorvereinbarung"]
    result = asskomm("import", write_csv(tmp_path / "x.csv", headings, wrong))
    assert result.code == 1
    assert "row 2: column A “Ort”: “Zwönitz” means Zwönitz (Erzgebirgskreis" in result.out


def test_columns_can_be_told_by_letter_and_by_heading(data, asskomm, refusal, tmp_path):
    rows = (["Wer", "Wann", "Art", "Notiz"], ["Schneeberg", "12/2021", "Vorvereinbarung", "x"])
    file = write_csv(tmp_path / "x.csv", *rows)
    assert "--kind agreements" in refusal("import", file)
    result = asskomm("import", file, "--map=A=party", "--map=Wann=signed_on", "--map", "D=-")
    assert result.code == 0, result.out + result.err
    record = read(data / "agreements" / "2021-12-schneeberg-vorvereinbarung.toml")
    assert record["signed_on"] == "2021-12"
    assert "notes" not in record


@pytest.mark.parametrize("said", ["Z=party", "A=partei", "party"])
def test_a_mapping_that_can_not_be_is_refused(said, data, refusal, tmp_path):
    file = write_csv(tmp_path / "x.csv", HEADINGS, ROW)
    assert "--map" in refusal("import", file, f"--map={said}")


def test_milestones_are_added_to_records_whose_other_lines_stay(data, asskomm, tmp_path):
    asskomm("add-municipality", "Schneeberg")
    path = data / "municipalities" / "schneeberg.toml"
    path.write_text(path.read_text("utf-8") + "# von Hand\n", "utf-8")
    file = write_csv(
        tmp_path / "x.csv",
        ["Kommune", "Baustein", "Datum", "Betrag"],
        ["Schneeberg", "Beratung", "März 2021", ""],
        ["Schneeberg", "Förderung", "1.4.2022", "40.000 €"],
        ["Lößnitz", "Coaching", "2022", ""],
    )
    result = asskomm("import", file)
    assert result.code == 0, result.out
    assert read(path)["milestones"] == [
        {"kind": "Beratung", "date": "2021-03"},
        {"kind": "Förderung", "date": datetime(2022, 4, 1).date(), "amount_eur": 40000},
    ]
    assert "# von Hand" in path.read_text("utf-8")
    assert read(data / "municipalities" / "loessnitz.toml")["milestones"]
    assert "3 rows say" in asskomm("import", file).err


def test_a_list_of_kommunen_of_figures_and_of_case_workers(data, asskomm, tmp_path):
    tables = (
        (["Kommune", "AGS"], ["Schneeberg", "14521530"]),
        (["Stand", "Beratene Kommunen", "KPR"], ["17.12.2021", "126", "26"]),
        (["Sachbearbeiter", "Landkreis", "Seit"], ["Jan Heimer", "LK Erzgebirge", "1.9.2021"]),
    )
    for rows in tables:
        result = asskomm("import", write_csv(tmp_path / "x.csv", *rows))
        assert result.code == 0, result.out + result.err
    assert read(data / "figures" / "2021-12-17.toml")["consulted"] == 126
    assert read(data / "caseworkers.toml")["caseworkers"][0]["landkreis"] == "Erzgebirgskreis"
    assert read(data / "municipalities" / "schneeberg.toml")["name"] == "Schneeberg"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("x.xlsx", b"no zip", "no workbook"),
        ("x.json", b"{", "no JSON"),
        ("x.json", b'{"version": 9}', "version"),
        ("x.json", b'{"figures": [], "figures": []}', "“figures” stands twice"),
        ("x.json", b'{"figures": [{"kpr": 1, "kpr": 2}]}', "“kpr” stands twice"),
        ("x.json", b'{"things": []}', "things"),
        ("x.json", b'{"agreements": {}}', "no list of records"),
        ("x.csv", b"", "empty"),
        ("x.docx", b"", "none of"),
    ],
)
def test_a_file_that_is_none_is_refused(name, content, reason, data, refusal, tmp_path):
    (tmp_path / name).write_bytes(content)
    assert reason in refusal("import", tmp_path / name)


def test_a_sheet_can_be_chosen(data, asskomm, refusal, workbook):
    file = workbook(HEADINGS, ROW, title="Vereinbarungen 2021")
    assert asskomm("import", file, "--sheet=vereinbarungen 2021", "--dry-run").code == 0
    assert "Vereinbarungen 2021" in refusal("import", file, "--sheet=x")


@pytest.mark.parametrize("id_", ["../evil", "/tmp/evil", "a/b", "con", "..\\evil"])
def test_an_id_in_a_file_can_not_lead_out_of_the_data_folder(id_, data, asskomm, tmp_path):
    record = {"id": id_, "type": "Vorvereinbarung", "signed_on": "2021", "parties": ["schneeberg"]}
    (tmp_path / "x.json").write_text(json.dumps({"version": 1, "agreements": [record]}), "utf-8")
    before = sorted(tmp_path.rglob("*.toml"))
    assert asskomm("import", tmp_path / "x.json").code in (1, 2)
    assert sorted(tmp_path.rglob("*.toml")) == before


def test_an_id_that_can_be_none_is_told_with_its_place(data, asskomm):
    record = {"id": "Foo Bar", "ags": "14625480", "name": "Radeberg", "landkreis": "Bautzen"}
    file = data.parent / "x.json"
    file.write_text(json.dumps([record]), "utf-8")
    result = asskomm("import", file, "--kind=municipalities")
    assert result.code == 1
    assert "municipalities[0]: “Foo Bar” can't be an id" in result.out
    assert not list(data.rglob("*.toml"))


@pytest.mark.parametrize(
    ("kind", "entry", "written"),
    [
        ("caseworkers", {"name": "Jan Heimer", "landkreis": "Zwickau"}, "caseworkers.toml"),
        (
            "milestones",
            {"party": "Radeberg", "kind": "Coaching", "date": "2023-01-01"},
            "municipalities/radeberg.toml",
        ),
    ],
)
def test_the_number_of_an_entry_is_no_id_either(kind, entry, written, data, asskomm, tmp_path):
    numbered = {"id": "1", **entry}
    as_json, as_table = tmp_path / "x.json", tmp_path / "x.csv"
    as_json.write_text(json.dumps([numbered]), "utf-8")
    write_csv(as_table, numbered, numbered.values())
    result = asskomm("import", as_json, f"--kind={kind}")
    assert (result.code, result.out) == (0, f"data/{written}\n"), result.err
    assert "1 row says what is recorded already" in asskomm("import", as_table, "--kind", kind).err


def test_the_number_of_a_row_in_a_list_is_no_id_of_a_record(data, asskomm, tmp_path):
    file = write_csv(tmp_path / "x.csv", ["ID", *HEADINGS], ["17", *ROW])
    result = asskomm("import", file)
    assert result.out.splitlines()[1].endswith(
        "2021-12-17-schneeberg-kooperationsvereinbarung.toml"
    )
    assert "A ID → –" in result.err
