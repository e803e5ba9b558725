"""What a newer file changes is shown, and written where it takes precedence."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from gv100ad_files import (
    DAY,
    OLD_DAY,
    RATHEN,
    WEHLEN,
    Place,
    changed,
    merge_rathen_into_wehlen,
    write_file,
)

from asskomm_cli.directory.edition import read_edition
from asskomm_cli.directory.facts_text import facts_text
from asskomm_cli.directory.load import SHIPPED_FACTS, load
from asskomm_cli.directory.model import Kommune

Places = dict[str, Place]


def merge_both_into_a_new_one(places: Places) -> None:
    rathen, wehlen = places.pop(RATHEN), places.pop(WEHLEN)
    area, inhabitants = rathen.area + wehlen.area, rathen.inhabitants + wehlen.inhabitants
    places["14628315"] = replace(
        wehlen, ags="14628315", name="Bastei, Stadt", area=area, inhabitants=inhabitants
    )


def updated(data: Path, ags: str) -> Kommune:
    return load(data / "directory").by_ags[ags]


@pytest.fixture
def update(data: Path, asskomm: Callable, tmp_path: Path) -> Callable:
    """Return a function that updates from a file in which places were changed."""

    def run(change: Callable = lambda _places: None, *options: str, day: date = DAY):
        return asskomm(
            "directory", "update", write_file(tmp_path / "gv.txt", change, day), *options
        )

    return run


def row(text: str, *cells: str) -> bool:
    """Tell whether a line of a table begins with these cells."""
    return any(
        line.split("  ")[0] == cells[0] and all(c in line for c in cells)
        for line in text.splitlines()
    )


def test_the_shipped_facts_are_what_the_writer_makes_of_them() -> None:
    text = facts_text(load().kommunen, read_edition())

    assert text == (SHIPPED_FACTS / "kommunen.txt").read_text(encoding="utf-8")


def test_the_state_in_use_changes_nothing(data: Path, update: Callable) -> None:
    result = update(day=OLD_DAY)

    assert (result.code, result.out) == (0, "")
    assert result.err == "The directory in use says the same already; nothing to do.\n"
    assert not (data / "directory").exists()


def test_a_newer_state_with_the_same_facts_changes_the_day(data: Path, update: Callable) -> None:
    assert update(lambda _places: None, "--yes").code == 0

    assert read_edition(data / "directory") == read_edition()._replace(as_of=DAY)
    assert load(data / "directory").kommunen == load().kommunen


def test_each_kind_of_change_has_a_row(update: Callable) -> None:
    def change(places: Places) -> None:
        changed(places, "14521010", name="Amtsberg-Weißbach", postal_code="09999", area=2330)
        changed(places, "14521090", kind="63", name="Börnichen/Erzgeb., Stadt", verband="")
        changed(places, "14522060", inhabitants=7)

    out = update(change, "--dry-run").out

    assert row(out, "name", "Amtsberg-Weißbach", "14521010", "Amtsberg")
    assert row(out, "postal code", "09439", "09999")
    assert row(out, "area", "23.27 km²", "23.30 km²")
    assert row(out, "kind", "Börnichen/Erzgeb.", "Gemeinde", "Stadt")
    assert row(out, "Verwaltungsverband", "Wildenstein")
    assert row(out, "inhabitants", "14522060", "7")


def test_of_figures_the_largest_changes_are_shown_unless_all_are_wanted(update: Callable) -> None:
    def change(places: Places) -> None:
        for ags, each in places.items():
            changed(places, ags, inhabitants=each.inhabitants - 1)

    some, everything = update(change, "--dry-run").out, update(change, "--dry-run", "--all").out

    assert some.count("\ninhabitants  ") == 5
    assert "inhabitants: 418 Kommunen differ, the 5 largest changes are shown" in some
    assert everything.count("\ninhabitants  ") == 418


def test_what_the_file_does_not_say_is_kept(data: Path, update: Callable) -> None:
    def change(places: Places) -> None:
        for ags, each in places.items():
            changed(places, ags, inhabitants=each.inhabitants + 10)

    update(change, "--yes")

    before = load().by_ags
    for after in load(data / "directory").kommunen:
        old = before[after.ags]
        more = 10 if after.valid_until is None else 0
        assert after == old._replace(inhabitants=old.inhabitants and old.inhabitants + more)


def test_for_which_day_inhabitants_are_counted_is_for_the_officer_to_say(
    data: Path, update: Callable
) -> None:
    def change(places: Places) -> None:
        changed(places, "14521010", inhabitants=1)

    update(change, "--yes")
    assert read_edition(data / "directory").inhabitants_on is None

    update(change, "--yes", "--inhabitants-on", "31.12.2023")
    assert read_edition(data / "directory").inhabitants_on == date(2023, 12, 31)


def test_a_kommune_that_is_gone_ends_on_its_last_possible_day(data: Path, update: Callable) -> None:
    result = update(merge_rathen_into_wehlen, "--yes")

    assert row(result.out, "gone", "Rathen", RATHEN)
    assert f"add --successor {RATHEN}={WEHLEN}@DAY (probably Stadt Wehlen)" in result.err
    rathen = updated(data, RATHEN)
    assert (rathen.valid_until, rathen.successor_ags) == (date(2025, 1, 30), None)
    assert rathen.inhabitants == 347


def test_a_kommune_that_is_new_begins_on_its_first_possible_day(
    data: Path, update: Callable
) -> None:
    result = update(merge_both_into_a_new_one, "--yes")

    assert row(result.out, "new", "Bastei", "14628315")
    assert "Bastei: its coordinates, and whether it is a Große Kreisstadt" in result.err
    bastei = updated(data, "14628315")
    assert (bastei.name, bastei.kind, bastei.area_ha) == ("Bastei", "Stadt", 1441)
    assert bastei.valid_from == date(2023, 12, 1)


def test_the_officer_says_what_became_of_a_kommune(data: Path, update: Callable) -> None:
    update(
        merge_both_into_a_new_one,
        "--yes",
        "--successor",
        f"{RATHEN}=14628315@2025-01-01",
        "--successor",
        "Stadt Wehlen=Bastei@1.1.2025",
    )

    assert updated(data, "14628315").valid_from == date(2025, 1, 1)
    for ags in (RATHEN, WEHLEN):
        former = updated(data, ags)
        assert (former.valid_until, former.successor_ags) == (date(2024, 12, 31), "14628315")


def test_the_successor_can_be_said_afterwards_with_the_same_file(
    data: Path, update: Callable
) -> None:
    update(merge_both_into_a_new_one, "--yes")

    result = update(
        merge_both_into_a_new_one, "--yes", "--successor", f"{RATHEN}=Bastei@2025-01-01"
    )

    assert row(result.out, "successor", "Rathen", "merged into Bastei on 2025-01-01")
    assert updated(data, RATHEN).valid_until == date(2024, 12, 31)
    assert updated(data, "14628315").valid_from == date(2025, 1, 1)


def test_a_kommune_that_takes_in_another_keeps_its_first_day(data: Path, update: Callable) -> None:
    def change(places: Places) -> None:
        rathen, jahnatal = places.pop(RATHEN), places["14522275"]
        changed(places, "14522275", area=jahnatal.area + rathen.area)

    update(change, "--yes", "--successor", "Rathen=Jahnatal@2025-01-01")

    assert updated(data, "14522275").valid_from == date(2023, 1, 1)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Rathen", "“Rathen” is not OLD=NEW@DAY"),
        ("Rathen=Stadt Wehlen", "is not OLD=NEW@DAY"),
        ("Rathen=Stadt Wehlen@soon", "--successor: “soon” is no date"),
        ("Rathen=Stadt Wehlen@2025", "“2025” has to be one day"),
        ("Rathen=Stadt Wehlen@2025-02-01", "2025-02-01 is later than the file"),
        ("Rathen=Stadt Wehlen@2020-01-01", "Rathen still existed on 2023-11-30"),
        ("Stadt Wehlen=Rathen@2025-01-01", "Stadt Wehlen still exists in the file"),
        ("Ratten=Stadt Wehlen@2025-01-01", "there is no Kommune or association “Ratten”"),
    ],
)
def test_a_successor_that_cannot_be_is_refused(
    data: Path, update: Callable, text: str, problem: str
) -> None:
    result = update(merge_rathen_into_wehlen, "--yes", "--successor", text)

    assert (result.code, result.out) == (2, "")
    assert problem in result.err
    assert not (data / "directory").exists()


def test_a_dry_run_writes_nothing(data: Path, update: Callable) -> None:
    result = update(merge_rathen_into_wehlen, "--dry-run")

    assert result.code == 0
    assert result.err.endswith("Nothing was written.\n")
    assert not (data / "directory").exists()


def test_records_about_merged_and_renamed_kommunen_are_listed_with_what_to_do(
    data: Path, update: Callable
) -> None:
    def change(places: Places) -> None:
        merge_rathen_into_wehlen(places)
        changed(places, "14521550", name="Schwarzenberg am Schwarzwasser, Stadt")

    agreement = 'type = "Vorvereinbarung"\nsigned_on = 2023-05-01\nparties = ["{id}"]\n'
    for id_ in ("rathen", "schwarzenberg-erzgeb", "amtsberg"):
        path = data / "agreements" / f"2023-05-01-{id_}-vorvereinbarung.toml"
        path.write_text(agreement.format(id=id_), encoding="utf-8")
    (data / "municipalities").mkdir()
    (data / "municipalities" / "schwarzenberg-erzgeb.toml").write_text(
        'ags = "14521550"\nname = "Schwarzenberg/Erzgeb."\nlandkreis = "Erzgebirgskreis"\n',
        encoding="utf-8",
    )

    told = update(change, "--yes", "--successor", "Rathen=Stadt Wehlen@2025-01-01").err

    assert (
        "  data/agreements/2023-05-01-rathen-vorvereinbarung.toml: "
        "stays, if it was signed by 2024-12-31; else name Stadt Wehlen\n"
    ) in told
    assert "  for what is new: asskomm add-municipality stadt-wehlen\n" in told
    assert "(id schwarzenberg-am-schwarzwasser) and stands in the record:\n" in told
    assert (
        '    asskomm amend schwarzenberg-erzgeb --set name="Schwarzenberg am Schwarzwasser"\n'
        "    asskomm rename schwarzenberg-erzgeb\n"
    ) in told
    assert "amtsberg" not in told


def test_a_former_kommune_whose_successor_is_unknown_is_no_riddle_elsewhere(
    data: Path, update: Callable, asskomm: Callable
) -> None:
    update(merge_rathen_into_wehlen, "--yes")
    path = data / "agreements" / "2025-02-01-rathen-vorvereinbarung.toml"
    path.write_text(
        'type = "Vorvereinbarung"\nsigned_on = 2025-02-01\nparties = ["rathen"]\n',
        encoding="utf-8",
    )

    unknown = "not in the directory of 2025-01-31 any more, its successor is not known"
    assert f"Rathen: {unknown}" in asskomm("lookup", "Rathen").out
    assert f"Rathen was {unknown}" in asskomm("lookup", "Rathen", "--on", "2025-06-01").err
    assert ("DAT104 “Rathen” did not exist on 2025-02-01: the directory of 2025-01-31") in asskomm(
        "validate", "--today", "2025-06-01"
    ).out


def test_information_says_which_directory_is_in_use(
    data: Path, update: Callable, asskomm: Callable
) -> None:
    assert "those that come with asskomm" in asskomm("directory", "info").out

    update(merge_rathen_into_wehlen, "--yes")

    lines = asskomm("directory", "info").out.splitlines()
    assert lines[1] == "As of               2025-01-31"
    assert lines[4] == f"Files               {data / 'directory' / 'kommunen.txt'}"
    assert lines[5].startswith("Kommunen            417 (")
    assert lines[6] == "Former Kommunen     6 since 2018"


def test_information_needs_no_data_folder(
    asskomm: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert '"as_of": "2023-11-30"' in asskomm("directory", "info", "--format", "json").out
