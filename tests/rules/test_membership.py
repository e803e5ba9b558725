"""Kommunen, Landkreise and members against the directory: what the examples can't show."""

from pathlib import Path

import pytest

SILBERBERG = "associations/staedtebund-silberberg.toml"


@pytest.fixture
def found(record, found_by_file):
    """Return what is found on dates, keys, places and references."""
    return lambda: found_by_file("DIS,REF,DAT,KEY")


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def municipality(record: Path, id_: str, ags: str, name: str, landkreis: str) -> None:
    text = f'ags = "{ags}"\nname = "{name}"\nlandkreis = "{landkreis}"\n'
    (record / f"municipalities/{id_}.toml").write_text(text, "utf-8")


def association(record: Path, id_: str, text: str) -> None:
    (record / f"associations/{id_}.toml").write_text(text, "utf-8")


def test_the_ags_of_another_kommune_is_told_once_and_nowhere_else(record, found):
    change(record / "municipalities/loessnitz.toml", "14521370", "14626480")
    assert found() == ['DIS104 error loessnitz: "14626480"']


def test_the_ags_of_before_a_merger_is_told_as_such(record, found):
    change(record / "municipalities/aue-bad-schlema.toml", "14521035", "14521030")
    assert found() == ['DIS103 warning aue-bad-schlema: "14521030"']


@pytest.mark.parametrize(("day", "code"), [("2022-03-15", []), ("2023-03-15", ["DAT104"])])
def test_a_merged_kommune_is_fine_as_long_as_it_signed_in_its_own_time(record, found, day, code):
    municipality(record, "ostrau", "14522450", "Ostrau", "Mittelsachsen")
    text = f'type = "Vorvereinbarung"\nsigned_on = {day}\nparties = ["ostrau"]\n'
    (record / f"agreements/{day}-ostrau-vorvereinbarung.toml").write_text(text, "utf-8")
    assert [each.split()[0] for each in found()] == (code and [*code, "DIS103"])


def test_the_ags_of_another_kommune_with_the_same_name_is_told(record, validate):
    municipality(record, "bernsdorf-14625030", "14524010", "Bernsdorf", "Bautzen")
    (finding,) = validate("DIS", "FIL", "REF")
    assert (finding["code"], finding["text"]) == ("DIS104", '"14524010"')
    assert finding["suggestion"] == "14625030"
    assert "that of Bernsdorf (Zwickau, 14524010)" in finding["message"]


def test_an_ags_that_nobody_has_is_told_with_the_kommune_that_is_meant(record, validate):
    municipality(record, "pirna", "14999999", "Elbstadt", "Sächsische Schweiz-Osterzgebirge")
    (finding,) = (each for each in validate("DIS") if each["code"] == "DIS101")
    assert "correct it to 14628270, that of Pirna" in finding["message"]


def test_a_kreisfreie_stadt_is_called_no_landkreis(record, validate):
    municipality(record, "leipzig", "14713000", "Leipzig", "Landkreis Leipzig")
    (finding,) = validate("DIS")
    assert finding["message"].startswith("Leipzig lies in Stadt Leipzig, not in")


def test_a_usual_variant_of_the_official_name_is_a_warning(record, found):
    change(record / "municipalities/oelsnitz-erzgeb.toml", '"Oelsnitz/Erzgeb."', '"Oelsnitz/Erzg."')
    assert found() == ['DIS104 warning oelsnitz-erzgeb: "Oelsnitz/Erzg."']


@pytest.mark.parametrize("name", ["Bautzen", "Bautzen / Budyšin"])
def test_the_sorbian_name_may_stand_behind_the_german_one(record, found, name):
    municipality(record, "bautzen", "14625020", name, "Bautzen")
    assert found() == []


@pytest.mark.parametrize(
    ("ags", "name", "landkreis", "is_right"),
    [
        ("14713000", "Leipzig", "Leipzig", True),
        ("14713000", "Leipzig", "Stadt Leipzig", True),
        ("14713000", "Leipzig", "Landkreis Leipzig", False),
        ("14729260", "Markkleeberg", "Leipzig", True),
        ("14729260", "Markkleeberg", "Stadt Leipzig", False),
        ("14524330", "Zwickau", "Stadt Zwickau", False),
    ],
)
def test_leipzig_alone_is_right_for_both_that_bear_the_name(
    record, found, ags, name, landkreis, is_right
):
    id_ = name.lower()
    municipality(record, id_, ags, name, landkreis)
    assert found() == ([] if is_right else [f'DIS105 error {id_}: "{landkreis}"'])


def test_an_empty_name_is_one_finding(record, found):
    change(record / "municipalities/loessnitz.toml", '"Lößnitz"', '" "')
    change(record / "municipalities/schneeberg.toml", '"Erzgebirgskreis"', '""')
    assert all(each.startswith("KEY105") for each in found())


# The five Städte have 16,686 hectares and had 66,075 inhabitants on 31 December 2022.
@pytest.mark.parametrize(
    ("key", "value", "is_right"),
    [
        ("area_km2", "175.2", True),
        ("area_km2", "175.3", False),
        ("area_km2", "158.6", True),
        ("area_km2", "158.5", False),
        ("inhabitants", "69378", True),
        ("inhabitants", "69379", False),
    ],
)
def test_five_percent_are_the_limit(record, found, key, value, is_right):
    stated = {"area_km2": "166.86", "inhabitants": "66886"}[key]
    change(record / SILBERBERG, f"{key} = {stated}", f"{key} = {value}")
    code = {"area_km2": "DIS109", "inhabitants": "DIS110"}[key]
    assert found() == ([] if is_right else [f"{code} warning staedtebund-silberberg: {value}"])


@pytest.mark.parametrize(("area", "is_right"), [(2111.4, True), (1111.4, False)])
def test_a_landkreis_is_as_large_as_all_its_kommunen(record, found, area, is_right):
    head = 'kind = "Landkreis"\nname = "Landkreis Görlitz"\n'
    association(record, "landkreis-goerlitz", f"{head}area_km2 = {area}\n")
    assert found() == ([] if is_right else [f"DIS109 warning landkreis-goerlitz: {area}"])


def test_a_landkreis_that_is_a_party_exists(record, found):
    association(record, "landkreis-aue", 'kind = "Landkreis"\nname = "Landkreis Aue"\n')
    assert found() == ['DIS111 error landkreis-aue: "Landkreis Aue"']


@pytest.mark.parametrize(
    ("name", "members", "expected"),
    [
        ("Wildenstein", '["gruenhainichen"]', 'DIS108 warning: ["gruenhainichen"]'),
        (
            "Wildenstein",
            '["gruenhainichen", "boernichen-erzgeb", "rothenburg-o-l"]',
            'DIS107 error: "rothenburg-o-l"',
        ),
        ("Wildenfels", '["gruenhainichen"]', 'DIS108 warning: "Verwaltungsverband Wildenfels"'),
        (
            "Wildenstein",
            '["gruenhainichen", "boernichn-erzgeb"]',
            'REF102 error: "boernichn-erzgeb"',
        ),
    ],
)
def test_a_verwaltungsverband_has_the_members_of_the_directory(
    record, found, name, members, expected
):
    for id_, ags, kommune in (
        ("gruenhainichen", "14521270", "Grünhainichen"),
        ("boernichen-erzgeb", "14521090", "Börnichen/Erzgeb."),
    ):
        municipality(record, id_, ags, kommune, "Erzgebirgskreis")
    id_ = f"verwaltungsverband-{name.lower()}"
    head = f'kind = "Verwaltungsverband"\nname = "Verwaltungsverband {name}"\n'
    association(record, id_, f"{head}members = {members}\n")
    assert found() == [expected.replace(":", f" {id_}:", 1)]


def test_a_staedtebund_may_reach_over_landkreise(record, found):
    head = 'kind = "Städtebund"\nname = "Städtebund Ost"\n'
    association(record, "staedtebund-ost", f'{head}members = ["loessnitz", "rothenburg-o-l"]\n')
    assert found() == []


@pytest.mark.parametrize(
    ("type_", "parties", "signs", "is_right"),
    [
        ("Kooperationsvereinbarung", '"loessnitz", "rothenburg-o-l"', "Chemnitz", False),
        ("Kooperationsvereinbarung", '"loessnitz", "rothenburg-o-l"', "Leipzig", True),  # ROL107
        ("Kooperationsvereinbarung", '"loessnitz", "bannewitz-x"', "Chemnitz", True),
        ("Kooperationsvereinbarung", '"loessnitz", "jahnatal"', "Chemnitz", True),
        ("Vorvereinbarung", '"loessnitz", "rothenburg-o-l"', "Chemnitz", True),
    ],
)
def test_each_polizeidirektion_signs_if_one_does(record, found, type_, parties, signs, is_right):
    municipality(record, "jahnatal", "14522275", "Jahnatal", "Mittelsachsen")
    (record / f"agreements/2023-05-04-loessnitz-{type_.lower()}.toml").write_text(
        f'type = "{type_}"\nsigned_on = 2023-05-04\nparties = [{parties}]\n'
        '[[signatories]]\nname = "Carsten Kaempf"\nrole = "Polizeipräsident"\n'
        f'represents = "Polizeidirektion {signs}"\n',
        "utf-8",
    )
    assert ("DIS106" in {each.split()[0] for each in found()}) is not is_right


def test_the_members_of_an_association_count_as_parties_in_several_districts(record, found):
    head = 'kind = "Städtebund"\nname = "Städtebund Ost"\n'
    association(record, "staedtebund-ost", f'{head}members = ["loessnitz", "rothenburg-o-l"]\n')
    (record / "agreements/2023-05-04-staedtebund-ost-kooperationsvereinbarung.toml").write_text(
        'type = "Kooperationsvereinbarung"\nsigned_on = 2023-05-04\n'
        'association = "staedtebund-ost"\n'
        '[[signatories]]\nname = "Carsten Kaempf"\nrole = "Polizeipräsident"\n'
        'represents = "Polizeidirektion Chemnitz"\n',
        "utf-8",
    )
    assert [each for each in found() if "DIS106" in each] == [
        'DIS106 warning 2023-05-04-staedtebund-ost-kooperationsvereinbarung: "staedtebund-ost"'
    ]


@pytest.mark.parametrize(
    "other",
    [
        'role = "Polizeipräsident"\nrepresents = "Polizeidirektion Görlitz"\n',  # KEY101
        'name = "Manfred Weißbach"\nrole = "Polizeipräsident"\nrepresents = "PD Goerlitz"\n',
    ],
)
def test_police_that_cannot_be_read_may_have_signed(record, found, other):
    (record / "agreements/2023-05-04-loessnitz-kooperationsvereinbarung.toml").write_text(
        'type = "Kooperationsvereinbarung"\nsigned_on = 2023-05-04\n'
        'parties = ["loessnitz", "rothenburg-o-l"]\n'
        '[[signatories]]\nname = "Carsten Kaempf"\nrole = "Polizeipräsident"\n'
        f'represents = "Polizeidirektion Chemnitz"\n[[signatories]]\n{other}',
        "utf-8",
    )
    assert [each for each in found() if "DIS106" in each] == []
