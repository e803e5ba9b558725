"""``asskomm validate``: what it reports on, and how it ends."""

import json
import re

import pytest
from broken_record import ERROR, WARNING, lay_out, waive

TODAY = "--today=2026-01-01"


@pytest.fixture(autouse=True)
def broken(data, monkeypatch):
    """A real record with one error (DAT102) and one warning (DAT106)."""
    for name in ("GITHUB_ACTIONS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    lay_out(data, "DAT102", "DAT106")
    return data


@pytest.fixture
def validate(asskomm):
    """Return a function that validates and returns exit code, codes found and the summary."""

    def run(*options, stdin=""):
        result = asskomm("validate", TODAY, "--format=json", *options, stdin=stdin)
        document = json.loads(result.out) if result.out else {"findings": []}
        return result.code, [each["code"] for each in document["findings"]], result.err

    return run


def test_errors_end_with_1_and_warnings_only_if_that_is_asked_for(broken, validate):
    assert validate()[:2] == (1, ["DAT102", "DAT106"])
    (broken.parent / ERROR).unlink()
    assert validate()[:2] == (0, ["DAT106"])
    assert validate("--strict")[:2] == (1, ["DAT106"])
    assert validate("--strict", WARNING.replace("rothenburg-o-l", "schneeberg"))[:2] == (0, [])


def test_infos_never_end_with_1(broken, validate):
    (broken.parent / ERROR).unlink()
    lay_out(broken, "DAT112")
    (broken.parent / ERROR).unlink(missing_ok=True)
    assert validate("--strict")[:2] == (0, ["DAT112"])


def test_the_summary_beside_the_findings_tells_files_levels_and_time(broken, asskomm):
    result = asskomm("validate", TODAY)
    count = len(list(broken.rglob("*.toml")))
    assert re.match(rf"{count} files checked in \d+\.\d\d s: 1 error, 1 warning\n", result.err)
    assert "“asskomm rule DAT102” explains" in result.err
    assert result.out.startswith(f"{ERROR}:4:13: error DAT102 ")
    assert "checked in" not in result.out


def test_without_findings_the_summary_says_so_and_standard_output_is_empty(asskomm):
    result = asskomm("validate", TODAY, "--select", "DAT111")
    assert (result.code, result.out) == (0, "")
    assert result.err.endswith(": no findings\n")


@pytest.mark.parametrize(
    ("options", "codes"),
    [
        (["--select", "DAT102"], ["DAT102"]),
        (["--select", "dat106, KEY"], ["DAT106"]),
        (["--select", "KEY", "--select", "DAT"], ["DAT102", "DAT106"]),
        (["--ignore", "DAT102,DAT106"], []),
        (["--ignore", "DAT"], []),
        (["--select", "DAT", "--ignore", "DAT106"], ["DAT102"]),
        (["--select", "DAT102", "--ignore", "DAT"], []),
    ],
)
def test_rules_are_chosen_by_code_or_prefix(validate, options, codes):
    code, found, _summary = validate(*options)
    assert found == codes
    assert code == (1 if "DAT102" in codes else 0)


def test_an_unknown_rule_is_wrong_usage_and_the_nearest_is_named(validate):
    code, _found, complaint = validate("--select", "DTA102", "--ignore", "XYZ")
    assert code == 2
    assert "--select" in complaint and "did you mean “DAT102”" in complaint
    assert "--ignore: no rule's code is “XYZ”" in complaint


@pytest.mark.parametrize("nothing", ["", ","])
def test_selecting_nothing_is_wrong_usage_and_no_clean_record(validate, nothing):
    code, found, complaint = validate("--select", nothing)
    assert (code, found) == (2, [])
    assert "--select: no code stands here" in complaint


def test_level_hides_findings_and_leaves_the_exit_code(validate):
    code, found, summary = validate("--level", "error", "--strict", "--ignore", "DAT102")
    assert (code, found) == (1, [])
    assert "1 warning" in summary
    assert validate("--level", "error")[1] == ["DAT102"]
    assert validate("--level", "warning")[1] == ["DAT102", "DAT106"]


def test_a_waived_finding_counts_for_nothing_and_is_listed_on_request(broken, validate, asskomm):
    waive(broken, ERROR, "DAT102", "So steht es in der Chronik.")
    assert validate()[:2] == (0, ["DAT106"])
    assert validate("--show-waived")[:2] == (0, ["DAT102", "DAT106"])
    document = json.loads(asskomm("validate", TODAY, "--format=json", "--show-waived").out)
    assert document["findings"][0]["waived"] == "So steht es in der Chronik."
    assert document["summary"]["error"] == 0
    assert document["summary"]["waived"] == 1


def test_paths_narrow_the_report_and_everything_is_still_read(broken, validate):
    assert validate(ERROR)[1] == ["DAT102"]
    assert validate(broken / "municipalities")[1] == ["DAT106"]
    assert validate(broken / "figures", broken / "caseworkers.toml")[:2] == (0, [])
    assert validate(broken)[1] == validate(".")[1] == ["DAT102", "DAT106"]
    assert validate("data/agreements/../municipalities")[1] == ["DAT106"]


def test_paths_are_relative_to_the_working_directory(broken, validate, monkeypatch):
    monkeypatch.chdir(broken / "agreements")
    assert validate(ERROR.rpartition("/")[2])[1] == ["DAT102"]
    assert validate("../municipalities")[1] == ["DAT106"]
    monkeypatch.chdir(broken)
    assert validate("municipalities")[1] == ["DAT106"]
    assert validate(".")[1] == ["DAT102", "DAT106"]


def test_a_link_to_the_data_folder_is_as_good_as_the_folder(broken, validate, tmp_path):
    (tmp_path / "link").symlink_to(broken)
    assert validate("link/municipalities")[1] == ["DAT106"]


def test_paths_that_are_not_there_or_not_in_the_record_are_all_named(validate, tmp_path):
    (tmp_path / "notes.txt").touch()
    code, _found, complaint = validate("data/agreements/nowhere.toml", "notes.txt")
    assert code == 2
    assert "there is no file or folder data/agreements/nowhere.toml" in complaint
    assert "notes.txt lies outside the data folder" in complaint


def test_an_editors_text_is_checked_in_place_of_the_file(broken, validate):
    saved = (broken.parent / ERROR).read_text(encoding="utf-8")
    mended = saved.replace("2019-01-15", "2019-03-15")
    name = f"--stdin-filename={ERROR}"
    assert validate("--stdin", name, "--select=DAT102", stdin=mended)[:2] == (0, [])
    assert validate("--stdin", name, "--select=DAT102", stdin=saved)[:2] == (1, ["DAT102"])
    assert (broken.parent / ERROR).read_text(encoding="utf-8") == saved


def test_an_editors_text_that_was_never_saved_is_checked_too(broken, validate):
    path = ERROR.replace("2019", "2018")
    text = (broken.parent / ERROR).read_text(encoding="utf-8").replace("2019", "2018")
    assert validate("--stdin", f"--stdin-filename={path}", stdin=text)[1] == ["DAT102"]
    assert not (broken.parent / path).exists()


def test_an_editors_empty_text_is_not_the_saved_file(validate):
    code, found, _summary = validate("--stdin", f"--stdin-filename={ERROR}", stdin="")
    assert code == 1
    assert "DAT102" not in found


@pytest.mark.parametrize(
    "name",
    ["elsewhere.toml", "data/x.toml", "data/agreements/x.txt", "data/agreements/x/y.toml", "data"],
)
def test_an_editors_text_needs_a_place_where_records_are(validate, name):
    code, _found, complaint = validate("--stdin", f"--stdin-filename={name}")
    assert code == 2
    assert f"{name} is no place for a record" in complaint


def test_stdin_needs_its_file_name_and_goes_with_no_path(validate):
    assert validate("--stdin")[0] == 2
    assert validate("--stdin-filename", ERROR)[0] == 2
    assert validate("--stdin", "--stdin-filename", ERROR, WARNING)[0] == 2


def test_several_reports_come_from_one_run(asskomm, tmp_path):
    result = asskomm(
        "validate", TODAY, "--output-file=sarif=x.sarif", "--output-file", "junit=y=.xml"
    )
    assert result.code == 1
    assert result.out.startswith(f"{ERROR}:4:13: error DAT102 ")
    sarif = json.loads((tmp_path / "x.sarif").read_text(encoding="utf-8"))
    assert len(sarif["runs"][0]["results"]) == 2
    assert "<testsuites" in (tmp_path / "y=.xml").read_text(encoding="utf-8")


def test_reports_have_no_colours_where_the_screen_has_them(asskomm, tmp_path):
    result = asskomm("--color=always", "validate", TODAY, "--output-file=text=x.txt")
    assert "\x1b[" in result.out
    assert "\x1b[" not in (tmp_path / "x.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ("sarf=x", "did you mean “sarif”"),
        ("sarif", "is not FORMAT=PATH"),
        ("sarif=", "is not FORMAT=PATH"),
        (f"text={ERROR}", "lies in the data folder"),
    ],
)
def test_a_report_that_can_not_be_meant_is_wrong_usage(broken, validate, option, said):
    before = (broken.parent / ERROR).read_bytes()
    code, _found, complaint = validate("--output-file", option)
    assert code == 2 and said in complaint
    assert (broken.parent / ERROR).read_bytes() == before


def test_a_report_that_can_not_be_written_is_a_failure_of_the_environment(validate):
    code, _found, complaint = validate("--output-file", "json=no-such-folder/x.json")
    assert code == 3
    assert "no-such-folder/x.json: No such file or directory" in complaint
