"""An agreement is recorded by options, from a file, or not at all; nothing in between."""

import json
import tomllib

import pytest
from record_files import read

from asskomm_cli.archive.drafts.people import understand_person
from asskomm_cli.directory.load import load
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.reading import read_record

OELSNITZ = (
    "add-agreement",
    "--type=Vorvereinbarung",
    "--date=1. September 2021",
    "--party=Oelsnitz/Erzgebirge",
    "--signatory=Bernd Birkigt; Bürgermeister",
    "--signatory=Jan Heimer; ASSKomm-Sachbearbeiter; LPR",
    "--planned=Coaching",
    "--source=https://www.asskomm.sachsen.de/unterzeichnung-vereinbarung-mit-der-stadt-oelsnitz"
    "-5605.html; Unterzeichnung Vorvereinbarung mit der Stadt Oelsnitz; 2021-09-01",
)
OELSNITZ_FILE = "agreements/2021-09-01-oelsnitz-erzgeb-vorvereinbarung.toml"


@pytest.fixture
def sign(asskomm):
    """Return a function that adds a Vorvereinbarung."""
    return lambda *options: asskomm("add-agreement", "--type=Vorvereinbarung", *options)


@pytest.fixture
def associations(data, asskomm):
    """Return a data folder with two associations."""
    for name, member in (
        ("Städtebund Silberberg", "Schneeberg"),
        ("Verwaltungsverband Wildenstein", "Grünhainichen"),
    ):
        made = asskomm("add-association", name, f"--kind={name.split()[0]}", f"--member={member}")
        assert made.code == 0, made.err
    return data


def test_options_alone_make_the_record_and_the_kommune_it_needs(data, asskomm):
    result = asskomm(*OELSNITZ)
    assert result.code == 0
    assert result.out.split() == [
        "data/municipalities/oelsnitz-erzgeb.toml",
        f"data/{OELSNITZ_FILE}",
    ]
    assert "made from the directory: oelsnitz-erzgeb" in result.err
    kommune = read(data / "municipalities/oelsnitz-erzgeb.toml")
    assert kommune["name"] == "Oelsnitz/Erzgeb."
    assert kommune["landkreis"] == "Erzgebirgskreis"
    agreement = read(data / OELSNITZ_FILE)
    assert agreement["signatories"] == [
        {"name": "Bernd Birkigt", "role": "Bürgermeister", "represents": "oelsnitz-erzgeb"},
        {
            "name": "Jan Heimer",
            "role": "Sachbearbeiter",
            "represents": "Landespräventionsrat Sachsen",
        },
    ]


def test_a_dry_run_shows_the_file_and_writes_nothing(data, asskomm):
    result = asskomm(*OELSNITZ, "--dry-run")
    assert tomllib.loads(result.out)["parties"] == ["oelsnitz-erzgeb"]
    assert [path.name for path in data.rglob("*.toml")] == []


def test_everything_that_is_wrong_is_said_at_once(data, refusal):
    said = refusal(
        "add-agreement",
        "--type=Vorvereinbahrung",
        "--date=31.02.2022",
        "--party=Bernsdorf",
        "--party=Oelsnits",
        "--signatory=Anna; Bürgermeistr; Lößnitz",
    )
    assert "--type: “Vorvereinbahrung”" in said
    assert "did you mean “Vorvereinbarung”?" in said
    assert said.count("“31.02.2022”") == 1
    assert "--date: “31.02.2022” is no date" in said
    assert "“Bernsdorf” is ambiguous" in said
    assert "14524010" in said
    assert "14625030" in said
    assert "Oelsnitz/Erzgeb." in said
    assert "did you mean “Bürgermeister”?" in said
    assert not list(data.rglob("*.toml"))


def test_one_mistake_brings_no_untrue_messages_along(data, sign):
    source = "--source=https://www.bannewitz.de/; Beitritt; 1.3.2023"
    signatory = "--signatory=Heiko Wersig; Bürgermeister"
    wrong_day = ("--date=31.2.2023", "--party=Bannewitz")
    wrong_party = ("--date=1.3.2023", "--party=Bannewits")
    for mistake in (wrong_day, wrong_party):
        result = sign(*mistake, source, signatory)
        assert result.code == 2
        assert result.err.count("Error:") == 1, result.err


def test_what_is_missing_is_named_by_its_option(data, refusal):
    said = refusal("add-agreement", "--party=Bannewitz")
    assert "--type is missing" in said
    assert "--date is missing" in said


def test_a_day_in_the_future_or_before_2018_is_refused(data, sign):
    for day, reason in (("1.1.2999", "in the future"), ("31.12.2017", "before 2018")):
        result = sign(f"--date={day}", "--party=Bannewitz")
        assert result.code == 2
        assert f"--date: {day[-4:]}" in result.err
        assert reason in result.err


def test_a_record_that_exists_is_never_overwritten(data, asskomm, refusal):
    asskomm(*OELSNITZ)
    before = (data / OELSNITZ_FILE).read_bytes()
    assert f"data/{OELSNITZ_FILE} exists already" in refusal(*OELSNITZ, "--notes=anders")
    assert (data / OELSNITZ_FILE).read_bytes() == before


def test_a_kommune_that_did_not_exist_on_the_day_is_refused_with_its_successor(data, sign):
    result = sign("--date=2023-05-01", "--party=Ostrau")
    assert result.code == 2
    assert "Jahnatal" in result.err


def test_a_merged_kommune_signed_while_it_existed(data, sign):
    result = sign("--date=2022-05-01", "--party=Ostrau")
    assert result.code == 0
    assert (data / "agreements/2022-05-01-ostrau-vorvereinbarung.toml").exists()


def test_an_association_brings_its_members(data, asskomm):
    members = ["Aue-Bad Schlema", "Lauter-Bernsbach", "Lößnitz", "Schneeberg", "Schwarzenberg"]
    made = asskomm(
        "add-association",
        "Städtebund Silberberg",
        "--kind=städtebund",
        *[f"--member={name}" for name in members],
    )
    assert made.code == 0
    result = asskomm(
        "add-agreement",
        "--type=kooperationsvereinbarung",
        "--date=17.12.2021",
        "--party=Städtebund Silberberg",
        "--signatory=Ruben Gehart; Oberbürgermeister; Schwarzenberg",
        "--signatory=Carsten Kaempf; Polizeipräsident",
        "--signatory=Sven Forkert; Geschäftsführer",
        "--witness=Uwe Kuhn; Leiter des Polizeireviers Aue; rank=Erster Polizeihauptkommissar",
    )
    assert result.code == 0
    agreement = read(
        data / "agreements/2021-12-17-staedtebund-silberberg-kooperationsvereinbarung.toml"
    )
    assert agreement["association"] == "staedtebund-silberberg"
    assert len(agreement["parties"]) == 5
    assert [each["represents"] for each in agreement["signatories"]] == [
        "schwarzenberg-erzgeb",
        "Polizeidirektion Chemnitz",
        "Landespräventionsrat Sachsen",
    ]
    assert agreement["witnesses"] == [
        {
            "name": "Uwe Kuhn",
            "role": "Leiter des Polizeireviers",
            "office": "Polizeirevier Aue",
            "rank": "Erster Polizeihauptkommissar",
        }
    ]


@pytest.mark.parametrize(
    "parties",
    [
        ("--party=Städtebund Silberberg", "--party=verwaltungsverband-wildenstein"),
        ("--association=Städtebund Silberberg", "--party=Verwaltungsverband Wildenstein"),
    ],
)
def test_two_associations_are_no_party(parties, associations, refusal):
    said = refusal("add-agreement", "--type=Vorvereinbarung", "--date=2022-05-01", *parties)
    assert "not Städtebund Silberberg and Verwaltungsverband Wildenstein; record one" in said
    assert not list(associations.glob("agreements/*.toml"))


def test_an_association_may_be_named_twice(associations, sign):
    name = "Städtebund Silberberg"
    result = sign("--date=2022-05-01", f"--party={name}", f"--association={name}")
    assert result.code == 0, result.err


def test_a_deputy_is_a_role_and_a_capacity(data, asskomm):
    asskomm(
        "add-agreement",
        "--type=Kooperationsvereinbarung",
        "--date=2022?",
        "--party=Meißen",
        "--form=videokonferenz",
        "--signatory=Anja Herold-Beckmann; stellvertretende Geschäftsführerin",
    )
    agreement = read(data / "agreements/2022-meissen-kooperationsvereinbarung.toml")
    assert agreement["signed_on"] == "2022?"
    assert agreement["form"] == "Videokonferenz"
    assert agreement["signatories"][0]["role"] == "Geschäftsführerin"
    assert agreement["signatories"][0]["capacity"] == "stellvertretend"


def test_somebody_who_signs_for_a_kommune_that_is_no_party_is_refused(data, asskomm, sign):
    asskomm("add-municipality", "Schneeberg")
    result = sign(
        "--date=2022-01-01",
        "--party=Lößnitz",
        "--signatory=Ingo Seifert; Bürgermeister; Schneeberg",
    )
    assert result.code == 2
    assert "--signatory 1: schneeberg is no party" in result.err


def test_a_predecessor_has_to_exist(data, asskomm, refusal):
    asskomm(*OELSNITZ)
    assert "did you mean “2021-09-01-oelsnitz-erzgeb-vorvereinbarung”?" in refusal(
        "add-agreement",
        "--type=Kooperationsvereinbarung",
        "--date=23.2.2023",
        "--party=14521460",
        "--follows=2021-09-01-oelsnitz-erzgeb-vorvereinbahrung",
    )


def test_what_show_writes_as_json_can_be_entered_elsewhere_unchanged(data, asskomm, tmp_path):
    asskomm(*OELSNITZ)
    shown = json.loads(asskomm("list", "--format=json").out)["agreements"][0]
    other = tmp_path / "other" / "data"
    asskomm("init", other)
    result = asskomm("--data", other, "add-agreement", "--from=-", stdin=json.dumps(shown))
    assert result.code == 0
    assert (other / OELSNITZ_FILE).read_bytes() == (data / OELSNITZ_FILE).read_bytes()


def test_a_toml_file_is_a_draft_too(data, asskomm, tmp_path):
    draft = tmp_path / "draft.toml"
    draft.write_text(
        'type = "Vorvereinbarung"\nsigned_on = 2021-09-01\nparties = ["Oelsnitz/Erzgeb."]\n',
        encoding="utf-8",
    )
    assert asskomm("add-agreement", "--from", draft).code == 0
    assert (data / OELSNITZ_FILE).exists()


@pytest.mark.parametrize("association", ["", 'association = "Silberberg"\n', "association = 5\n"])
def test_parties_that_are_no_list_are_refused_and_not_left_out(association, data, refusal):
    draft = 'type = "Vorvereinbarung"\nsigned_on = 2021-03-01\nparties = "Radeberg"\n'
    people = '[[signatories]]\nname = "Gerhard Lemm"\nrole = "Oberbürgermeister"\n'
    said = refusal("add-agreement", "--from=-", stdin=draft + association + people)
    assert "parties: a list of texts is needed here, not a text" in said
    assert ("there is no association" in said) == bool(association)
    assert not list(data.rglob("*.toml"))


def test_an_unreadable_draft_is_one_sentence(data, asskomm, refusal, tmp_path):
    for text in ("{", "= 1", '{"unknown": 1}', '{"x": ' * 9999, "x = " + "[" * 9999, "\0x"):
        assert refusal("add-agreement", "--from=-", stdin=text).startswith("Error: ")
    assert asskomm("add-agreement", "--from", tmp_path / "nowhere.toml").code == 2


@pytest.mark.parametrize(
    "draft",
    [
        '{"type": "Vorvereinbarung", "type": "Kooperationsvereinbarung"}',
        '{"signatories": [{"name": "A", "type": "x", "type": "x"}]}',
    ],
)
def test_a_key_that_stands_twice_in_a_draft_is_refused_as_in_toml(data, refusal, draft):
    said = refusal("add-agreement", "--from=-", "--dry-run", stdin=draft)
    assert said == "Error: -: “type” stands twice in one object; keep one of them\n"


def test_two_names_for_one_text_are_remarked(data, sign):
    result = sign("--date=2022-01-01", "--party=Auerbach")
    assert result.code == 0
    assert "there is also Auerbach/Vogtl." in result.err


def test_every_word_an_officer_may_type_for_a_signatory_is_understood(data, asskomm):
    asskomm(
        "add-agreement",
        "--type=Kooperationsvereinbarung",
        "--date=2023-03-01",
        "--party=Bannewitz",
        "--signatory=Martin Gebhardt; Revierleiter; Polizeirevier Freital-Dippoldiswalde",
        "--signatory=Jens Uhlmann; amtierender Leiter der Polizeidirektion; PD Dresden",
        "--signatory=Uwe Kuhn; Leiter des Polizeireviers Aue, i. V.; PD Chemnitz",
    )
    path = data / "agreements/2023-03-01-bannewitz-kooperationsvereinbarung.toml"
    agreement, faults = read_record(Agreement, read(path))
    assert not faults
    first, second, third = agreement.signatories
    assert (third.office, third.capacity) == ("Polizeirevier Aue", "in Vertretung")
    assert first.role == "Leiter des Polizeireviers"
    assert first.office == "Polizeirevier Freital-Dippoldiswalde"
    assert first.represents == second.represents == "Polizeidirektion Dresden"
    assert second.capacity == "amtierend"


@pytest.mark.parametrize(
    ("typed", "role", "capacity"),
    [
        ("Bürgermeisterin der Stadt Seifhennersdorf", "Bürgermeisterin", None),
        ("stellv. Geschäftsführerin des LPR", "Geschäftsführerin", "stellvertretend"),
        ("Leiter des Führungsstabes der Polizei Chemnitz", "Leiter des Führungsstabs", None),
        (
            "stellvertretender Leiter der Polizeidirektion Görlitz",
            "Leiter der Polizeidirektion",
            "stellvertretend",
        ),
        ("ob", "Oberbürgermeister", None),
        ("Innenminister", "Innenminister", None),
        ("Hauptamtsleiter", "Hauptamtsleiter", None),
    ],
)
def test_a_role_may_be_typed_as_the_press_prints_it(typed, role, capacity):
    person = understand_person({"name": "x", "role": typed}, load())
    assert (person["role"], person.get("capacity")) == (role, capacity)
