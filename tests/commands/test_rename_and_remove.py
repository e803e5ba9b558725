"""Files get the names that their content gives; records go only when nothing refers to them."""

import pytest
from correctable_record import NACHFOLGER, SILBERBERG, VORVEREINBARUNG
from record_files import contents


def misname(record, name):
    """Rename a file and what refers to it by hand, as people do."""
    for path in (record / "agreements").iterdir():
        path.write_text(path.read_text().replace(VORVEREINBARUNG, name))
    old = record / f"agreements/{VORVEREINBARUNG}.toml"
    old.rename(old.with_stem(name))


def test_a_wrong_name_is_mended_everywhere(record, asskomm):
    before = contents(record)
    misname(record, "oelsnitz-erste")
    assert asskomm("validate").code == 1
    result = asskomm("rename", "oelsnitz-erste")
    assert result.code == 0, result.err
    assert contents(record) == before
    assert f"data/agreements/{VORVEREINBARUNG}.toml now" in result.err


def test_an_old_finding_of_a_record_with_a_longer_id_is_no_new_one(data, asskomm):
    for id_, ags, name, landkreis in (
        ("oelsnitz", "14521450", "Oelsnitz/Erzgeb.", "Erzgebirgskreis"),
        ("oelsnitz-vogtl", "14523300", "Ölsnitz", "Vogtlandkreis"),
    ):
        text = f'ags = "{ags}"\nname = "{name}"\nlandkreis = "{landkreis}"\n'
        (data / "municipalities").mkdir(exist_ok=True)
        (data / f"municipalities/{id_}.toml").write_text(text, "utf-8")
    found = asskomm("validate", "--format=concise").out
    assert "oelsnitz-vogtl.toml" in found
    result = asskomm("rename", "oelsnitz", "--dry-run")
    assert result.code == 0, result.err
    assert "oelsnitz-vogtl" not in result.err


@pytest.mark.parametrize("name", ["Öelsnitz (alt)", "2021-09-02-oelsnitz-erzgeb-vorvereinbarung"])
def test_the_new_name_can_be_said(record, asskomm, name):
    before = contents(record)
    misname(record, name)
    assert asskomm("rename", name, VORVEREINBARUNG).code == 0
    assert contents(record) == before


def test_a_name_that_the_content_does_not_give_is_refused(record, refusal):
    before = contents(record)
    for name in ("2021-09-02-oelsnitz-erzgeb-vorvereinbarung", "../../x", "con", "/tmp/x"):
        said = refusal("rename", VORVEREINBARUNG, name)
        assert f"gives the id “{VORVEREINBARUNG}”, not “{name}”" in said
        assert f"asskomm amend {VORVEREINBARUNG} --date" in said
    assert contents(record) == before


def test_a_name_that_is_taken_is_refused(record, refusal):
    path = record / f"agreements/{VORVEREINBARUNG}.toml"
    path.with_stem("copy").write_bytes(path.read_bytes())
    assert f"data/agreements/{VORVEREINBARUNG}.toml, which exists already" in refusal(
        "rename", "copy"
    )


def test_a_right_name_is_no_failure(record, asskomm):
    result = asskomm("rename", VORVEREINBARUNG)
    assert result.code == 0
    assert "has the name that its content gives" in result.err


def test_a_dry_run_of_renaming_changes_nothing(record, asskomm):
    misname(record, "falsch")
    before = contents(record)
    result = asskomm("rename", "falsch", "--dry-run")
    assert f"+++ data/agreements/{VORVEREINBARUNG}.toml" in result.out
    assert f'+follows = "{VORVEREINBARUNG}"' in result.out
    assert contents(record) == before


def test_what_others_refer_to_is_not_removed(record, asskomm, refusal):
    before = contents(record)
    assert f"data/agreements/{NACHFOLGER}.toml (follows)" in refusal(
        "remove", VORVEREINBARUNG, "--yes"
    )
    said = refusal("remove", "loessnitz", "--yes")
    assert "data/associations/staedtebund-silberberg.toml (members[1])" in said
    assert f"{SILBERBERG}.toml (parties[1], signatories[1].represents)" in said
    assert asskomm("remove", "staedtebund-silberberg", "--yes").code == 2
    assert contents(record) == before


def test_what_nothing_refers_to_is_shown_and_removed(record, asskomm):
    result = asskomm("remove", NACHFOLGER, "--yes")
    assert result.code == 0
    assert result.out == f"data/agreements/{NACHFOLGER}.toml\n"
    assert '-name = "Thomas Lein"' in result.err
    assert asskomm("remove", VORVEREINBARUNG, "--yes").code == 0
    assert asskomm("remove", "Oelsnitz/Erzgeb.", "--yes").code == 0
    assert asskomm("validate").code == 0


def test_without_a_terminal_it_takes_a_yes(record, asskomm, refusal):
    before = contents(record)
    assert "--yes" in refusal("remove", NACHFOLGER)
    result = asskomm("remove", NACHFOLGER, "--dry-run")
    assert result.code == 0
    assert '-name = "Thomas Lein"' in result.out
    assert contents(record) == before


def test_a_part_of_an_id_is_not_enough_to_remove_or_rename(record, refusal):
    for command in (("remove", "2023-02-23-oelsnitz", "--yes"), ("rename", "2023-02-23-oelsnitz")):
        assert f"did you mean “{NACHFOLGER}”?" in refusal(*command)


def test_a_broken_file_can_be_removed_but_not_renamed(record, asskomm):
    path = record / "agreements/kaputt.toml"
    path.write_text("type = \n")
    assert asskomm("rename", "kaputt").code == 2
    assert asskomm("remove", "kaputt", "--yes").code == 0
    assert not path.exists()


def test_a_file_that_is_too_large_to_be_read_can_be_removed(record, asskomm):
    path = record / "agreements/large.toml"
    path.write_text("# a line of some length\n" * 12_000)
    result = asskomm("remove", "large", "--yes")
    assert result.code == 0, result.err
    assert not path.exists()


def test_names_from_outside_lead_nowhere(record, asskomm, tmp_path):
    outside = tmp_path / "x.toml"
    outside.write_text("type = 1\n")
    for text in ("../x", "../../x.toml", str(outside), "data/../x.toml", "x" * 300, "..", "."):
        for command in (("remove", text, "--yes"), ("rename", text), ("amend", text, "--note=x")):
            assert asskomm(*command).code == 2
    assert outside.read_text() == "type = 1\n"
