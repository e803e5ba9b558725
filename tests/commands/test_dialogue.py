"""The dialogue as a person sees it: questions, suggestions, and answers that are refused."""

from datetime import date

import pytest
from record_files import read
from terminal import CLEAR, DAY, ENTER, PARTY, TAB, TYPE, Terminal


@pytest.fixture
def silberberg(data, asskomm):
    """A record that has the Städtebund, with three of its towns."""
    members = ["--member=Aue-Bad Schlema", "--member=Schneeberg", "--member=Schwarzenberg"]
    asskomm("add-association", "Städtebund Silberberg", "--kind=Städtebund", *members)
    return data


def agreements(data):
    return {file.stem: read(file) for file in (data / "agreements").glob("*.toml")}


def test_an_agreement_is_recorded_by_answering_questions(data):
    officer = Terminal(data, "add-agreement")
    officer.answers((TYPE, ""), (DAY, "17. Dezember 2021"))
    officer.sees(PARTY)
    officer.types("schwarz")
    officer.sees("Erzgebirgskreis, 14521550")
    officer.types(TAB + ENTER)
    officer.sees("Schwarzenberg/Erzgeb. (Erzgebirgskreis, 14521550), Polizeidirektion Chemnitz")
    officer.answers(
        ("Another party", ""),
        ("Signed for Schwarzenberg/Erzgeb.: name", "Ruben Gehart"),
        ("Role [Oberbürgermeister]", ""),
        ("Signed for Polizeidirektion Chemnitz: name", "Carsten Kaempf"),
        ("Role [Polizeipräsident]", ""),
        ("Rank", ""),
        ("Signed for Landespräventionsrat Sachsen: name", "Anja Herold-Beckmann"),
        ("Role [Geschäftsführer]", "stellvertretende Geschäftsführerin"),
        ("Another signatory", ""),
        ("Witness", "Armin Schuster"),
        ("Role", "Innenminister"),
        ("Another witness", ""),
        ("Source", "https://www.schwarzenberg.de/asskomm"),
        ("Title", "Stadt tritt bei"),
        ("Published", "18.12.2021"),
        ("Another source", ""),
        ("Notes", ""),
        ("Write it? [Y/n]", ""),
    )
    assert officer.ends() == 0
    assert agreements(data) == {
        "2021-12-17-schwarzenberg-erzgeb-kooperationsvereinbarung": {
            "type": "Kooperationsvereinbarung",
            "signed_on": date(2021, 12, 17),
            "parties": ["schwarzenberg-erzgeb"],
            "signatories": [
                {
                    "name": "Ruben Gehart",
                    "role": "Oberbürgermeister",
                    "represents": "schwarzenberg-erzgeb",
                },
                {
                    "name": "Carsten Kaempf",
                    "role": "Polizeipräsident",
                    "represents": "Polizeidirektion Chemnitz",
                },
                {
                    "name": "Anja Herold-Beckmann",
                    "role": "Geschäftsführerin",
                    "represents": "Landespräventionsrat Sachsen",
                    "capacity": "stellvertretend",
                },
            ],
            "witnesses": [{"name": "Armin Schuster", "role": "Innenminister"}],
            "sources": [
                {
                    "url": "https://www.schwarzenberg.de/asskomm",
                    "title": "Stadt tritt bei",
                    "published_on": date(2021, 12, 18),
                }
            ],
        }
    }
    assert (data / "municipalities" / "schwarzenberg-erzgeb.toml").exists()


def test_a_wrong_date_is_refused_at_once_and_stays_there_to_be_corrected(data):
    officer = Terminal(data, "add-agreement", "--type", "Vorvereinbarung")
    officer.answers((DAY, "31.11.2021"))
    officer.sees("“31.11.2021” is no date")
    officer.sees("?): 31.11.2021")
    officer.types("\x7f" * 9 + "0.11.2021" + ENTER)
    officer.answers((PARTY, "Oelsnitz/Erzgebirge"))
    officer.sees("Oelsnitz/Erzgeb. (Erzgebirgskreis, 14521450)")
    officer.leaves()


def test_a_date_in_the_future_or_before_asskomm_is_refused(data):
    officer = Terminal(data, "add-agreement", "--type", "Vorvereinbarung")
    officer.answers((DAY, "1.1.2999"))
    officer.sees("2999-01-01 is in the future")
    officer.sees(DAY)
    officer.types(CLEAR + "2017" + ENTER)
    officer.sees("2017 is before 2018")
    officer.leaves()


def test_only_kommunen_of_that_day_can_be_named(data):
    officer = Terminal(data, "add-agreement", "--type", "Vorvereinbarung")
    officer.answers((DAY, "6/2018"), (PARTY, "Aue-Bad Schlema"))
    officer.sees("Aue-Bad Schlema exists only since 2019-01-01")
    officer.sees(PARTY)
    officer.types(CLEAR + "Aue" + ENTER)
    officer.sees("Aue (Erzgebirgskreis, ")
    officer.leaves()


def test_a_landkreis_as_party_is_signed_for_by_landrat_and_police(data, asskomm):
    asskomm("add-association", "Landkreis Görlitz", "--kind", "Landkreis")
    officer = Terminal(data, "add-agreement", "--date", "2022")
    officer.answers((TYPE, ""), (PARTY, "Landkreis Görlitz"))
    officer.answers(("Signed for Landkreis Görlitz", "Bernd Lange"), ("Role [Landrat]", ""))
    officer.sees("Signed for Polizeidirektion Görlitz")
    officer.leaves()


def test_an_ambiguous_kommune_brings_the_candidates_and_the_question_again(data):
    officer = Terminal(data, "add-municipality")
    officer.answers(("Kommune", "Bernsdorf"))
    officer.sees("“Bernsdorf” is ambiguous")
    officer.sees("Bernsdorf (Bautzen, 14625030)")
    # Both stand below the question; the second one is the one in the Landkreis Bautzen.
    officer.sees("Zwickau, 14524010")
    officer.types(TAB + TAB + ENTER)
    officer.sees("Bernsdorf (Bautzen, 14625030), Polizeidirektion Görlitz")
    officer.answers(("Participating", "2021"), ("Source", ""), ("Notes", ""), ("Write it?", "j"))
    assert officer.ends() == 0
    assert [file.stem for file in (data / "municipalities").glob("*.toml")] == [
        "bernsdorf-14625030"
    ]


def test_an_association_is_offered_and_brings_its_members_along(silberberg):
    officer = Terminal(silberberg, "add-agreement", "--date", "17.12.2021")
    officer.answers((TYPE, ""))
    officer.sees(PARTY)
    officer.types("silber")
    officer.sees("Städtebund Silberberg")
    officer.types(TAB + ENTER)
    officer.sees("(Aue-Bad Schlema, Schneeberg, Schwarzenberg/Erzgeb.)")
    officer.answers(
        ("Signed for Aue-Bad Schlema", ""),
        ("Signed for Schneeberg", "Ingo Seifert"),
        ("Role [Bürgermeister]", ""),
        ("Signed for Schwarzenberg", ""),
        ("Signed for Polizeidirektion Chemnitz", ""),
        ("Signed for Landespräventionsrat", ""),
        ("Another signatory", ""),
        ("Witness", ""),
        ("Source", ""),
        ("Notes", ""),
        ("Write it?", "yes"),
    )
    assert officer.ends() == 0
    (agreement,) = agreements(silberberg).values()
    assert agreement["association"] == "staedtebund-silberberg"
    assert agreement["parties"] == ["aue-bad-schlema", "schneeberg", "schwarzenberg-erzgeb"]
    assert [each["name"] for each in agreement["signatories"]] == ["Ingo Seifert"]


def test_a_second_association_is_refused(silberberg, asskomm):
    name = "Verwaltungsverband Wildenstein"
    asskomm("add-association", name, "--kind=Verwaltungsverband", "--member=Grünhainichen")
    officer = Terminal(
        silberberg, "add-agreement", "--party=Städtebund Silberberg", "--party", name
    )
    officer.answers((TYPE, ""), (DAY, "17.12.2021"))
    officer.sees(f"not Städtebund Silberberg and {name}; record one for each")
    assert officer.ends() == 2


def test_what_was_given_as_an_option_is_not_asked_again(data):
    officer = Terminal(
        data,
        "add-agreement",
        *("--type", "Vorvereinbarung", "--party", "Bannewitz", "--notes", "Ort unbekannt"),
        *("--signatory", "Heiko Wersig; Bürgermeister", "--witness", "Armin Schuster"),
    )
    officer.answers((DAY, "2/2022"), ("Source", ""), ("Write it?", ""))
    assert officer.ends() == 0
    assert list(agreements(data)) == ["2022-02-bannewitz-vorvereinbarung"]


def test_a_faulty_option_is_asked_for(data):
    officer = Terminal(data, "add-agreement", "--date", "30.2.2021", "--party", "Bannewitz")
    officer.answers((TYPE, "vorv"))
    officer.sees("“30.2.2021” is no date")
    officer.leaves()


def test_a_revierleiter_is_asked_for_revier_and_rank(data):
    officer = Terminal(data, "add-agreement", *("--date", "24.1.2023", "--party", "Bannewitz"))
    officer.answers(
        (TYPE, ""),
        ("Signed for Bannewitz", ""),
        ("Signed for Polizeidirektion Dresden", "Martin Gebhardt"),
        ("Role [Polizeipräsident]", "Revierleiter"),
        ("Polizeirevier", "freital"),
        ("Rank", "Polizeirat"),
        ("Signed for Landespräventionsrat", ""),
        ("Another signatory", ""),
        ("Witness", ""),
        ("Source", ""),
        ("Notes", ""),
        ("Write it?", ""),
    )
    assert officer.ends() == 0
    (agreement,) = agreements(data).values()
    assert agreement["signatories"] == [
        {
            "name": "Martin Gebhardt",
            "role": "Leiter des Polizeireviers",
            "represents": "Polizeidirektion Dresden",
            "office": "Polizeirevier Freital-Dippoldiswalde",
            "rank": "Polizeirat",
        }
    ]


def test_who_signed_before_is_offered_with_the_role(data, asskomm):
    asskomm(
        "add-agreement",
        *("--type", "Vorvereinbarung", "--date", "1.9.2021", "--party", "Schneeberg"),
        *("--signatory", "Anja Herold-Beckmann; stellvertretende Geschäftsführerin"),
    )
    officer = Terminal(data, "add-agreement", *("--date", "17.12.2021", "--party", "Schneeberg"))
    officer.answers((TYPE, ""), ("Schneeberg: name", ""), ("Chemnitz: name", ""))
    officer.sees("Signed for Landespräventionsrat")
    officer.types("herold")
    officer.sees("Anja Herold-Beckmann")
    officer.types(TAB + ENTER)
    officer.sees("Role [stellv. Geschäftsführerin]")
    officer.leaves()
