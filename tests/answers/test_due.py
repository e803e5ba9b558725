"""``asskomm due``: what should be done soon, or should have been."""

import csv
import io
import json

import pytest


@pytest.fixture
def due(asskomm):
    """Return a function that gives what is due, without Kommunen that were silent for long."""

    def run(*arguments, silence=False):
        result = asskomm("due", *arguments, "--format=csv")
        assert result.code == 0, result.err
        rows = csv.DictReader(io.StringIO(result.out))
        return [row for row in rows if silence or row["reason"] != "no contact"]

    return run


def test_an_agreement_that_ends_is_due_so_many_days_before(due, agreement):
    agreement("2021-01-01", ["zittau"], "valid_until = 2021-12-31")
    assert due("--as-of=2021-10-01") == []
    (row,) = due("--as-of=2021-10-02")
    assert (row["due_on"], row["days"], row["reason"]) == ("2021-12-31", "90", "agreement ends")
    assert due("--as-of=2021-06-01", "--within=1y")
    assert due("--as-of=2021-06-01", "--within=31w")
    assert not due("--as-of=2021-06-01", "--within=7m")


def test_only_the_kommunen_that_are_asked_for_are_due(due, agreement):
    agreement("2021-01-01", ["zittau"], "valid_until = 2021-12-31")
    agreement("2021-01-01", ["zwickau"], "valid_until = 2021-12-31", type_="Vor")
    for filters in (["--party=zittau"], ["--stage=Kooperationsvereinbarung"]):
        (row,) = due("--as-of=2021-10-02", *filters)
        assert row["kommunen"] == "zittau"


def test_a_term_that_ran_out_stays_due_until_something_follows(due, agreement):
    first = agreement("2020-01-01", ["zittau"], "valid_until = 2020-12-31")
    (row,) = due("--as-of=2021-12-31")
    assert (row["days"], row["agreement"]) == ("-365", first)
    agreement("2021-02-01", ["zittau"])
    assert due("--as-of=2021-12-31") == []


def test_an_agreement_that_was_ended_asks_for_nothing(due, agreement):
    agreement("2020-01-01", ["zittau"], "ended_on = 2020-12-31", "valid_until = 2021-12-31")
    assert due("--as-of=2021-12-01") == []


def test_a_vorvereinbarung_is_due_after_a_year_without_kooperationsvereinbarung(due, agreement):
    agreement("2021-09-01", ["oelsnitz-erzgeb", "zwickau"], type_="Vor")
    (row,) = due("--as-of=2022-09-02")
    assert row["reason"] == "Vorvereinbarung without successor"
    assert (row["due_on"], row["kommunen"]) == ("2022-09-01", "oelsnitz-erzgeb, zwickau")
    agreement("2022-02-23", ["oelsnitz-erzgeb"])
    assert [row["kommunen"] for row in due("--as-of=2022-09-02")] == ["zwickau"]
    agreement("2022-03-01", ["zwickau"])
    assert due("--as-of=2022-09-02") == []


@pytest.mark.parametrize(("type_", "term"), [("Vor", ""), ("Koop", "valid_until = 2022-12-31")])
def test_what_a_kommune_was_merged_into_takes_its_place(type_, term, due, agreement):
    agreement("2022-03-01", ["ostrau"], term, type_=type_)
    (row,) = due("--as-of=2023-06-01")
    assert row["kommunen"] == "ostrau"
    agreement("2023-06-01", ["jahnatal"])
    assert due("--as-of=2023-06-01") == []


def test_an_analysis_is_due_after_a_year_without_result(due, kommune):
    kommune("colditz", "14729080", 'kind = "Sicherheitsanalyse"\ndate = "2021-04"')
    kommune(
        "bannewitz",
        "14628050",
        'kind = "Sicherheitsanalyse"\ndate = 2021-04-01\nuntil = 2022-06-01',
    )
    assert [row["kommunen"] for row in due("--as-of=2022-07-01")] == ["colditz"]
    # What came in June was not there in May.
    assert {row["kommunen"] for row in due("--as-of=2022-05-01")} == {"bannewitz", "colditz"}


def test_a_kommune_is_due_when_nothing_was_heard_for_two_years(due, kommune, agreement):
    kommune("zittau", "14626610", 'kind = "Beratung"\ndate = 2020-01-01')
    (row,) = due("--as-of=2021-12-31", silence=True)
    assert (row["reason"], row["due_on"], row["days"]) == ("no contact", "2021-12-31", "0")
    agreement("2021-06-01", ["zittau"])
    assert due("--as-of=2021-12-31", silence=True) == []


def test_the_most_urgent_comes_first(due, agreement, kommune):
    kommune("colditz", "14729080", 'kind = "Sicherheitsanalyse"\ndate = 2019-01-01')
    agreement("2020-06-01", ["oelsnitz-erzgeb"], type_="Vor")
    agreement("2021-01-01", ["goerlitz"], "valid_until = 2022-03-31")
    agreement("2021-01-01", ["zittau"], "valid_until = 2022-02-28")
    reasons = [(row["reason"], row["kommunen"]) for row in due("--as-of=2022-01-15", silence=True)]
    assert reasons == [
        ("agreement ends", "zittau"),
        ("agreement ends", "goerlitz"),
        ("Vorvereinbarung without successor", "oelsnitz-erzgeb"),
        ("Sicherheitsanalyse without result", "colditz"),
        ("no contact", "colditz"),
    ]


def test_the_case_worker_is_named_and_a_landkreis_chosen(due, real_record):
    rows = due("--as-of=2022-10-01", "--landkreis=Erzgebirgskreis")
    assert [row["party"] for row in rows] == ["Oelsnitz/Erzgeb.", "Johanngeorgenstadt"]
    assert {row["caseworker"] for row in rows} == {"Jan Heimer"}


def test_json_says_how_far_it_looked(asskomm, real_record):
    shown = json.loads(asskomm("due", "--as-of=2022-10-01", "--within=2w", "--format=json").out)
    assert (shown["as_of"], shown["within_days"]) == ("2022-10-01", 14)
    assert shown["due"][0]["agreement"] == "2021-09-01-oelsnitz-erzgeb-vorvereinbarung"
    assert shown["due"][0]["days"] == -30


def test_people_are_told_how_much_is_overdue(asskomm, real_record):
    lines = asskomm("due", "--as-of=2022-10-01").out.splitlines()
    assert lines[-1].endswith("12 of them overdue on 2022-10-01")


@pytest.mark.parametrize("text", ["soon", "-3d", "99999y", "3 months", ""])
def test_what_is_no_span_is_said(refusal, data, text):
    assert "90d" in refusal("due", f"--within={text}")
