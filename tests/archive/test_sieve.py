"""What a filter by Landkreis leaves unread changes no answer."""

import pytest

from asskomm_cli.archive import selection

KOMMUNEN = {
    "bannewitz": ("14628020", "Bannewitz", "Sächsische Schweiz-Osterzgebirge"),
    "heidenau": ("14628160", "Heidenau", "Sächsische Schweiz-Osterzgebirge"),
    "loessnitz": ("14521400", "Lößnitz", "Erzgebirgskreis"),
    "schneeberg": ("14521530", "Schneeberg", "Erzgebirgskreis"),
    # Its AGS is that of a Kommune elsewhere, and the AGS counts.
    "zwoenitz": ("14628410", "Tharandt", "Sächsische Schweiz-Osterzgebirge"),
    "nirgendwo": ("14521400", "Nirgendwo", "Erzgebirgskreis"),
}
SCHEMA = "#:schema ../schema/agreement.json\n\n"


def agreement(data, day, parties, *, type_="Vorvereinbarung", before="", after="", schema=SCHEMA):
    listed = ", ".join(f'"{each}"' for each in parties)
    text = f'{schema}type = "{type_}"\nsigned_on = {day}\n{before}parties = [{listed}]\n{after}'
    name = f"{day}-{parties[0]}-{type_.lower()}.toml"
    (data / "agreements" / name).write_text(text, encoding="utf-8")
    return name.removesuffix(".toml")


@pytest.fixture
def country(data, monkeypatch):
    """Return a record of two Landkreise in which every file is looked at before it is read."""
    monkeypatch.setattr(selection, "_MANY", 1)
    (data / "municipalities").mkdir()
    (data / "associations").mkdir()
    for id_, (ags, name, landkreis) in KOMMUNEN.items():
        text = f'ags = "{ags}"\nname = "{name}"\nlandkreis = "{landkreis}"\n'
        (data / "municipalities" / f"{id_}.toml").write_text(
            f"#:schema ../schema/municipality.json\n\n{text}" if id_ != "schneeberg" else text,
            encoding="utf-8",
        )
    (data / "associations" / "bund.toml").write_text(
        'kind = "Städtebund"\nname = "Bund"\nmembers = ["loessnitz", "bannewitz"]\n', "utf-8"
    )
    for number, id_ in enumerate(KOMMUNEN):
        agreement(data, f"2020-01-0{number + 1}", [id_])
        agreement(data, f"2021-01-0{number + 1}", [id_], type_="Kooperationsvereinbarung")
    agreement(data, "2022-01-01", ["bannewitz", "loessnitz"])
    agreement(data, "2022-01-02", ["heidenau", "nirgends"])
    agreement(data, "2022-01-09", ["loessnitz", "zwoenitz", "nirgendwo"])
    agreement(data, "2022-01-03", ["heidenau"], before='association = "bund"\n')
    agreement(data, "2022-01-04", ["heidenau"], after='association = "bund"\n')
    agreement(data, "2022-01-05", ["schneeberg"], schema="# ohne Schema\n")
    agreement(data, "2022-01-06", ["schneeberg"], before='form = """\nparties = ["x"]\n"""\n')
    old = agreement(data, "2022-01-07", ["loessnitz"])
    agreement(data, "2022-01-08", ["heidenau"], after=f'follows = "{old}"\n')
    return data


@pytest.mark.parametrize("kind", ["agreements", "municipalities"])
@pytest.mark.parametrize(
    "more",
    [
        (),
        ("--columns=all",),
        ("--milestone=Coaching",),
        ("--stage=Vorvereinbarung",),
        ("--stage=Kooperationsvereinbarung",),
        ("--status=superseded",),
    ],
)
@pytest.mark.parametrize(
    "place",
    ["--landkreis=Erzgebirgskreis", "--polizeidirektion=Dresden", "--landkreis=Vogtlandkreis"],
)
def test_a_list_is_the_same_with_every_file_read(country, asskomm, monkeypatch, kind, more, place):
    narrowed = asskomm("list", kind, place, *more, "--format=tsv")
    monkeypatch.setattr(selection, "_MANY", 1_000_000)
    assert narrowed == asskomm("list", kind, place, *more, "--format=tsv")


def test_how_far_a_party_has_come_counts_what_it_signed_elsewhere(country, asskomm):
    result = asskomm(
        "list", "--landkreis=Erzgebirgskreis", "--stage=KPR", "--columns=id", "--format=tsv"
    )
    assert result.out == "id\n"
    result = asskomm(
        "list",
        "--landkreis=Erzgebirgskreis",
        "--type=Vorvereinbarung",
        "--stage=Kooperationsvereinbarung",
        "--columns=id",
        "--format=tsv",
    )
    assert "2022-01-01-bannewitz-vorvereinbarung" in result.out


@pytest.mark.parametrize(
    "file",
    ["agreements/2020-01-01-bannewitz-vorvereinbarung.toml", "municipalities/bannewitz.toml"],
)
def test_what_lies_elsewhere_is_not_parsed(country, asskomm, file):
    path = country / file
    path.write_text(path.read_text(encoding="utf-8") + "x = ", encoding="utf-8")
    assert "bannewitz" not in asskomm("list", "--landkreis=Vogtlandkreis").err
    assert "bannewitz" in asskomm("list", "--landkreis=Sächsische Schweiz").err


def test_a_kommune_elsewhere_is_still_called_by_its_record(country, asskomm):
    result = asskomm("list", "--landkreis=Erzgebirgskreis", "--format=tsv", "--columns=id,parties")
    assert "2022-01-09-loessnitz-vorvereinbarung\tLößnitz, Tharandt, Nirgendwo\n" in result.out


@pytest.mark.parametrize("many", [1, 1_000_000])
def test_a_kommune_that_a_listed_agreement_names_and_that_is_broken_is_told(
    country, asskomm, monkeypatch, many
):
    monkeypatch.setattr(selection, "_MANY", many)
    path = country / "municipalities" / "zwoenitz.toml"
    path.write_text(path.read_text(encoding="utf-8") + "x = ", encoding="utf-8")
    assert "zwoenitz.toml" in asskomm("list").err
    assert "zwoenitz.toml" in asskomm("list", "--landkreis=Erzgebirgskreis").err
