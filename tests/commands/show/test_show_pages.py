"""``asskomm show``: one page for each thing that is recorded or official."""

from collections.abc import Callable
from pathlib import Path

import pytest
from page_parts import fact, section
from silberberg_record import (
    LONG_ADDRESS,
    OELSNITZ_AGREEMENT,
    SCHWARZENBERG_AGREEMENT,
    STAEDTEBUND_AGREEMENT,
    VORVEREINBARUNG,
)

Show = Callable[..., str]


# The page of an agreement


def test_an_agreement_names_who_signed_by_side_and_who_watched(show: Show) -> None:
    page = show(STAEDTEBUND_AGREEMENT)
    assert section(page, "Signed for the Kommunen")[0] == (
        "  Ruben Gehart     Oberbürgermeister, Schwarzenberg/Erzgeb."
    )
    assert len(section(page, "Signed for the Kommunen")) == 5
    assert section(page, "Signed for the police") == [
        "  Carsten Kaempf  Polizeipräsident, Polizeidirektion Chemnitz"
    ]
    assert section(page, "Signed for the Landespräventionsrat") == [
        "  Sven Forkert  Geschäftsführer, Landespräventionsrat Sachsen"
    ]
    assert section(page, "Witnesses") == [
        "  Uwe Kuhn  Leiter des Polizeireviers, Polizeirevier Aue, Polizeidirektion Chemnitz"
    ]


def test_an_agreement_lists_its_parties_with_landkreis_and_ags(show: Show) -> None:
    parties = section(show(STAEDTEBUND_AGREEMENT), "Parties")
    assert parties[0] == "  Aue-Bad Schlema        Erzgebirgskreis, AGS 14521035"
    assert len(parties) == 5


def test_an_agreement_tells_what_it_follows_and_what_followed(show: Show) -> None:
    later, earlier = show(OELSNITZ_AGREEMENT), show(VORVEREINBARUNG)
    assert fact(later, "Follows") == VORVEREINBARUNG
    assert fact(earlier, "Followed by") == OELSNITZ_AGREEMENT
    assert fact(earlier, "Status").startswith("superseded")
    assert fact(later, "Number in Saxony") == "47"
    assert fact(later, "Number in Landkreis") == "8"


def test_on_an_earlier_day_nothing_had_followed(show: Show) -> None:
    page = show(VORVEREINBARUNG, "--as-of", "31.12.2022")
    assert "Followed by" not in page
    assert fact(page, "Status") == "in force (as of 2022-12-31)"


def test_an_end_shows_from_its_day_on(data: Path, show: Show) -> None:
    path = data / "agreements" / f"{VORVEREINBARUNG}.toml"
    end = 'ended_on = 2022-06-30\nend_reason = "Kündigung"\n'
    path.write_text(end + path.read_text(encoding="utf-8"), encoding="utf-8")
    before, after = (show(VORVEREINBARUNG, "--as-of", f"2022-06-{day}") for day in (29, 30))
    assert "Ended" not in before
    assert "Kündigung" not in before
    assert fact(after, "Ended") == "2022-06-30"
    assert fact(after, "Reason") == "Kündigung"


def test_an_end_that_is_known_today_shows_today(data: Path, show: Show) -> None:
    path = data / "agreements" / f"{VORVEREINBARUNG}.toml"
    end = 'ended_on = 2999-12-31\nend_reason = "Kündigung"\n'
    path.write_text(end + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert fact(show(VORVEREINBARUNG), "Ended") == "2999-12-31"
    assert "2999" not in show(VORVEREINBARUNG, "--as-of", "2022")


def test_a_capacity_stands_behind_the_role(show: Show) -> None:
    assert section(show(OELSNITZ_AGREEMENT), "Signed for the police") == [
        "  Jens Uhlmann  Leiter der Polizeidirektion (amtierend), Polizeidirektion Chemnitz"
    ]


def test_an_agreement_gives_objectives_waivers_and_sources(show: Show) -> None:
    page = show(STAEDTEBUND_AGREEMENT)
    assert section(page, "Objectives")[0] == "  - Sicherheitsgefühl stärken"
    assert section(page, "Waivers") == [
        "  ROL103  Die Pressemitteilung druckt die Titel nur gemeinsam."
    ]
    assert section(page, "Sources")[2:] == [
        "  [2]  Fünf auf einen Streich",
        f"       {LONG_ADDRESS}",
    ]


@pytest.mark.parametrize(
    "text", ["2021-12-17-sch", "2021-12-17-SCHWARZ", "schwarzenberg-erzgeb-koop"]
)
def test_the_unique_part_of_an_id_is_enough(show: Show, text: str) -> None:
    assert show(text).startswith("Kooperationsvereinbarung Schwarzenberg/Erzgeb., 2021-12-17\n")


# The page of a Kommune


def test_a_kommune_shows_official_facts(show: Show) -> None:
    page = show("Schwarzenberg/Erzgebirge")
    assert fact(page, "Landkreis") == "Erzgebirgskreis"
    assert fact(page, "AGS") == "14521550"
    assert fact(page, "Große Kreisstadt") == "since before 2018"
    assert fact(page, "Polizeidirektion") == "Polizeidirektion Chemnitz"
    assert fact(page, "Area") == "46.31 km²"
    assert fact(page, "Inhabitants") == "15,936 (2022-12-31)"
    assert fact(page, "Case worker") == "Jan Heimer"
    assert fact(page, "Member of") == "Städtebund Silberberg"


def test_a_kommune_shows_its_agreements_alone_and_in_associations(show: Show) -> None:
    assert section(show("14521550"), "Agreements") == [
        "  2021-12-17  Kooperationsvereinbarung, in force",
        f"              {SCHWARZENBERG_AGREEMENT}",
        "  2021-12-17  Kooperationsvereinbarung with Städtebund Silberberg, in force",
        f"              {STAEDTEBUND_AGREEMENT}",
    ]


def test_milestones_come_in_order_of_date_with_the_number_of_their_source(show: Show) -> None:
    assert section(show("oelsnitz-erzgeb"), "Milestones") == [
        "  2021-05     Beratung",
        "  2024-01-09  KPR konstituiert [1]",
        "              Vorsitz: Bürgermeister Thomas Lein.",
    ]


def test_milestones_of_an_association_are_marked(show: Show) -> None:
    milestones = section(show("schwarzenberg-erzgeb"), "Milestones")
    assert milestones[0] == "  2022-01-26  Sicherheitsanalyse, as part of Städtebund Silberberg [1]"


def test_the_stage_is_that_of_the_day(show: Show) -> None:
    assert fact(show("oelsnitz-erzgeb", "--as-of", "2022"), "Stage").startswith("Vorvereinbarung ")
    page = show("oelsnitz-erzgeb", "--as-of", "2023")
    assert fact(page, "Stage") == "Kooperationsvereinbarung (as of 2023-12-31)"
    assert "KPR" not in page


def test_a_milestone_is_without_its_end_until_that_has_come(data: Path, show: Show) -> None:
    path = data / "municipalities" / "oelsnitz-erzgeb.toml"
    path.write_text(path.read_text(encoding="utf-8") + "until = 2021-12-31\n", encoding="utf-8")
    before, after = (show("oelsnitz-erzgeb", "--as-of", f"2021-12-{day}") for day in (30, 31))
    assert section(before, "Milestones") == ["  2021-05  Beratung"]
    assert section(after, "Milestones") == ["  2021-05  Beratung, until 2021-12-31"]


def test_a_kommune_without_a_record_shows_what_the_directory_knows(show: Show) -> None:
    page = show("budysin")
    assert page.startswith("Bautzen / Budyšin\n")
    assert fact(page, "Recorded") == "nothing yet"


def test_a_merged_kommune_says_what_became_of_it(show: Show) -> None:
    assert (
        fact(show("Bad Schlema"), "What became of it")
        == "merged into Aue-Bad Schlema on 2019-01-01"
    )
    assert "Bad Schlema (2019-01-01)" in fact(show("Aue-Bad Schlema"), "Former Kommunen in it")


def test_a_grosse_kreisstadt_is_one_since_its_first_day_at_most(show: Show) -> None:
    assert fact(show("aue-bad-schlema"), "Große Kreisstadt") == "since 2019-01-01"
    assert fact(show("Hainichen"), "Große Kreisstadt") == "since 2021-01-01"


def test_leipzig_is_the_kommune_and_the_landkreis_is_remarked(show: Show, remark: Show) -> None:
    assert fact(show("Leipzig"), "AGS") == fact(show("Stadt Leipzig"), "AGS") == "14713000"
    assert "“Landkreis Leipzig”" in remark("Leipzig")
    assert remark("Stadt Leipzig") == ""


# The pages of an association, a Landkreis and figures


def test_an_association_has_its_sums_beside_what_it_states(show: Show) -> None:
    page = show("Städtebund Silberberg")
    assert fact(page, "Area stated") == "166.86 km²"
    assert fact(page, "Area of members") == "166.86 km² (2023-11-30)"
    assert fact(page, "Inhabitants stated") == "66,886 (2020-06-30)"
    assert fact(page, "Inhabitants of members") == "66,075 (2022-12-31)"
    assert (
        section(page, "Members")[2]
        == "  Lößnitz                Erzgebirgskreis, 30.49 km², 7,871 inhabitants"
    )


def test_part_of_its_name_finds_an_association(show: Show) -> None:
    assert show("silberberg").startswith("Städtebund Silberberg\n")


def test_a_landkreis_names_the_case_worker_kommunen_and_agreements(show: Show) -> None:
    page = show("Erzgebirgskreis")
    assert section(page, "Case worker")[0] == "  Jan Heimer  since 2021-09? [1]"
    assert section(page, "Recorded Kommunen") == [
        "  Oelsnitz/Erzgeb.       KPR",
        "  Schwarzenberg/Erzgeb.  Kooperationsvereinbarung",
    ]
    assert (
        section(page, "Agreements")[0]
        == "  2021-09-01  Oelsnitz/Erzgeb.: Vorvereinbarung, superseded"
    )


def test_a_landkreis_that_is_a_party_shows_its_own_milestones(show: Show) -> None:
    page = show("Landkreis Görlitz")
    assert fact(page, "Kind") == "Landkreis"
    assert section(page, "Milestones of the Landkreis")[0] == "  2009-10-07  KPR konstituiert"


@pytest.mark.parametrize(
    "page", ["staedtebund-silberberg", "Landkreis Görlitz", "schwarzenberg-erzgeb"]
)
def test_no_source_is_named_of_what_came_later(data: Path, show: Show, page: str) -> None:
    for path in (data / "associations").iterdir():
        later = (
            '[[milestones]]\nkind = "Coaching"\ndate = 2024-05-01\nsource = "https://later.de"\n'
        )
        path.write_text(path.read_text(encoding="utf-8") + later, encoding="utf-8")
    assert "https://later.de" in show(page)
    assert "https://later.de" not in show(page, "--as-of", "2024-04-30")


def test_nobody_participates_before_the_day_of_it(show: Show) -> None:
    assert fact(show("leipzig"), "Participating since") == "2021-12-17"
    assert "Participating" not in show("leipzig", "--as-of", "2021-12-16")


def test_a_case_worker_who_came_later_is_not_named(show: Show) -> None:
    assert "Jan Heimer" in show("Erzgebirgskreis", "--as-of", "2021-09-01")
    page = show("Erzgebirgskreis", "--as-of", "2021-08-31")
    assert section(page, "Case worker") == ["  none is recorded"]
    assert "Sources" not in page
    assert section(page, "Case worker") == ["  none is recorded"]


@pytest.mark.parametrize("text", ["2021-12-17", "17.12.2021", "17. Dezember 2021"])
def test_a_day_shows_its_figures(show: Show, text: str) -> None:
    page = show(text)
    assert fact(page, "Kommunen consulted") == "126"
    assert fact(page, "Kommunen in close cooperation") == "45"
    assert fact(page, "Kommunale Präventionsräte") == "26"
    assert fact(page, "Money available") == "1,300,000 € for 2022"


def test_agreements_of_a_day_with_figures_are_remarked(remark: Show) -> None:
    assert STAEDTEBUND_AGREEMENT in remark("2021-12-17")


def test_a_day_without_figures_shows_its_only_agreement(show: Show) -> None:
    assert show("1.9.2021").startswith("Vorvereinbarung Oelsnitz/Erzgeb.")


# What can't be resolved


def test_an_ambiguous_name_lists_the_candidates(refusal: Show) -> None:
    message = refusal("Oelsnitz")
    assert "Oelsnitz/Erzgeb. (Erzgebirgskreis, 14521450)" in message
    assert "Oelsnitz/Vogtl. (Vogtlandkreis, 14523300)" in message


def test_an_ambiguous_part_of_an_id_lists_the_ids(refusal: Show) -> None:
    message = refusal("2021-12-17-s")
    assert SCHWARZENBERG_AGREEMENT in message
    assert STAEDTEBUND_AGREEMENT in message


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [
        ("Schwartzenberg", "Schwarzenberg/Erzgeb."),
        ("Städtebunt Silberberk", "Städtebund Silberberg"),
        ("Erzgebirgskries", "Erzgebirgskreis"),
    ],
)
def test_a_misspelt_name_gets_the_nearest(refusal: Show, typed: str, nearest: str) -> None:
    assert nearest in refusal(typed)


def test_a_file_that_cannot_be_read_is_no_missing_record(data: Path, asskomm: Callable) -> None:
    (data / "municipalities" / "leipzig.toml").write_text("ags = ", encoding="utf-8")
    result = asskomm("show", "leipzig")
    assert result.code == 1
    assert "data/municipalities/leipzig.toml can't be read" in result.err
