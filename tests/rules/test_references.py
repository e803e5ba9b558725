"""References between records: what the examples can't show."""

import json
import shutil
from pathlib import Path

import pytest

VORVEREINBARUNG = "2021-09-01-oelsnitz-erzgeb-vorvereinbarung"
KOOPERATION = "2023-02-23-oelsnitz-erzgeb-kooperationsvereinbarung"


@pytest.fixture
def found(record, found_by_file):
    """Return what is found on references."""
    return lambda: found_by_file("REF")


def agreement(record: Path, day: str, parties: list[str], *lines: str, type_: str = "V") -> str:
    """Write an agreement and return its id; a type is its first letter."""
    type_ = {"V": "Vorvereinbarung", "K": "Kooperationsvereinbarung"}[type_]
    signed_on = day if len(day) == 10 else f'"{day}"'
    head = [
        f'type = "{type_}"',
        f"signed_on = {signed_on}",
        f"parties = {json.dumps(parties, ensure_ascii=False)}",
    ]
    id_ = f"{day.rstrip('?')}-{parties[0]}-{type_.lower()}"
    text = "\n".join([*head, *lines, ""])
    (record / f"agreements/{id_}.toml").write_text(text, "utf-8")
    return id_


def follows(id_: str) -> str:
    return f'follows = "{id_}"'


def test_a_kommune_without_a_record_is_told_to_be_added(record, validate):
    agreement(record, "2022-05-04", ["zwoenitz"])
    (finding,) = validate("REF")
    assert "asskomm add-municipality zwoenitz" in finding["message"]
    assert finding["suggestion"] is None


def test_a_party_of_another_time_is_no_unknown_party(record, validate):
    agreement(record, "2023-05-04", ["ostrau"])
    assert [each["code"] for each in validate("REF,DAT")] == ["DAT104"]


def test_an_association_among_the_parties_and_the_reverse_are_told_apart(record, validate):
    agreement(record, "2022-05-04", ["staedtebund-silberberg"])
    agreement(record, "2022-05-05", ["loessnitz"], 'association = "loessnitz"')
    as_party, as_association = validate("REF")
    assert as_party["code"] == "REF101"
    assert "the key “association”" in as_party["message"]
    assert as_association["code"] == "REF103"
    assert "the key “parties”" in as_association["message"]


def test_a_name_in_place_of_an_id_is_understood(record, validate):
    lines = ('association = "Städtebund Silberberg"',)
    agreement(record, "2022-05-04", ["loessnitz", "Oelsnitz (Erzgebirge)"], *lines)
    suggested = {each["code"]: each["suggestion"] for each in validate("REF")}
    assert suggested == {"REF101": "oelsnitz-erzgeb", "REF103": "staedtebund-silberberg"}


def test_a_record_that_cannot_be_read_is_there_all_the_same(record, found):
    for file in ("municipalities/loessnitz", f"agreements/{VORVEREINBARUNG}"):
        (record / f"{file}.toml").write_text("=", "utf-8")
    assert found() == []


def test_positions_count_what_could_not_be_read_too(record, found):
    id_ = agreement(record, "2022-05-04", ["schneeberg", "lösnitz"])
    file = record / f"agreements/{id_}.toml"
    file.write_text(file.read_text("utf-8").replace('["schneeberg"', '[1, "schneeberg"'), "utf-8")
    assert found() == [f'REF101 error {id_}: "lösnitz"']


def test_of_two_in_a_circle_the_earlier_one_is_wrong(record, validate):
    file = record / f"agreements/{VORVEREINBARUNG}.toml"
    file.write_text(
        file.read_text("utf-8").replace("notes", f"{follows(KOOPERATION)}\nnotes"), "utf-8"
    )
    (finding,) = validate("REF")
    assert finding["code"] == "REF105"
    assert VORVEREINBARUNG in finding["path"]
    assert finding["text"] == f'"{KOOPERATION}"'
    (related,) = finding["related"]
    assert KOOPERATION in related["path"]


def test_a_tail_that_leads_into_a_circle_is_no_part_of_it(record, found):
    second = "2022-02-02-loessnitz-vorvereinbarung"
    first = agreement(record, "2022-01-01", ["loessnitz"], follows(second))
    agreement(record, "2022-02-02", ["loessnitz"], follows(first))
    agreement(record, "2022-03-03", ["loessnitz"], follows(second), type_="K")
    assert found() == [f'REF105 error {first}: "{second}"']


def test_what_became_of_a_kommune_may_follow_it(record, found):
    for id_, ags in (("ostrau", "14522450"), ("jahnatal", "14522275")):
        text = f'ags = "{ags}"\nname = "{id_.title()}"\nlandkreis = "Mittelsachsen"\n'
        (record / f"municipalities/{id_}.toml").write_text(text, "utf-8")
    first = agreement(record, "2022-05-04", ["ostrau"])
    agreement(record, "2023-05-04", ["jahnatal"], follows(first), type_="K")
    assert found() == []


def test_an_association_may_follow_what_a_member_signed(record, found):
    first = agreement(record, "2021-05-04", ["loessnitz"])
    file = record / "agreements/2021-12-17-staedtebund-silberberg-kooperationsvereinbarung.toml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("objectives = [", f"{follows(first)}\nobjectives = ["), "utf-8")
    assert found() == []


def test_those_who_signed_together_may_go_on_one_by_one(record, found):
    first = agreement(record, "2022-05-04", ["loessnitz", "schneeberg"])
    agreement(record, "2023-05-04", ["loessnitz"], follows(first), type_="K")
    agreement(record, "2023-05-05", ["schneeberg"], follows(first), type_="K")
    assert found() == []
    again = agreement(record, "2024-05-05", ["schneeberg"], follows(first), type_="K")
    assert found() == [f'REF107 warning {again}: "{first}"']


@pytest.mark.parametrize(
    ("ended", "is_right"),
    [((), False), (("ended_on = 2024-06-30",), False), (('ended_on = "2023"',), True)],
)
def test_a_vorvereinbarung_follows_only_a_kooperationsvereinbarung_that_has_ended(
    record, found, ended, is_right
):
    first = agreement(record, "2022-05-04", ["loessnitz"], *ended, type_="K")
    then = agreement(record, "2024-02-03", ["loessnitz"], follows(first))
    assert found() == ([] if is_right else [f'REF107 error {then}: "{first}"'])


def test_what_was_still_in_force_was_not_superseded(record, found):
    first = agreement(record, "2022-05-04", ["loessnitz"], "ended_on = 2024-06-30")
    then = agreement(record, "2024-02-03", ["loessnitz"], follows(first), type_="K")
    assert found() == [f'REF107 warning {then}: "{first}"']


@pytest.mark.parametrize(
    ("day", "other_day", "level"),
    [
        ("2022-05-04", "2022-05-04", "error"),
        ("2022-05", "2022-05-04", "warning"),
        ("2022", "2022", "warning"),
        ("2022-05-04", "2022-05-05", None),
        ("2022-04", "2022-05-04", None),
    ],
)
def test_an_imprecise_date_makes_a_second_record_a_mere_suspicion(
    record, validate, day, other_day, level
):
    agreement(record, day, ["loessnitz", "schneeberg"])
    agreement(record, other_day, ["schneeberg", "loessnitz"])
    assert [(each["code"], each["level"]) for each in validate("REF")] == (
        [("REF109", level)] if level else []
    )


def test_a_kommune_may_sign_with_others_and_alone_on_one_day(record, found):
    agreement(record, "2021-12-17", ["schwarzenberg-erzgeb"], type_="K")
    agreement(record, "2021-12-17", ["schwarzenberg-erzgeb"])
    assert found() == []


def test_kommunen_that_became_one_later_signed_apart(record, found):
    for name in ("ostrau", "zschaitz-ottewig"):
        agreement(record, "2021-03-01", [name])
    assert [each for each in found() if "REF109" in each] == []


def test_the_record_with_the_right_file_name_is_kept_of_two(record, validate):
    file = record / "municipalities/loessnitz.toml"
    shutil.copy(file, record / "municipalities/aaa.toml")
    (finding,) = validate("REF")
    assert (finding["code"], Path(finding["path"]).stem) == ("REF108", "aaa")
    assert Path(finding["related"][0]["path"]).stem == "loessnitz"


def test_of_an_unknown_member_any_party_may_be_meant(record, found):
    file = record / "associations/staedtebund-silberberg.toml"
    file.write_text(file.read_text("utf-8").replace('"loessnitz"', '"loesnitz"'), "utf-8")
    assert found() == ['REF102 error staedtebund-silberberg: "loesnitz"']
