"""A corrected field that belongs to the id takes the file's name and all references along."""

from correctable_record import NACHFOLGER, SILBERBERG, VORVEREINBARUNG, file, read
from record_files import contents


def test_a_new_date_renames_the_file_and_every_reference(record, asskomm):
    result = asskomm("amend", VORVEREINBARUNG, "--date=2.9.2021")
    new = "2021-09-02-oelsnitz-erzgeb-vorvereinbarung"
    assert result.code == 0
    assert not file(record, VORVEREINBARUNG).exists()
    assert read(record, NACHFOLGER)["follows"] == new
    assert f"data/agreements/{new}.toml now" in result.err
    assert f"Its new id stands in: data/agreements/{NACHFOLGER}.toml" in result.err
    assert asskomm("validate").code == 0


def test_and_back_again_leaves_no_trace(record, asskomm):
    before = contents(record)
    asskomm("amend", VORVEREINBARUNG, "--date=2021-08?")
    assert contents(record) != before
    asskomm("amend", "2021-08-oelsnitz-erzgeb-vorvereinbarung", "--date=2021-09-01")
    assert contents(record) == before


def test_a_new_name_of_an_association_reaches_all_that_names_it(record, asskomm):
    asskomm(
        "amend",
        SILBERBERG,
        "--add-signatory=Anna Ott; Verbandsvorsitzende; Städtebund Silberberg",
    )
    result = asskomm("amend", "staedtebund-silberberg", "--set=name=Städtebund Erz")
    assert result.code == 0, result.err
    assert (record / "associations/staedtebund-erz.toml").exists()
    agreement = read(record, "2021-12-17-staedtebund-erz-kooperationsvereinbarung")
    assert agreement["association"] == "staedtebund-erz"
    assert agreement["signatories"][-1]["represents"] == "staedtebund-erz"
    assert not file(record, SILBERBERG).exists()


def test_another_kommune_takes_its_agreements_and_what_follows_them_along(record, asskomm):
    result = asskomm("amend", "oelsnitz-erzgeb", "--set=ags=14523300", "--set=name=Oelsnitz/Vogtl.")
    assert result.code == 0, result.err
    follower = read(record, NACHFOLGER.replace("erzgeb", "vogtl"))
    assert follower["parties"] == ["oelsnitz-vogtl"]
    assert follower["follows"] == VORVEREINBARUNG.replace("erzgeb", "vogtl")
    assert follower["signatories"][0]["represents"] == "oelsnitz-vogtl"
    assert not any(b"oelsnitz-erzgeb" in content for content in contents(record).values())
    assert not list(record.rglob("*oelsnitz-erzgeb*"))


def test_a_mistyped_ags_renames_nothing_and_is_a_finding(record, asskomm):
    result = asskomm("amend", "schneeberg", "--set=ags=14523300")
    assert (record / "municipalities/schneeberg.toml").exists()
    assert "New finding: data/municipalities/schneeberg.toml:" in result.err
    assert "DIS104" in result.err


def test_a_new_party_gets_its_record_from_the_directory(record, asskomm):
    result = asskomm("amend", VORVEREINBARUNG, "--add=parties=Bannewitz")
    assert result.code == 0
    assert read(record, VORVEREINBARUNG)["parties"] == ["oelsnitz-erzgeb", "bannewitz"]
    assert "data/municipalities/bannewitz.toml" in result.out
    assert (record / "municipalities/bannewitz.toml").exists()


def test_an_id_that_is_taken_is_refused_and_nothing_changes(record, asskomm, refusal):
    asskomm(
        "add-agreement", "--type=Vorvereinbarung", "--date=2021-09-05", "--party=Oelsnitz/Erzgeb."
    )
    before = contents(record)
    assert "2021-09-05-oelsnitz-erzgeb-vorvereinbarung.toml, which exists already" in refusal(
        "amend", VORVEREINBARUNG, "--date=2021-09-05"
    )
    assert contents(record) == before


def test_a_kommune_and_an_association_of_one_id_are_told_apart(record, asskomm, refusal):
    asskomm("add-association", "Schneeberg", "--kind=Verwaltungsgemeinschaft", "--member=Lößnitz")
    assert "data/municipalities/schneeberg.toml; data/associations/schneeberg.toml" in refusal(
        "amend", "schneeberg", "--note=x"
    )
    assert asskomm("amend", "associations/schneeberg", "--set=name=Bergland").code == 0
    assert (record / "associations/bergland.toml").exists()
    assert read(record, SILBERBERG)["signatories"][0]["represents"] == "schneeberg"


def test_an_id_from_a_record_leads_nowhere_else(record, refusal):
    path = file(record, VORVEREINBARUNG)
    path.write_text(path.read_text().replace('parties = ["oelsnitz-erzgeb"]', 'parties = ["../x"]'))
    assert "“2021-10-01-../x-vorvereinbarung” can't be an id" in refusal(
        "amend", VORVEREINBARUNG, "--date=2021-10-01"
    )
    assert path.exists()


def test_a_broken_file_that_may_refer_to_the_record_stops_a_new_id(record, refusal):
    follower = file(record, NACHFOLGER)
    follower.write_text(follower.read_text() + "broken\n")
    before = contents(record)
    assert f"{NACHFOLGER}.toml can't be read and may refer to" in refusal(
        "amend", VORVEREINBARUNG, "--date=2021-09-02"
    )
    assert contents(record) == before
