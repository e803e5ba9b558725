"""Names, links and strays: what no single file can show."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SIGNED = "agreements/2021-09-01-oelsnitz-erzgeb-vorvereinbarung.toml"
LINKS = pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")


@pytest.fixture
def found(asskomm, record: Path) -> Callable[..., list[str]]:
    """Return a function that lists the findings in a small real record."""

    def run(format_: str = "concise") -> list[str]:
        result = asskomm("--data", "data", "validate", "--format", format_, "--today", "2026-01-01")
        lines = result.out.splitlines()
        return [" ".join(line.replace(":1:1:", "").split()[:3]) for line in lines]

    return run


@pytest.mark.parametrize(
    "path",
    [
        "notizen.txt",
        "agreements.zip",
        "agreements/2021-09-01-oelsnitz-erzgeb-vorvereinbarung.toml.orig",
        "agreements/2021-09-01-oelsnitz-erzgeb-vorvereinbarung.TOML",
        "agreements/alt/2021-09-01-oelsnitz-erzgeb-vorvereinbarung.toml",
        "agreement/2021-09-01-oelsnitz-erzgeb-vorvereinbarung.toml",
        "2021-09-01-oelsnitz-erzgeb-vorvereinbarung.toml",
    ],
)
def test_what_no_command_reads_is_named_once(data, found, path):
    (data / path).parent.mkdir(exist_ok=True)
    (data / path).write_text("x", "utf-8")
    shown = path.removesuffix("/2021-09-01-oelsnitz-erzgeb-vorvereinbarung.toml")
    assert found() == [f"data/{shown} warning FIL106"]


@pytest.mark.parametrize(
    "path",
    [
        *("README.md", "LICENSE", "schema/agreement.json", "directory/kommunen.txt"),
        *(".gitignore", "agreements/.gitkeep", "agreements/.x.asskomm-tmp", "agreements/._x.toml"),
    ],
)
def test_what_belongs_to_a_data_folder_is_no_stray(data, found, path):
    (data / path).parent.mkdir(exist_ok=True)
    shipped = Path(__import__("asskomm_cli").__file__).parent / "directory" / "facts"
    text = (shipped / "kommunen.txt").read_text("utf-8") if "kommunen" in path else "x"
    (data / path).write_text(text, "utf-8")
    assert found() == []


@pytest.mark.parametrize("name", ["figures", "agreements", "caseworkers.toml"])
def test_no_kind_of_record_has_to_be_there(data, found, name):
    if name == "caseworkers.toml":
        (data / name).unlink()
    else:
        shutil.rmtree(data / name)
    assert found() == []


def test_a_file_in_the_place_of_a_folder_is_a_stray(data, found):
    shutil.rmtree(data / "figures")
    (data / "figures").write_text("x", "utf-8")
    assert found() == ["data/figures warning FIL106"]


@LINKS
@pytest.mark.parametrize("path", ["agreements/x.txt", "x", "agreements/x.toml", ".x.toml"])
def test_a_link_that_leads_out_is_named_unless_hidden(data, found, path):
    outside = data.parent / "outside"
    outside.write_text("", "utf-8")
    (data / path).symlink_to(outside)
    assert found() == ([] if path[0] == "." else [f"data/{path} error FIL107"])


@LINKS
def test_a_folder_of_records_elsewhere_is_named_and_read_all_the_same(data, found):
    (data / "figures").rename(data.parent / "figures")
    (data / "figures").symlink_to(data.parent / "figures")
    assert found() == ["data/figures error FIL107"]


@LINKS
def test_the_data_folder_itself_may_be_a_link(data, found):
    data.rename(data.parent / "elsewhere")
    data.symlink_to("elsewhere")
    (data / "agreements" / "kept").mkdir()
    (data / SIGNED).rename(data / "agreements" / ".kept.toml")
    (data / SIGNED).symlink_to(".kept.toml")
    assert found() == ["data/agreements/kept warning FIL106"]


def test_a_name_says_date_party_and_type(data, found):
    for name in ("2021-09-01-oelsnitz-erzgeb", "neu", "oelsnitz-erzgeb-vorvereinbarung"):
        (data / SIGNED).rename(data / "agreements" / f"{name}.toml")
        assert f"data/agreements/{name}.toml error FIL102" in found()
        (data / "agreements" / f"{name}.toml").rename(data / SIGNED)


def test_a_file_that_can_not_get_its_right_name_is_left_to_the_rule_on_doubles(data, found):
    double = "agreements/2021-09-01-oelsnitz-kooperationsvereinbarung.toml"
    shutil.copy(data / SIGNED, data / double)
    assert not [line for line in found() if "FIL102" in line]


def test_a_name_that_another_file_has_is_not_suggested(data, asskomm, record):
    shutil.copy(data / "municipalities/loessnitz.toml", data / "municipalities/Lößnitz Stadt.toml")
    result = asskomm("validate", "--select=FIL103")
    assert "municipalities/Lößnitz Stadt.toml:1:1: error FIL103" in result.out
    assert "suggestion" not in result.out


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ('ags = "14521450"', 'ags = "14521370"', {"DIS104"}),
        ('ags = "14521450"', 'ags = "14529999"', {"DIS101"}),
        ('ags = "14521450"', 'ags = "1452145"', {"KEY109"}),
        ('name = "Oelsnitz/Erzgeb."', 'name = "Oelsnitz"', {"DIS104"}),
    ],
)
def test_a_doubtful_ags_or_name_does_not_make_the_file_name_wrong(data, found, old, new, codes):
    file = data / "municipalities" / "oelsnitz-erzgeb.toml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")
    assert {line.split()[2] for line in found()} == codes


@pytest.mark.parametrize("folder", ["municipalities", "associations", "figures"])
def test_files_of_other_kinds_have_their_names_too(data, found, folder):
    file = sorted((data / folder).iterdir())[0]
    text = file.read_text("utf-8")
    (data / folder / "xyz.toml").write_text(text, "utf-8")
    file.unlink()
    assert f"data/{folder}/xyz.toml error FIL102" in found()


def test_names_alike_on_other_disks_are_found_in_every_spelling(data, found):
    if (data / SIGNED.upper()).exists():
        pytest.skip("this disk itself keeps no two such names")
    odd = "agreements/2021-09-01-OELSNITZ-erzgeb-vorvereinbarung.toml"
    shutil.copy(data / SIGNED, data / odd)
    assert f"data/{odd} error FIL104" in found()
    (data / SIGNED).rename(data / SIGNED.replace("oelsnitz", "Oelsnitz"))
    codes = sorted(line.split()[2] for line in found() if "FIL" in line)
    assert codes == ["FIL103", "FIL104"]
