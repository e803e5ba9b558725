"""A record is corrected field by field; what else stands in its file stays as it is."""

import pytest
from correctable_record import NACHFOLGER, SILBERBERG, VORVEREINBARUNG, file, read
from record_files import contents


def test_one_field_changes_its_line_alone_and_comments_stay(record, asskomm):
    path = file(record, SILBERBERG)
    by_hand = (
        path.read_text()
        .replace('role = "Polizeipräsident"', 'role    =   "Polizeipräsident"   # so gedruckt')
        .replace("[[sources]]", "# aus der Presse\n\n\n[[ sources ]]")
    )
    path.write_text(by_hand)
    result = asskomm("amend", SILBERBERG, '--set=signatories[2].role="Polizeipräsidentin"')
    assert result.code == 0
    assert path.read_text() == by_hand.replace('"Polizeipräsident" ', '"Polizeipräsidentin" ')
    assert result.out == f"data/agreements/{SILBERBERG}.toml\n"
    assert '-role    =   "Polizeipräsident"   # so gedruckt\n' in result.err
    assert '+role    =   "Polizeipräsidentin"   # so gedruckt\n' in result.err


def test_a_dry_run_shows_the_change_and_writes_nothing(record, asskomm):
    before = contents(record)
    result = asskomm("amend", VORVEREINBARUNG, "--date=2.9.2021", "--dry-run")
    assert result.code == 0
    assert "-signed_on = 2021-09-01\n+signed_on = 2021-09-02\n" in result.out
    assert f"+++ data/agreements/{NACHFOLGER}.toml" in result.out
    assert contents(record) == before


def test_windows_line_ends_stay(record, asskomm):
    path = file(record, SILBERBERG)
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    arguments = ("--set=form=Videokonferenz", "--add=objectives=Ein Ziel", "--unset=sources")
    assert asskomm("amend", SILBERBERG, *arguments).code == 0
    content = path.read_bytes()
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert b'form = "Videokonferenz"\r\nobjectives = ["Ein Ziel"]\r\n' in content


def test_what_is_typed_is_understood_as_when_it_is_added(record, asskomm):
    arguments = (
        "--set=signatories[2].role=stellv. Polizeipräsidentin",
        "--set=signatories[-1].represents=LPR",
        "--set=fields_of_action=Graffiti, Vandalismus",
        "--set=objectives=Sicherheit, überall; Weniger Graffiti",
        '--set=planned=["Coaching, Beratung"]',
        "--set=number=1.047",
        "--set=valid-until=12/2026?",
        "--set=form=videokonferenz",
        "--set=notes=2021",
    )
    result = asskomm("amend", SILBERBERG, *arguments)
    assert result.code == 0, result.err
    agreement = read(record, SILBERBERG)
    assert agreement["signatories"][2]["role"] == "Polizeipräsidentin"
    assert agreement["signatories"][2]["capacity"] == "stellvertretend"
    assert agreement["signatories"][3]["represents"] == "Landespräventionsrat Sachsen"
    assert agreement["fields_of_action"] == ["Graffiti", "Vandalismus"]
    assert agreement["objectives"] == ["Sicherheit, überall", "Weniger Graffiti"]
    assert agreement["planned"] == ["Coaching, Beratung"]
    assert agreement["number"] == 1047
    assert agreement["valid_until"] == "2026-12?"
    assert agreement["form"] == "Videokonferenz"
    assert agreement["notes"] == "2021"


@pytest.mark.parametrize(
    ("typed", "notes"),
    [
        ('"A" # B, der Rest', '"A" # B, der Rest'),
        ('"A" und "B"', '"A" und "B"'),
        ('"A" # "B"', '"A" # "B"'),
        ('"A"\nnumber = "5"', '"A"\nnumber = "5"'),
        ('"A", "B"', '"A", "B"'),
        ("'A' # 'B'\n, 'C'", "'A' # 'B'\n, 'C'"),
        ('"', '"'),
        ("[A] # ]", "[A] # ]"),
        ('"A # B"', "A # B"),
        ("'A # B'", "A # B"),
        ('"A\\nB"', "A\nB"),
    ],
)
def test_a_text_in_quotation_marks_is_one_as_a_whole_alone(typed, notes, record, asskomm):
    assert asskomm("amend", VORVEREINBARUNG, f"--set=notes={typed}").code == 0
    assert read(record, VORVEREINBARUNG)["notes"] == notes


def test_the_parts_of_an_entry_are_as_they_are_typed(record, asskomm):
    source = 'https://example.org/; "Gemeinsam sicher"; 2021-01-01'
    assert asskomm("amend", VORVEREINBARUNG, f"--add-source={source}").code == 0
    (added,) = read(record, VORVEREINBARUNG)["sources"]
    assert added["title"] == '"Gemeinsam sicher"'


def test_new_fields_and_entries_come_to_their_canonical_place(record, asskomm):
    waiver = "ROL104; Keine Quelle nennt die Polizei."
    asskomm("amend", SILBERBERG, f"--add=waivers={waiver}", "--set=number=30", "--note=Ein Satz.")
    text = file(record, SILBERBERG).read_text()
    assert 'parties = ["schneeberg", "loessnitz"]\nnumber = 30\nnotes = "Ein Satz."\n' in text
    assert text.endswith(
        "published_on = 2021-12-17\n\n"
        '[[waivers]]\nrule = "ROL104"\nreason = "Keine Quelle nennt die Polizei."\n'
    )


def test_the_common_cases_have_options_of_their_own(record, asskomm):
    result = asskomm(
        "amend",
        SILBERBERG,
        "--remove-signatory=kaempf",
        "--add-signatory=Ruben Gehart; OB; Schneeberg",
        "--add-source=https://www.lpr.sachsen.de/; LPR; 2022",
        "--note=Erster Satz",
    )
    assert result.code == 0, result.err
    asskomm("amend", SILBERBERG, "--note=Zweiter Satz.")
    agreement = read(record, SILBERBERG)
    assert [each["name"] for each in agreement["signatories"]] == [
        "Ingo Seifert",
        "Alexander Troll",
        "Sven Forkert",
        "Ruben Gehart",
    ]
    assert agreement["signatories"][3]["role"] == "Oberbürgermeister"
    assert agreement["signatories"][3]["represents"] == "schneeberg"
    assert agreement["sources"][1]["published_on"] == "2022"
    assert agreement["notes"] == "Erster Satz. Zweiter Satz."


def test_positions_mean_the_file_as_it_is_whatever_else_changes(record, asskomm):
    asskomm(
        "amend",
        SILBERBERG,
        "--unset=signatories[0]",
        "--unset=signatories[2]",
        "--set=signatories[1].rank=Stadtrat",
    )
    signatories = read(record, SILBERBERG)["signatories"]
    assert [each["name"] for each in signatories] == ["Alexander Troll", "Sven Forkert"]
    assert signatories[0]["rank"] == "Stadtrat"


def test_what_is_gone_or_there_already_in_the_same_call_is_passed_over(record, asskomm):
    wishes = ("--unset=sources[0]", "--unset=sources", "--add=planned=Coaching")
    result = asskomm("amend", SILBERBERG, *wishes, "--add=planned=Coaching")
    assert result.code == 0, result.err
    agreement = read(record, SILBERBERG)
    assert "sources" not in agreement
    assert agreement["planned"] == ["Coaching"]


@pytest.mark.parametrize(
    ("written", "wish"),
    [
        ("planned = 5", "--add=planned=Coaching"),
        ("planned = 'Coaching und mehr'", "--add=planned=Coaching"),
        ("sources = 5", "--add-source=https://example.org; Titel"),
    ],
)
def test_nothing_is_added_to_what_is_no_list(written, wish, record, refusal):
    path = file(record, VORVEREINBARUNG)
    path.write_text(f"{written}\n{path.read_text()}")
    said = refusal("amend", VORVEREINBARUNG, wish)
    assert "is no list; use --set or --unset" in said


def test_everything_that_is_wrong_is_said_at_once_and_nothing_changes(record, asskomm):
    before = contents(record)
    result = asskomm(
        "amend",
        SILBERBERG,
        "--set=signatories[9].role=x",
        "--set=witnesses[0].role=x",
        "--set=number=viele",
        "--set=signed_on=31.2.2020",
        "--set=rol=x",
        "--set=witnesses=x",
        "--add=notes=x",
        "--add=sources=https://x.de",
        "--unset=nots",
        "--remove-signatory=Seifarth",
        "--set=signatories.role=x",
    )
    assert result.code == 2
    for sentence in (
        "there is no signatories[9]: the list has 4 entries",
        "the list “witnesses” is empty",
        "number: “viele” is no number",
        "signed_on: “31.2.2020” is no date",
        "there is no field “rol” here",
        "“witnesses” holds several fields",
        "“notes” is no list; use --set",
        "--add: “https://x.de” has no title",
        "did you mean “notes”?",
        "nobody called “Seifarth” signed",
        "say which of “signatories”",
    ):
        assert sentence in result.err
    assert contents(record) == before


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--set=signatories[0].role=Bürgermeistr",), "did you mean “Bürgermeister”?"),
        (("--unset=type",), "type is missing"),
        (("--set=notes=",), "notes: the text is empty"),
        (("--date=1.1.2999",), "signed_on: 2999-01-01 is in the future"),
        (("--set=sources[0].url=x",), "sources[0].url: “x” is no address"),
        ((), "say what to change"),
    ],
)
def test_a_result_with_faults_is_refused(record, refusal, arguments, sentence):
    before = contents(record)
    assert sentence in refusal("amend", SILBERBERG, *arguments)
    assert contents(record) == before


def test_a_record_with_faults_can_be_mended_one_after_the_other(record, asskomm):
    path = file(record, SILBERBERG)
    path.write_text(path.read_text().replace("signed_on", 'extra = 1\nform = "Fax"\nsigned_on'))
    result = asskomm("amend", SILBERBERG, "--set=form=Präsenz")
    assert result.code == 0
    assert "still has faults" in result.err
    result = asskomm("amend", SILBERBERG, "--unset=extra")
    assert result.code == 0
    assert "faults" not in result.err
    assert read(record, SILBERBERG)["form"] == "Präsenz"


def test_a_file_that_is_no_toml_is_left_alone(record, refusal):
    path = file(record, SILBERBERG)
    path.write_text("type = \n")
    said = refusal("amend", SILBERBERG, "--note=x")
    assert f"data/agreements/{SILBERBERG}.toml can't be read" in said
    assert "asskomm validate" in said
    assert path.read_text() == "type = \n"


def test_nothing_to_change_is_said_and_no_failure(record, asskomm):
    before = contents(record)
    result = asskomm(
        "amend", SILBERBERG, "--date=17.12.2021", "--unset=form", "--add=parties=Schneeberg"
    )
    assert result.code == 0
    assert "says so already; nothing was changed" in result.err
    assert result.out == ""
    assert contents(record) == before


def test_what_the_rules_find_anew_is_said(record, asskomm):
    result = asskomm("amend", SILBERBERG, "--remove-signatory=Carsten Kaempf")
    assert result.code == 0
    assert f"New finding: data/agreements/{SILBERBERG}.toml:3:8: warning ROL104" in result.err
    assert "ROL104" not in asskomm("amend", SILBERBERG, "--note=x").err


def test_records_of_every_kind_can_be_amended(record, asskomm):
    asskomm("add-figures", "--as-of=17.12.2021", "--consulted=126")
    asskomm("add-caseworker", "Jan Heimer", "--landkreis=Erzgebirge")
    assert asskomm("amend", "Schneeberg", "--note=Bergstadt.").code == 0
    assert asskomm("amend", "17.12.2021", "--set=kpr=26", "--date=2021-12-18").code == 0
    assert asskomm("amend", "Städtebund Silberberg", "--set=area_km2=166,86").code == 0
    assert asskomm("amend", "caseworkers", "--set=caseworkers[0].landkreis=LK Leipzig").code == 0
    path = "data/municipalities/loessnitz.toml"
    assert asskomm("amend", path, "--add=milestones=Coaching; 2022-03; amount_eur=500").code == 0
    texts = {path.stem: path.read_text() for path in record.rglob("*.toml")}
    assert 'notes = "Bergstadt."' in texts["schneeberg"]
    assert "kpr = 26" in texts["2021-12-18"]
    assert "area_km2 = 166.86" in texts["staedtebund-silberberg"]
    assert 'landkreis = "Landkreis Leipzig"' in texts["caseworkers"]
    assert 'date = "2022-03"\namount_eur = 500\n' in texts["loessnitz"]


def test_what_a_record_holds_cannot_act_in_the_diff(record, asskomm):
    path = file(record, SILBERBERG)
    path.write_text(path.read_text().replace("Ingo Seifert", "Ingo \\u001b[31m \u202eSeifert"))
    result = asskomm("amend", SILBERBERG, "--set=signatories[0].name=Ingo Seifert")
    assert result.code == 0
    assert "\x1b" not in result.err
    assert "\u202e" not in result.err


def test_colours_are_for_those_who_want_them(record, asskomm):
    plain = asskomm("amend", SILBERBERG, "--note=a", "--dry-run").out
    painted = asskomm("--color=always", "amend", SILBERBERG, "--note=a", "--dry-run").out
    assert "\x1b" not in plain
    assert '\x1b[32m+notes = "a"\x1b[0m\n' in painted


@pytest.mark.parametrize(
    ("options", "field"),
    [
        (("--unset=notes", "--note=Neu."), "notes"),
        (("--set=notes=Neu.", "--note=Mehr."), "notes"),
        (("--date=2.3.2023", "--set=signed_on=4.3.2023"), "signed_on"),
        (("--unset=signatories[0]", "--set=signatories[0].role=Landrat"), "signatories[0]"),
    ],
)
def test_of_what_two_options_contradict_nothing_is_chosen(record, refusal, options, field):
    before = contents(record)
    said = refusal("amend", SILBERBERG, *options)
    assert f"two options say different things of “{field}”; say it once" in said
    assert contents(record) == before


def test_what_is_removed_can_be_listed_anew_in_the_same_command(record, asskomm):
    result = asskomm("amend", SILBERBERG, "--unset=fields_of_action", "--add=fields_of_action=Neu")
    assert result.code == 0, result.err
    assert read(record, SILBERBERG)["fields_of_action"] == ["Neu"]
