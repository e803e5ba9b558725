"""Numbers as people write them."""

import pytest

from asskomm_cli.record.typed_number import parse_typed_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("66886", 66886),
        ("66.886", 66886),
        ("1.066.886", 1066886),
        ("40 000 €", 40000),
        ("40\u00a0000 EUR", 40000),
        ("40\u202f000", 40000),
        ("0", 0),
    ],
)
def test_a_whole_number_may_have_its_thousands_apart(text, number):
    assert parse_typed_number(text, whole=True) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("166,86 km²", 166.86),
        ("166.86", 166.86),
        ("1.234,5", 1234.5),
        ("1.234.567", 1234567),
        ("0.500", 0.5),
        ("40", 40),
    ],
)
def test_decimals_stand_behind_a_comma_or_a_point(text, number):
    assert parse_typed_number(text, whole=False) == number


@pytest.mark.parametrize("text", ["", "viel", "-1", "1,5", "0.500", "6.6886", "1e3", "٣", "9" * 20])
def test_what_is_no_whole_number_is_refused_with_an_example(text):
    with pytest.raises(ValueError, match=r"66\.886"):
        parse_typed_number(text, whole=True)


def test_a_point_that_can_stand_before_thousands_or_decimals_is_refused_with_both():
    with pytest.raises(ValueError, match="1234 or 1,234"):
        parse_typed_number("1.234", whole=False)
