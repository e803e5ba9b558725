"""``asskomm stats``: how many, and how many were published."""

import csv
import io
import json
import tomllib
from pathlib import Path

import pytest
from broken_record import lay_out

FIGURES = {
    path.stem: tomllib.loads(path.read_text("utf-8"))
    for path in sorted((Path(__file__).parents[2] / "data" / "figures").glob("*.toml"))
}
COUNTS = (
    "consulted",
    "close_cooperation",
    "kpr",
    "cooperation_agreements",
    "coaching",
    "security_analyses",
    "funding_eur",
)


@pytest.fixture
def measures(asskomm):
    """Return a function that gives the measures by key."""

    def run(*arguments):
        result = asskomm("stats", *arguments, "--format=json")
        assert result.code == 0, result.err
        return json.loads(result.out)["measures"]

    return run


@pytest.fixture
def groups(asskomm):
    """Return a function that gives the rows of ``--by`` under their groups."""

    def run(by, *arguments):
        result = asskomm("stats", "--by", by, *arguments, "--format=csv")
        assert result.code == 0, result.err
        return {row[by]: row for row in csv.DictReader(io.StringIO(result.out))}

    return run


def test_december_2021_stands_beside_what_the_record_holds(asskomm, real_record):
    lines = asskomm("stats", "--as-of=2021-12-17").out.splitlines()
    rows: dict[str, list[str]] = {}
    for line in lines:
        if line.startswith("  "):
            rows.setdefault(line.split("  ")[1], line.split())
    assert rows["consulted"][-3::2] == ["126", "2021-12-17"]
    assert rows["in close cooperation"][-3::2] == ["45", "2021-12-17"]
    assert rows["Kommunale Präventionsräte"][-3::2] == ["26", "2021-12-17"]
    assert any("https://medienservice.sachsen.de/medien/news/1033571" in line for line in lines)


def test_a_difference_is_what_the_record_lacks(measures, real_record):
    consulted = measures("--as-of=2021-12-17")["consulted"]
    published = consulted["published"]
    assert published["number"] == 126
    assert published["difference"] == consulted["record"] - 126 < 0
    assert published["source"] == "https://medienservice.sachsen.de/medien/news/1033571"


@pytest.mark.parametrize("id_", FIGURES)
def test_every_published_figure_is_shown_for_its_own_date(measures, real_record, id_):
    figures = FIGURES[id_]
    shown = measures(f"--as-of={id_}")
    for key in COUNTS:
        if key in figures:
            published = shown[key]["published"]
            assert published["number"] == figures[key]
            assert published["figures"] == id_
            assert published["source"] == figures["sources"][0]["url"]


def test_an_imprecise_figure_is_farther_away_than_it_seems(measures, real_record):
    """That of "2022" may be eleven months off in November; that of December is not."""
    kpr = measures("--as-of=2022-11-28")["kpr"]["published"]
    assert (kpr["number"], kpr["as_of"]) == (28, "2022-12-21")


def test_of_two_equally_near_figures_the_earlier_one_stands(measures, data):
    (data / "figures").mkdir()
    for day, number in (("2021-01-01", 10), ("2021-01-11", 20)):
        (data / "figures" / f"{day}.toml").write_text(f"as_of = {day}\nkpr = {number}\n")
    assert measures("--as-of=2021-01-06")["kpr"]["published"]["number"] == 10
    assert measures("--as-of=2021-01-07")["kpr"]["published"]["number"] == 20


def test_a_joint_agreement_is_one_and_counts_each_kommune_once(measures, agreement):
    agreement("2021-12-17", ["loessnitz", "schneeberg"])
    agreement("2021-12-18", ["schneeberg"])
    found = measures("--as-of=2022-01-01")
    assert found["cooperation_agreements"]["record"] == 2
    assert found["consulted"]["record"] == 2
    assert found["stage.Kooperationsvereinbarung"]["record"] == 2


def test_what_an_association_has_is_one_and_its_members_have_it(measures, association):
    association(
        "silberberg",
        "Städtebund",
        ["loessnitz", "schneeberg"],
        'kind = "Sicherheitsanalyse"\ndate = 2022-01-26\nuntil = 2022-09-01',
        'kind = "KPR konstituiert"\ndate = 2022-02-01',
    )
    found = measures("--as-of=2023-01-01")
    assert found["security_analyses"]["record"] == 1
    assert found["security_analyses.finished"]["record"] == 1
    assert found["block.Sicherheitsanalyse"]["record"] == 2
    assert found["kpr"]["record"] == 1
    assert found["block.KPR"]["record"] == 2
    assert measures("--as-of=2022-08-31")["security_analyses.finished"]["record"] == 0


def test_a_council_that_was_revived_is_one_council(measures, kommune):
    kommune(
        "freital",
        "14628110",
        'kind = "KPR reaktiviert"\ndate = "2019-06"',
        'kind = "KPR konstituiert"\ndate = 2019-09-18',
    )
    assert measures()["kpr"]["record"] == 1


def test_the_council_of_a_landkreis_is_a_council_but_no_kommune(measures, groups, association):
    association("goerlitz", "Landkreis", [], 'kind = "KPR konstituiert"\ndate = 2009-10-07')
    found = measures()
    assert (found["kpr"]["record"], found["consulted"]["record"]) == (1, 0)
    assert groups("landkreis")["Görlitz"]["kpr"] == "1"
    assert groups("polizeidirektion")["Polizeidirektion Görlitz"]["kpr"] == "1"
    assert groups("size")["other"]["kpr"] == "1"


def test_a_kpr_alone_is_no_close_cooperation(measures, kommune):
    kommune("schkeuditz", "14730270", 'kind = "KPR konstituiert"\ndate = "2004"')
    kommune("leipzig", "14713000", 'kind = "Modellkommune"\ndate = 2019-02-06')
    kommune("zwickau", "14524330", since="2019-02-06")
    found = measures()
    assert found["consulted"]["record"] == 3
    assert found["close_cooperation"]["record"] == 1


def test_merged_kommunen_count_as_what_they_became(measures, groups, agreement):
    agreement("2020-01-01", ["ostrau"])
    agreement("2020-02-01", ["zschaitz-ottewig"])
    before, after = measures("--as-of=2022-12-31"), measures("--as-of=2023-01-01")
    assert (before["consulted"]["record"], before["kommunen"]["record"]) == (2, 419)
    assert (after["consulted"]["record"], after["kommunen"]["record"]) == (1, 418)
    assert after["cooperation_agreements"]["record"] == 2
    assert groups("landkreis")["Mittelsachsen"]["consulted"] == "1"


def test_shares_are_those_of_saxony(measures, asskomm, agreement):
    agreement("2021-01-01", ["chemnitz"])
    found = measures()
    assert (found["consulted"]["record"], found["consulted"]["of"]) == (1, 418)
    inhabitants = found["consulted_inhabitants"]
    assert inhabitants["record"] == 248_563
    assert inhabitants["of"] == found["inhabitants"]["record"] == 4_086_152
    assert "6.1 %" in asskomm("stats").out


def test_money_is_added_up_each_grant_once(measures, association, kommune):
    grant = 'kind = "Förderung"\ndate = 2022-01-26\namount_eur = 40000'
    association("silberberg", "Städtebund", ["loessnitz", "schneeberg"], grant)
    kommune("floeha", "14522140", grant)
    assert measures()["granted_eur"]["record"] == 80_000


def test_statuses_of_agreements_add_up(measures, real_record):
    found = measures()
    for type_, key in (
        ("Kooperationsvereinbarung", "cooperation_agreements"),
        ("Vorvereinbarung", "preliminary_agreements"),
    ):
        statuses = [
            found[f"{type_}.{each}"]["record"] for each in ("in_force", "ended", "superseded")
        ]
        assert sum(statuses) == found[key]["record"]


@pytest.mark.parametrize("by", ["landkreis", "polizeidirektion", "stage", "size"])
def test_groups_divide_the_kommunen_of_saxony(groups, measures, real_record, by):
    rows = groups(by)
    whole = measures()
    for key in ("kommunen", "consulted", "close_cooperation", "inhabitants"):
        assert sum(int(row[key]) for row in rows.values()) == whole[key]["record"]
    for key in ("cooperation_agreements", "security_analyses", "kpr"):
        assert sum(int(row[key]) for row in rows.values()) >= whole[key]["record"]


def test_years_divide_what_happened(groups, measures, real_record):
    rows = groups("year")
    whole = measures()
    assert list(rows) == sorted(rows)
    for key in ("cooperation_agreements", "preliminary_agreements", "granted_eur", "consulted"):
        assert sum(int(row[key]) for row in rows.values()) == whole[key]["record"]


def test_every_landkreis_has_a_row_even_without_anything(groups, asskomm, data):
    assert len(groups("landkreis")) == 13
    shown = asskomm("stats", "--by=landkreis").out
    assert "Stadt Leipzig" in shown
    assert "Landkreis Leipzig" in shown


def test_filters_take_a_part_and_leave_the_published_figures_out(measures, asskomm, real_record):
    part = measures("--landkreis=Erzgebirgskreis")
    assert part["kommunen"]["record"] == 59
    assert 0 < part["consulted"]["record"] < measures()["consulted"]["record"]
    assert "published" not in part["consulted"]
    assert "126" not in asskomm("stats", "--landkreis=Görlitz", "--as-of=2021-12-17").out


def test_filters_of_agreements_choose_the_agreements(measures, real_record):
    found = measures("--type=Vorvereinbarung")
    assert found["preliminary_agreements"]["record"] == 1
    assert found["cooperation_agreements"]["record"] == 0
    assert found["consulted"]["record"] == 1


def test_an_association_as_party_stands_for_its_members(measures, real_record):
    found = measures("--party=Städtebund Silberberg")
    assert found["consulted"]["record"] == 5
    assert found["cooperation_agreements"]["record"] == 1


@pytest.mark.parametrize(
    "question",
    [
        ("stats",),
        ("list", "municipalities", "--type=Kooperationsvereinbarung"),
        ("list", "agreements", "--party=schneeberg"),
        ("list", "agreements", "--stage=Kooperationsvereinbarung"),
        ("map",),
    ],
)
def test_an_association_that_is_named_alone_stands_for_its_members(question, asskomm, data):
    lay_out(data)
    answer = asskomm(*question).out
    assert answer
    (path,) = data.glob("agreements/*silberberg*.toml")
    text = path.read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("parties = ")]
    path.write_text("\n".join(lines), "utf-8")
    assert asskomm(*question).out == answer


def test_negative_differences_stay_numbers_in_a_spreadsheet(asskomm, real_record):
    rows = csv.DictReader(io.StringIO(asskomm("stats", "--as-of=2021-12-17", "--format=csv").out))
    consulted = next(row for row in rows if row["measure"] == "consulted")
    assert int(consulted["difference"]) < 0
    assert consulted["published_for"] == "2021-12-17"


def test_it_fits_into_eighty_columns(asskomm, real_record):
    lines = asskomm("stats").out.partition("Published by")[0].splitlines()
    assert max(map(len, lines)) <= 80


def test_markdown_has_its_sections_in_a_column(asskomm, real_record):
    lines = asskomm("stats", "--format=markdown").out.splitlines()
    assert lines[1] == "| --- | --- | ---: | ---: | ---: | ---: | --- |"
    assert any(line.startswith("| Kommunen | consulted | ") for line in lines)


def test_an_unreadable_file_is_named(asskomm, data, agreement):
    agreement("2021-12-17", ["loessnitz"])
    (data / "agreements" / "broken.toml").write_text("type = \n")
    result = asskomm("stats")
    assert result.code == 0
    assert "broken.toml" in result.err


def test_control_characters_of_a_source_do_nothing(asskomm, data):
    (data / "figures").mkdir()
    (data / "figures" / "2021-01-01.toml").write_text(
        "as_of = 2021-01-01\nkpr = 3\n"
        '[[sources]]\nurl = "https://x.de/\\u202e"\ntitle = "A\\u001b[31mB"\n'
    )
    shown = asskomm("stats").out
    assert "A\\u001b[31mB" in shown
    assert "\u202e" not in shown
