"""The shipped facts are those of the Gemeindeverzeichnis and of the law."""

from collections import Counter
from datetime import date

import pytest

from asskomm_cli.directory.load import SHIPPED_FACTS, load
from asskomm_cli.directory.model import BEFORE_2018, Kommune

DIRECTORY = load()
TODAY = date(2023, 11, 30)


def kommune(name: str) -> Kommune:
    (found,) = [k for k in DIRECTORY.kommunen if k.name == name]
    return found


def test_saxony_has_418_kommunen() -> None:
    assert sum(k.exists_on(TODAY) for k in DIRECTORY.kommunen) == 418


def test_five_kommunen_were_merged_away_since_2018_and_each_tells_its_successor() -> None:
    former = [k for k in DIRECTORY.kommunen if not k.exists_on(TODAY)]

    assert {k.name: DIRECTORY.successor_of(k) for k in former} == {
        "Aue": kommune("Aue-Bad Schlema"),
        "Bad Schlema": kommune("Aue-Bad Schlema"),
        "Ostrau": kommune("Jahnatal"),
        "Zschaitz-Ottewig": kommune("Jahnatal"),
        "Schönteichen": kommune("Kamenz"),
    }


def test_a_merged_kommune_ends_the_day_before_its_successor_begins() -> None:
    aue, successor = kommune("Aue"), kommune("Aue-Bad Schlema")

    assert [k.exists_on(date(2018, 12, 31)) for k in (aue, successor)] == [True, False]
    assert [k.exists_on(date(2019, 1, 1)) for k in (aue, successor)] == [False, True]


def test_a_kommune_knows_which_ones_it_has_taken_in() -> None:
    assert DIRECTORY.merged_into(kommune("Jahnatal")) == (
        kommune("Ostrau"),
        kommune("Zschaitz-Ottewig"),
    )
    assert DIRECTORY.merged_into(kommune("Lohsa")) == ()
    assert DIRECTORY.successor_of(kommune("Lohsa")) is None


def test_there_are_three_kreisfreie_staedte() -> None:
    kreisfrei = [k.name for k in DIRECTORY.kommunen if k.kind == "Kreisfreie Stadt"]
    assert kreisfrei == ["Chemnitz", "Dresden", "Leipzig"]


def test_53_staedte_are_grosse_kreisstadt() -> None:
    assert sum(k.is_grosse_kreisstadt_on(TODAY) for k in DIRECTORY.kommunen) == 53


def test_42_kommunen_have_a_sorbian_name() -> None:
    assert sum(k.name_sorbian is not None for k in DIRECTORY.kommunen) == 42
    assert kommune("Bautzen").full_name == "Bautzen / Budyšin"
    assert kommune("Zittau").full_name == "Zittau"


@pytest.mark.parametrize(
    ("name", "first_day"),
    [
        ("Klingenthal", date(2019, 8, 8)),
        ("Geithain", date(2020, 1, 1)),
        ("Hainichen", date(2021, 1, 1)),
    ],
)
def test_a_grosse_kreisstadt_has_an_oberbuergermeister_from_its_first_day(
    name: str, first_day: date
) -> None:
    day_before = date.fromordinal(first_day.toordinal() - 1)

    assert kommune(name).has_oberbuergermeister_on(first_day)
    assert not kommune(name).has_oberbuergermeister_on(day_before)


def test_kreisfreie_staedte_have_an_oberbuergermeister_and_are_no_grosse_kreisstadt() -> None:
    assert kommune("Dresden").has_oberbuergermeister_on(TODAY)
    assert not kommune("Dresden").is_grosse_kreisstadt_on(TODAY)


def test_other_kommunen_have_a_buergermeister() -> None:
    assert not kommune("Frankenberg/Sa.").has_oberbuergermeister_on(TODAY)
    assert kommune("Pirna").grosse_kreisstadt_since == BEFORE_2018
    assert kommune("Pirna").has_oberbuergermeister_on(date(2018, 1, 1))


def test_a_kommune_holds_no_title_before_it_exists() -> None:
    assert not kommune("Aue-Bad Schlema").has_oberbuergermeister_on(date(2018, 12, 31))
    assert kommune("Aue-Bad Schlema").has_oberbuergermeister_on(date(2019, 1, 1))


def test_the_staedtebund_silberberg_covers_166_86_square_kilometres() -> None:
    towns = (
        "Aue-Bad Schlema",
        "Lauter-Bernsbach",
        "Lößnitz",
        "Schneeberg",
        "Schwarzenberg/Erzgeb.",
    )
    assert sum(kommune(name).area_ha or 0 for name in towns) == 16686


def test_every_current_kommune_has_all_figures_and_lies_in_saxony() -> None:
    for k in DIRECTORY.kommunen:
        if k.exists_on(TODAY):
            assert k.area_ha and k.inhabitants and k.postal_code and len(k.postal_code) == 5
            assert k.longitude and 11.8 < k.longitude < 15.1
            assert k.latitude and 50.1 < k.latitude < 51.7


def test_there_are_10_landkreise_and_3_kreisfreie_staedte() -> None:
    kinds = Counter(landkreis.kind for landkreis in DIRECTORY.landkreise.values())
    assert kinds == {"Landkreis": 10, "Kreisfreie Stadt": 3}


def test_only_the_two_called_leipzig_need_more_than_their_name() -> None:
    relabelled = [lk.label for lk in DIRECTORY.landkreise.values() if lk.label != lk.name]
    assert relabelled == ["Stadt Leipzig", "Landkreis Leipzig"]


def test_every_kommune_lies_in_the_landkreis_of_its_ags() -> None:
    assert DIRECTORY.landkreis_of(kommune("Markkleeberg")).label == "Landkreis Leipzig"
    assert DIRECTORY.landkreis_of(kommune("Leipzig")).label == "Stadt Leipzig"
    assert all(DIRECTORY.landkreis_of(k).key == k.ags[:5] for k in DIRECTORY.kommunen)


def test_five_polizeidirektionen_share_41_reviere() -> None:
    assert DIRECTORY.polizeidirektionen == (
        "Polizeidirektion Chemnitz",
        "Polizeidirektion Dresden",
        "Polizeidirektion Görlitz",
        "Polizeidirektion Leipzig",
        "Polizeidirektion Zwickau",
    )
    reviere = DIRECTORY.polizeireviere.values()
    assert len(reviere) == 41
    assert {revier.polizeidirektion for revier in reviere} == set(DIRECTORY.polizeidirektionen)
    assert DIRECTORY.polizeireviere["Polizeirevier Aue"].confirmed
    assert not DIRECTORY.polizeireviere["Polizeirevier Pirna"].confirmed


@pytest.mark.parametrize("name", ["kommunen.txt", "landkreise.txt"])
def test_the_files_name_their_source_and_licence(name: str) -> None:
    text = (SHIPPED_FACTS / name).read_text(encoding="utf-8")
    assert "Statistisches Bundesamt (Destatis), Gemeindeverzeichnis" in text
    assert "Datenlizenz Deutschland – Namensnennung – Version 2.0" in text
