"""Landkreise, Polizeidirektionen and Polizeireviere are found by their usual names."""

import pytest

from asskomm_cli.directory.districts import (
    polizeirevier,
    resolve_landkreis,
    resolve_polizeidirektion,
)
from asskomm_cli.directory.load import load

DIRECTORY = load()


@pytest.mark.parametrize(
    ("typed", "labels"),
    [
        ("Leipzig", ["Stadt Leipzig", "Landkreis Leipzig"]),
        ("Landkreis Leipzig", ["Landkreis Leipzig"]),
        ("LK Leipzig", ["Landkreis Leipzig"]),
        ("Lkr. Leipzig", ["Landkreis Leipzig"]),
        ("14729", ["Landkreis Leipzig"]),
        ("Stadt Leipzig", ["Stadt Leipzig"]),
        ("Kreisfreie Stadt Leipzig", ["Stadt Leipzig"]),
        ("Leipzig (Stadt)", ["Stadt Leipzig"]),
        ("Leipzig (kreisfrei)", ["Stadt Leipzig"]),
        ("14713", ["Stadt Leipzig"]),
        ("Zwickau", ["Zwickau"]),
        ("Stadt Zwickau", []),
        ("Landkreis Chemnitz", []),
        ("Erzgebirgskreis", ["Erzgebirgskreis"]),
        ("Landkreis Erzgebirgskreis", ["Erzgebirgskreis"]),
        ("Vogtland", ["Vogtlandkreis"]),
        ("saechsische schweiz osterzgebirge", ["Sächsische Schweiz-Osterzgebirge"]),
        ("Sächsische Schweiz", ["Sächsische Schweiz-Osterzgebirge"]),
        ("MEISSEN", ["Meißen"]),
        ("gorlitz", ["Görlitz"]),
        ("Landkreis", []),
        ("Bayern", []),
        ("", []),
    ],
)
def test_a_landkreis_is_found(typed: str, labels: list[str]) -> None:
    assert [landkreis.label for landkreis in resolve_landkreis(DIRECTORY, typed)] == labels


def test_every_label_names_its_landkreis_alone() -> None:
    for landkreis in DIRECTORY.landkreise.values():
        assert resolve_landkreis(DIRECTORY, landkreis.label) == (landkreis,)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Chemnitz", "Polizeidirektion Chemnitz"),
        ("PD Chemnitz", "Polizeidirektion Chemnitz"),
        ("Polizeidirektion Chemnitz", "Polizeidirektion Chemnitz"),
        ("pd goerlitz", "Polizeidirektion Görlitz"),
        ("Polizeidirektion", None),
        ("Polizeidirektion Bautzen", None),
    ],
)
def test_a_polizeidirektion_is_found(typed: str, found: str | None) -> None:
    assert resolve_polizeidirektion(DIRECTORY, typed) == found


@pytest.mark.parametrize("typed", ["Aue", "Revier Aue", "Polizeirevier Aue", "polizeirevier aue"])
def test_a_polizeirevier_is_found(typed: str) -> None:
    revier = polizeirevier(DIRECTORY, typed)

    assert revier is not None
    assert revier.name == "Polizeirevier Aue"
    assert revier.polizeidirektion == "Polizeidirektion Chemnitz"


def test_an_unknown_polizeirevier_is_none() -> None:
    assert polizeirevier(DIRECTORY, "Polizeirevier Schilda") is None
