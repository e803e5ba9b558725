"""Kommunen, associations, milestones, figures and case workers are recorded as easily."""

import tomllib

import pytest
from record_files import read


def test_init_makes_a_folder_that_the_other_commands_find(tmp_path, monkeypatch, asskomm):
    monkeypatch.chdir(tmp_path)
    assert asskomm("list").code == 2
    assert asskomm("init", "data").code == 0
    assert asskomm("list").out == "0 agreements\n"
    assert asskomm("init", "data").code == 2


def test_the_data_folder_is_found_from_below_by_variable_and_by_option(
    data, asskomm, monkeypatch, tmp_path
):
    asskomm("add-municipality", "Bannewitz")
    (tmp_path / "deep" / "er").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "deep" / "er")
    assert "Bannewitz" in asskomm("list", "municipalities").out
    monkeypatch.chdir("/")
    assert asskomm("list").code == 2
    assert "Bannewitz" in asskomm("--data", data, "list", "municipalities").out
    monkeypatch.setenv("ASSKOMM_DATA", str(data))
    assert "Bannewitz" in asskomm("list", "municipalities").out


def test_a_kommune_is_recorded_with_its_official_facts(data, asskomm):
    assert asskomm("add-municipality", "budysin", "--participating-since=2021?").code == 0
    assert read(data / "municipalities/bautzen.toml") == {
        "ags": "14625020",
        "name": "Bautzen",
        "landkreis": "Bautzen",
        "participating_since": "2021?",
    }


def test_two_kommunen_of_one_name_get_their_ags_behind_it(data, asskomm):
    assert asskomm("add-municipality", "14625030").code == 0
    assert (data / "municipalities/bernsdorf-14625030.toml").exists()


def test_an_association_needs_members_unless_it_is_a_landkreis(data, asskomm, refusal):
    assert "members are missing" in refusal(
        "add-association", "Städtebund Silberberg", "--kind=Städtebund"
    )
    assert asskomm("add-association", "Landkreis Görlitz", "--kind=Landkreis").code == 0


@pytest.mark.parametrize("members", ["5", '"Schneeberg"'])
def test_members_that_are_no_list_are_refused(members, data, refusal):
    draft = f'kind = "Städtebund"\nname = "Silberberg"\nmembers = {members}\n'
    said = refusal("add-association", "--from=-", stdin=draft)
    assert said.startswith("Error: members: a list of texts is needed here")
    assert said.count("\n") == 1


def test_a_landkreis_that_is_a_party_is_no_kreisfreie_stadt_of_its_name(data, asskomm):
    assert asskomm("add-association", "Leipzig", "--kind=Landkreis").code == 0
    listed = ("list", "associations", "--format=tsv", "--columns=id", "--landkreis")
    assert "leipzig" in asskomm(*listed, "Landkreis Leipzig").out.split()
    assert "leipzig" not in asskomm(*listed, "Stadt Leipzig").out.split()


def test_an_area_may_be_typed_with_a_comma(data, asskomm, refusal):
    arguments = ("--kind=Städtebund", "--member=Lößnitz", "--area=166,86", "--inhabitants=66.886")
    assert asskomm("add-association", "Städtebund Silberberg", *arguments).code == 0
    record = read(data / "associations/staedtebund-silberberg.toml")
    assert (record["area_km2"], record["inhabitants"]) == (166.86, 66886)
    assert "--area: “viel” is no number" in refusal(
        "add-association", "Bund", "--kind=Städtebund", "--area=viel"
    )


def test_an_area_with_two_meanings_is_not_guessed(data, asskomm, refusal):
    bund = ("add-association", "Bund", "--kind=Städtebund", "--member=Lößnitz")
    assert "“1.234” is no number that fits here; write 1234 or 1,234" in refusal(
        *bund, "--area=1.234"
    )
    assert asskomm(*bund, "--area=1.234,5 km²").code == 0
    assert read(data / "associations/bund.toml")["area_km2"] == 1234.5


def test_a_milestone_changes_only_its_own_lines(data, asskomm):
    asskomm("add-municipality", "Bannewitz", "--source=https://www.bannewitz.de/; Bannewitz")
    path = data / "municipalities/bannewitz.toml"
    by_hand = path.read_text().replace("ags =", "# kept by hand\nags   =")
    path.write_text(by_hand)
    result = asskomm("add-milestone", "Bannewitz", "--kind=beratung", "--date=11/2022")
    assert result.code == 0
    block = '[[milestones]]\nkind = "Beratung"\ndate = "2022-11"\n\n'
    assert path.read_text() == by_hand.replace("[[sources]]", block + "[[sources]]")
    asskomm("add-milestone", "Bannewitz", "--kind=Sicherheitsanalyse", "--date=2024-02")
    assert [each["kind"] for each in read(path)["milestones"]] == ["Beratung", "Sicherheitsanalyse"]


def test_a_milestone_keeps_windows_line_ends(data, asskomm):
    asskomm("add-municipality", "Bannewitz")
    path = data / "municipalities/bannewitz.toml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    arguments = ("add-milestone", "Bannewitz", "--kind=Coaching", "--date=2023")
    assert "\r" not in asskomm(*arguments, "--dry-run").out
    asskomm(*arguments)
    assert b"\n" not in path.read_bytes().replace(b"\r\n", b"")


def test_a_milestone_of_a_kommune_without_a_record_makes_one(data, asskomm):
    result = asskomm(
        "add-milestone", "Chemnitz", "--kind=KPR konstituiert", "--date=1998-02-04", "--dry-run"
    )
    assert tomllib.loads(result.out)["milestones"][0]["kind"] == "KPR konstituiert"
    asskomm("add-milestone", "Chemnitz", "--kind=KPR konstituiert", "--date=1998-02-04")
    assert read(data / "municipalities/chemnitz.toml")["landkreis"] == "Chemnitz"


def test_the_same_milestone_is_not_recorded_twice(data, asskomm):
    arguments = ("add-milestone", "Chemnitz", "--kind=Coaching", "--date=2023")
    assert asskomm(*arguments).code == 0
    assert asskomm(*arguments).code == 2


def test_a_dry_run_of_a_milestone_shows_what_changes(data, asskomm):
    asskomm("add-municipality", "Chemnitz")
    result = asskomm("add-milestone", "Chemnitz", "--kind=Coaching", "--date=2023", "--dry-run")
    assert '+kind = "Coaching"' in result.out
    assert "milestones" not in read(data / "municipalities/chemnitz.toml")


def test_a_milestone_tells_all_its_faults(data, refusal):
    said = refusal("add-milestone", "Chemnits", "--kind=Kochen", "--date=2999", "--source=x")
    assert "did you mean Chemnitz" in said
    assert "--kind: “Kochen” is not one of the words" in said
    assert "--date: 2999 is in the future" in said
    assert "--source: “x” is no address" in said


def test_figures_are_named_by_their_day(data, asskomm, refusal):
    assert asskomm("add-figures", "--as-of=17.12.2021", "--consulted=126", "--kpr=26").code == 0
    assert read(data / "figures/2021-12-17.toml")["consulted"] == 126
    assert "a count is missing" in refusal("add-figures", "--as-of=2022-01-01")


def test_case_workers_share_one_file(data, asskomm, refusal):
    assert asskomm("add-caseworker", "Jan Heimer", "--landkreis=Erzgebirge").code == 0
    assert asskomm("add-caseworker", "Torsten Kosuch", "--landkreis=LK Leipzig").code == 0
    workers = read(data / "caseworkers.toml")["caseworkers"]
    assert [each["landkreis"] for each in workers] == ["Erzgebirgskreis", "Landkreis Leipzig"]
    assert "Stadt Leipzig or Landkreis Leipzig" in refusal(
        "add-caseworker", "Jan Heimer", "--landkreis=Leipzig"
    )


def test_a_record_with_faults_is_not_added_to(data, asskomm, refusal):
    asskomm("add-municipality", "Chemnitz")
    path = data / "municipalities/chemnitz.toml"
    path.write_text(path.read_text() + "unknown = 1\n")
    assert "data/municipalities/chemnitz.toml has faults" in refusal(
        "add-milestone", "Chemnitz", "--kind=Coaching", "--date=2023"
    )
