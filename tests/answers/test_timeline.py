"""``asskomm timeline``: what happened, in order."""

import csv
import io
import json

import pytest


@pytest.fixture
def told(asskomm):
    """Return a function that gives the rows of the timeline."""

    def run(*arguments):
        result = asskomm("timeline", *arguments, "--format=csv")
        assert result.code == 0, result.err
        return list(csv.DictReader(io.StringIO(result.out)))

    return run


def test_what_is_known_to_the_month_or_year_stands_at_its_end(told, agreement):
    for date in ('"2021"', '"2021-08"', "2021-08-31", "2021-12-31", '"2021-12?"', "2022-01-01"):
        agreement(date, ["zittau"])
    assert [row["date"] for row in told()] == [
        "2021-08-31",
        "2021-08",
        "2021-12-31",
        "2021-12?",
        "2021",
        "2022-01-01",
    ]


def test_people_see_each_year_once_and_are_told_where_imprecise_dates_stand(asskomm, agreement):
    for date in ('"2021-08"', "2021-09-01", "2022-01-01"):
        agreement(date, ["zittau"])
    lines = asskomm("timeline").out.splitlines()
    assert [line[:16].rstrip() for line in lines[1:4]] == [
        "2021  2021-08",
        "      2021-09-01",
        "2022  2022-01-01",
    ]
    assert lines[4] == "3 events"
    assert "only to the month or year" in lines[5]


def test_a_joint_agreement_and_the_step_of_an_association_are_one_event(
    told, agreement, association
):
    association(
        "silberberg",
        "Städtebund",
        ["loessnitz", "schneeberg"],
        'kind = "Sicherheitsanalyse"\ndate = 2022-01-26',
    )
    agreement("2021-12-17", ["loessnitz", "schneeberg"], 'association = "silberberg"')
    signed, analysis = told()
    assert (signed["event"], signed["party"]) == ("signed", "silberberg")
    assert signed["kommunen"] == analysis["kommunen"] == "loessnitz, schneeberg"
    assert (analysis["event"], analysis["kind"]) == ("reached", "Sicherheitsanalyse")


def test_ends_are_events_too(told, asskomm, agreement, kommune):
    agreement("2020-01-01", ["zittau"], "ended_on = 2021-06-30", 'end_reason = "Kündigung"')
    agreement("2020-01-02", ["goerlitz"], "valid_until = 2021-12-31")
    kommune("floeha", "14522140", 'kind = "Sicherheitsanalyse"\ndate = "2020"\nuntil = 2021-03-01')
    ends = {row["event"]: row for row in told("--since=2021-01-01")}
    assert ends["ended"]["detail"] == "Kündigung"
    assert ends["ran_out"]["date"] == "2021-12-31"
    assert ends["finished"]["date"] == "2021-03-01"
    assert "ran_out" not in {row["event"] for row in told("--as-of=2021-12-31")}
    assert "Kooperationsvereinbarung: term ran out" in asskomm("timeline").out


def test_a_term_that_a_successor_replaced_did_not_run_out(told, agreement):
    first = agreement("2020-01-01", ["zittau"], "valid_until = 2021-12-31", type_="Vor")
    agreement("2021-06-01", ["zittau"], f'follows = "{first}"')
    assert [row["event"] for row in told()] == ["signed", "signed"]


def test_since_when_a_kommune_takes_part_is_told_where_nothing_else_says_so(told, kommune):
    kommune("zwickau", "14524330", since="2019-02-06")
    kommune("leipzig", "14713000", 'kind = "Modellkommune"\ndate = 2019-02-06', since="2019-02-06")
    assert [(row["event"], row["kommunen"]) for row in told()] == [
        ("takes_part", "zwickau"),
        ("reached", "leipzig"),
    ]


def test_an_imprecise_date_fits_where_it_can_lie(told, agreement):
    agreement('"2021-08"', ["zittau"])
    assert told("--since=15.08.2021", "--until=20.08.2021")
    assert not told("--since=01.09.2021")
    assert told("--year=2021")
    assert not told("--year=2022")


def test_filters_choose_the_kommunen_and_kinds_choose_the_events(told, real_record):
    rows = told("--landkreis=Görlitz", "--kind=KPR konstituiert", "--kind=Coaching")
    assert {row["landkreis"] for row in rows} == {"Görlitz"}
    assert {row["kind"] for row in rows} == {"KPR konstituiert"}
    assert "Landkreis Görlitz" in {row["party"] for row in rows}
    oelsnitz = [row["kind"] for row in told("--party=Oelsnitz/Erzgeb.")]
    assert oelsnitz == [
        "Beratung",
        "Vorvereinbarung",
        "Kooperationsvereinbarung",
        "Coaching",
        "Koordinierungsstelle",
        "KPR konstituiert",
    ]


def test_nothing_that_comes_later_is_told(told, real_record):
    assert max(row["year"] for row in told("--as-of=2020-12-31")) == "2020"


def test_json_names_the_records(asskomm, real_record):
    shown = json.loads(asskomm("timeline", "--party=Bannewitz", "--format=json").out)
    assert shown["version"] == 1
    signed = next(each for each in shown["events"] if each["event"] == "signed")
    assert signed["agreement"] == "2023-03-01-bannewitz-kooperationsvereinbarung"
    assert signed["kommunen"] == ["bannewitz"]
    assert signed["first_day"] == signed["last_day"] == "2023-03-01"
    assert signed["title"] == "Bannewitz: Kooperationsvereinbarung"
    assert signed["source"].startswith("https://")


def test_an_unknown_kind_and_an_unknown_landkreis_are_told_together(refusal, real_record):
    said = refusal("timeline", "--kind=Coachng", "--landkreis=Görliz")
    assert "Coaching" in said
    assert "Görlitz" in said


def test_nothing_to_tell_is_no_error(asskomm, data):
    result = asskomm("timeline")
    assert (result.code, result.out) == (0, "0 events\n")
