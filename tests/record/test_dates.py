"""Dates are kept as precisely as they are known, and understood as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asskomm_cli.record.partial_date import parse_partial_date
from asskomm_cli.record.typed_date import parse_typed_date

TODAY = date(2023, 3, 2)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021-12-17", date(2021, 12, 17), date(2021, 12, 17)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2021", date(2021, 1, 1), date(2021, 12, 31)),
        ("2020-09?", date(2020, 9, 1), date(2020, 9, 30)),
    ],
)
def test_a_partial_date_lies_between_its_first_and_last_day(text, first, last):
    day = parse_partial_date(text)
    assert (day.first, day.last, str(day)) == (first, last, text)


def test_only_a_printed_day_is_exact():
    assert parse_partial_date("2021-12-17").is_exact
    assert not parse_partial_date("2021-12-17?").is_exact
    assert not parse_partial_date("2021-12").is_exact


@pytest.mark.parametrize("text", ["2021-02-30", "2021-13", "0000", "21-12-17", "", "2021-1-1", "?"])
def test_what_the_calendar_has_not_is_no_date(text):
    with pytest.raises(ValueError, match=r".+"):
        parse_partial_date(text)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("17.12.2021", "2021-12-17"),
        ("17. 12. 2021", "2021-12-17"),
        ("1.9.21", "2021-09-01"),
        ("17. Dezember 2021", "2021-12-17"),
        ("17 dez 2021", "2021-12-17"),
        ("März 2022", "2022-03"),
        ("Maerz 2022", "2022-03"),
        ("12/2021", "2021-12"),
        ("12.2021", "2021-12"),
        ("2021-12?", "2021-12?"),
        ("August 2021 ?", "2021-08?"),
        ("2021", "2021"),
        ("heute", "2023-03-02"),
        ("gestern", "2023-03-01"),
    ],
)
def test_dates_are_understood_as_people_type_them(typed, meant):
    assert str(parse_typed_date(typed, TODAY)) == meant


@pytest.mark.parametrize("typed", ["31.2.2022", "irgendwann", "32.1.2022", "12/13/2021", "1.1."])
def test_what_is_no_date_is_refused(typed):
    with pytest.raises(ValueError, match=r".+"):
        parse_typed_date(typed, TODAY)


@given(st.text())
def test_no_text_breaks_the_reader(text):
    try:
        parse_typed_date(text, TODAY)
    except ValueError:
        pass
