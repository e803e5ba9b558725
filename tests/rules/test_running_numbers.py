"""Running numbers of agreements: what the one example of each rule can't show."""

from itertools import combinations, pairwise

import pytest
from dated_files import agreement
from hypothesis import given
from hypothesis import strategies as st

from asskomm_cli.archive.archive import Entry
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.kinds import AGREEMENT
from asskomm_cli.record.partial_date import PartialDate
from asskomm_cli.rules.numbers import Numbered, falling, signed_on


def numbered(*numbers: tuple[str, int], key: str = "number") -> list[tuple[str, str]]:
    parties = ("loessnitz", "schneeberg", "oelsnitz-erzgeb", "schwarzenberg-erzgeb")
    return [
        agreement(day, party, f"{key} = {number}")
        for party, (day, number) in zip(parties, numbers, strict=False)
    ]


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        ([("2021", 10), ("2022", 20), ("2023", 30)], []),
        ([("2021", 99), ("2022", 20), ("2023", 30), ("2024", 40)], ["99"]),
        ([("2021", 10), ("2022", 20), ("2023", 3), ("2024", 40)], ["3"]),
        ([("2021", 20), ("2022", 10)], ["10"]),
        ([("2021-05-05", 20), ("2021", 10)], []),
        ([("2021-05-05", 20), ("2021-05-05", 10)], []),
        ([("2021-05-05", 20), ("2021-06-06", 10), ("2021", 15)], ["10"]),
        ([("2022", 100), ("2022-02-15", 60), ("2022-05-20", 50)], ["50"]),
    ],
)
@pytest.mark.parametrize(("key", "code"), [("number", 109), ("number_in_landkreis", 110)])
def test_one_wrong_number_is_one_finding(found_in, key, code, numbers, found):
    expected = [f"DAT{code} error {number}" for number in found]
    assert found_in(*numbered(*numbers, key=key)) == expected


def test_numbers_count_within_one_type_and_one_landkreis(found_in):
    files = [
        agreement("2021-05-05", "loessnitz", "number = 20", "number_in_landkreis = 8"),
        agreement("2022-05-05", "lohsa", "number_in_landkreis = 3"),
        agreement("2022-06-06", "zittau", "number_in_landkreis = 8"),
        agreement("2022-07-07", "loessnitz", "number = 20", type_="Vorvereinbarung"),
    ]
    assert found_in(*files) == []


def test_a_mistyped_ags_moves_no_agreement_into_another_landkreis(found_in):
    files = [
        agreement("2021-05-05", "loessnitz", "number_in_landkreis = 8"),
        agreement("2022-05-05", "zittau", "number_in_landkreis = 8"),
        (
            "municipalities/zittau.toml",
            'ags = "14521370"\nname = "Zittau"\nlandkreis = "Görlitz"\n',
        ),
    ]
    assert found_in(*files) == []


@pytest.mark.parametrize("key", ["number", "number_in_landkreis"])
def test_the_later_of_two_equal_numbers_is_found(found_in, key):
    files = numbered(("2021-05-05", 8), ("2022-05-05", 8), key=key)
    assert found_in(*files) == ["DAT111 error 8"]


@given(st.lists(st.tuples(st.integers(1, 12), st.integers(1, 12)), max_size=9))
def test_numbers_are_found_exactly_if_two_contradict_each_other(pairs):
    entries = [
        Entry(
            AGREEMENT,
            f"{position}",
            "",
            Agreement(type="", signed_on=PartialDate(2021, 1, day), number=number),
        )
        for position, (day, number) in enumerate(pairs)
    ]
    group = Numbered(entries, "number")
    found = {each.id for each, _ in falling(group)}
    rest = sorted(
        (signed_on(each).first, group.number(each)) for each in entries if each.id not in found
    )
    contradict = any((a - c) * (b - d) < 0 for (a, b), (c, d) in combinations(pairs, 2))
    assert bool(found) is contradict
    assert all(one[1] <= other[1] for one, other in pairwise(rest))
