"""The real record answers by filters, in every format."""

import csv
import io
import json
import shutil

import pytest
from record_files import REAL_RECORD


@pytest.fixture
def listed(asskomm, real_record):
    def run(*arguments):
        result = asskomm("list", *arguments, "--format=csv")
        assert result.code == 0, result.err
        return [row["id"] for row in csv.DictReader(io.StringIO(result.out))]

    return run


def test_leipzig_means_both_bearers_unless_one_is_said(listed):
    both = set(listed("municipalities", "--landkreis=Leipzig"))
    landkreis = set(listed("municipalities", "--landkreis=Landkreis Leipzig"))
    stadt = set(listed("municipalities", "--landkreis=Stadt Leipzig"))
    assert stadt == {"leipzig"}
    assert "markkleeberg" in landkreis
    assert both == landkreis | stadt


def test_agreements_of_the_landkreis_goerlitz(listed):
    ids = listed("--landkreis=Görlitz")
    assert "2023-01-27-rothenburg-o-l-kooperationsvereinbarung" in ids
    assert all("erzgeb" not in id_ for id_ in ids)


def test_a_filter_may_be_repeated(listed):
    one = set(listed("--landkreis=Bautzen"))
    other = set(listed("--landkreis=Zwickau"))
    assert set(listed("--landkreis=Bautzen", "--landkreis=Zwickau")) == one | other


def test_the_district_of_a_polizeidirektion(listed):
    ids = listed("--polizeidirektion=PD Dresden")
    assert "2023-03-01-bannewitz-kooperationsvereinbarung" in ids
    assert "2022-meissen-kooperationsvereinbarung" in ids
    assert not any("silberberg" in id_ for id_ in ids)


def test_a_kommune_finds_its_agreements_alone_and_in_associations(listed):
    assert listed("--party=Schwarzenberg") == [
        "2021-12-17-schwarzenberg-erzgeb-kooperationsvereinbarung",
        "2021-12-17-staedtebund-silberberg-kooperationsvereinbarung",
    ]


def test_part_of_a_signatory_is_enough(listed):
    assert listed("--signatory=kaempf") == [
        "2021-12-17-staedtebund-silberberg-kooperationsvereinbarung"
    ]


def test_an_imprecise_date_fits_where_it_can_lie(listed):
    august = "2021-08-markkleeberg-kooperationsvereinbarung"
    assert august in listed("--since=15.08.2021", "--until=20.08.2021")
    assert august not in listed("--since=01.09.2021")
    assert august in listed("--year=2021")
    assert august not in listed("--year=2022")


def test_a_vorvereinbarung_is_superseded_once_its_successor_is_signed(listed):
    first = "2021-09-01-oelsnitz-erzgeb-vorvereinbarung"
    assert listed("--status=superseded") == [first]
    assert first in listed("--status=in-force", "--as-of=2022-12-31")
    assert first not in listed("--status=in-force")


def test_what_was_signed_later_does_not_exist_yet(listed):
    assert listed("--as-of=2019-01-01") == []


def test_the_stage_of_a_kommune_follows_from_what_it_did(listed):
    assert "oelsnitz-erzgeb" in listed("municipalities", "--stage=KPR")
    before = ("municipalities", "--as-of=2022-01-01")
    assert "oelsnitz-erzgeb" in listed(*before, "--stage=vorvereinbarung")
    assert "loessnitz" in listed("municipalities", "--stage=Kooperationsvereinbarung")


def test_a_milestone_of_an_association_is_one_of_its_members(listed):
    ids = listed("municipalities", "--milestone=sicherheitsanalyse")
    assert {"bannewitz", "loessnitz", "schneeberg"} <= set(ids)


def test_associations_are_listed(listed):
    assert "staedtebund-silberberg" in listed("associations", "--landkreis=Erzgebirgskreis")


def test_unknown_words_are_all_named_with_the_nearest(refusal, real_record):
    said = refusal("list", "--landkreis=Erzgebirgskreiss", "--stage=KPX", "--columns=idd")
    assert "Erzgebirgskreis" in said
    assert "KPR" in said
    assert "did you mean “signed_on”?" in refusal("list", "--columns=signed,part")


def test_the_candidates_that_are_named_are_understood(asskomm, refusal, real_record):
    said = refusal("list", "municipalities", "--party=Bernsdorf")
    candidates = said.rstrip().rpartition("say which: ")[2].split("; ")
    shown = [asskomm("show", each).out for each in candidates]
    assert ["14524010" in shown[0], "14625030" in shown[1]] == [True, True]
    for each in candidates:
        assert asskomm("list", "municipalities", f"--party={each}").code == 0


def test_json_shows_records_with_the_keys_of_their_files(asskomm, real_record):
    shown = json.loads(asskomm("list", "--party=Bannewitz", "--format=json").out)
    assert shown["version"] == 1
    (agreement,) = shown["agreements"]
    assert agreement["id"] == "2023-03-01-bannewitz-kooperationsvereinbarung"
    assert agreement["path"] == f"data/agreements/{agreement['id']}.toml"
    assert len(agreement["objectives"]) == 6


def test_a_pipe_gets_aligned_text_without_escapes_and_a_count(asskomm, real_record):
    lines = asskomm("list", "--landkreis=Erzgebirgskreis").out.splitlines()
    assert lines[-1] == "5 agreements"
    start = lines[0].index("Landkreis")
    assert {line[start:][:15] for line in lines[1:-1]} == {"Erzgebirgskreis"}
    assert not any("\x1b" in line for line in lines)


def test_columns_and_order_can_be_chosen(asskomm, real_record):
    result = asskomm(
        "list", "--columns=signed-on,number", "--sort=-number", "--format=tsv", "--type=koop"
    )
    assert result.code == 2
    result = asskomm("list", "--columns=number,id", "--sort=-number", "--format=tsv")
    assert [line.split("\t")[0] for line in result.out.splitlines()[1:4]] == ["52", "47", "21"]


def test_markdown_escapes_what_markdown_would_carry_out(data, asskomm):
    path = data / "municipalities" / "bannewitz.toml"
    path.parent.mkdir()
    path.write_text(
        'ags = "14628050"\nname = "<b>|[x](y)"\nlandkreis = "=cmd|\' /C"\n', encoding="utf-8"
    )
    shown = asskomm("list", "municipalities", "--format=markdown").out
    assert "\\<b\\>\\|\\[x\\](y)" in shown
    cells = asskomm("list", "municipalities", "--format=csv", "--columns=name,id").out
    assert "<b>|[x](y)" in cells


def test_a_faulty_file_is_named_and_the_others_are_listed(data, asskomm):
    shutil.copytree(REAL_RECORD / "agreements", data / "agreements", dirs_exist_ok=True)
    (data / "agreements" / "2024-01-01-x-vorvereinbarung.toml").write_text("type = \n")
    result = asskomm("list", "--format=tsv")
    assert result.code == 0
    assert len(result.out.splitlines()) == 30
    assert "2024-01-01-x-vorvereinbarung.toml" in result.err
    assert "asskomm validate" in result.err


def test_control_characters_of_a_record_do_nothing(data, asskomm):
    path = data / "municipalities" / "bannewitz.toml"
    path.parent.mkdir()
    path.write_text('ags = "14628050"\nname = "A\\u001b[31mB\\u202eC"\nlandkreis = "x"\n')
    shown = asskomm("list", "municipalities").out
    assert "\x1b" not in shown
    assert "A\\u001b[31mB\\u202eC" in shown


def test_of_a_kommune_only_what_came_up_to_the_day_is_listed(asskomm, data):
    (data / "municipalities").mkdir()
    (data / "municipalities" / "schneeberg.toml").write_text(
        'ags = "14521530"\nname = "Schneeberg"\nlandkreis = "Erzgebirgskreis"\n'
        '[[milestones]]\nkind = "Coaching"\ndate = 2022-05-01\n'
    )
    (data / "agreements" / "x.toml").write_text(
        'type = "Kooperationsvereinbarung"\nsigned_on = 2021-12-17\nparties = ["schneeberg"]\n'
    )
    columns = "--columns=stage,since,agreements,milestones"
    for day, row in (
        ("2021-12-16", ",,0,"),
        ("2021-12-17", "Kooperationsvereinbarung,2021-12-17,1,"),
        ("2022-05-01", "Kooperationsvereinbarung,2021-12-17,1,Coaching"),
    ):
        result = asskomm("list", "municipalities", columns, "--as-of", day, "--format=csv")
        assert result.out.splitlines()[1:] == [row]


@pytest.mark.parametrize("format_", ["csv", "tsv"])
@pytest.mark.parametrize("name", ["=1+1", " =1+1", "\\t=1+1", "'=1+1", "\\n@x"])
def test_no_name_becomes_a_formula(asskomm, data, name, format_):
    (data / "agreements" / "x.toml").write_text(
        'type = "Kooperationsvereinbarung"\nsigned_on = 2021-12-17\nparties = ["schneeberg"]\n'
        f'[[witnesses]]\nname = "{name}"\n'
    )
    result = asskomm("list", "--columns=witnesses", f"--format={format_}")
    dialect = {"csv": "excel", "tsv": "excel-tab"}[format_]
    _heading, (cell,) = csv.reader(io.StringIO(result.out), dialect)
    assert cell[0] not in "=+-@\t\r"
