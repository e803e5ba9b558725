"""``--commit`` and the settings: what a command wrote is committed, and nothing else."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from broken_record import lay_out
from git_repository import Repository, begin

import translations

FIGURES = ("add-figures", "--as-of", "2.2.2022", "--kpr", "30")


@pytest.fixture
def repository(data, monkeypatch) -> Repository:
    return begin(data, monkeypatch)


def test_a_new_record_is_committed_with_what_it_needs(repository, asskomm):
    result = asskomm(
        *("add-agreement", "--type", "Vorvereinbarung", "--date", "3.3.2023"),
        *("--party", "Zittau", "--commit"),
    )
    assert result.code == 0, result.err
    assert repository.titles()[0] == "add agreement 2023-03-03-zittau-vorvereinbarung"
    assert repository.files_of_last_commit() == [
        "data/agreements/2023-03-03-zittau-vorvereinbarung.toml",
        "data/municipalities/zittau.toml",
    ]
    assert repository("status", "--porcelain") == ""


def test_a_changed_record_is_committed_with_the_fields_in_the_title(repository, asskomm):
    result = asskomm(
        *("add-milestone", "Oelsnitz/Erzgeb.", "--kind", "Coaching"),
        *("--date", "2023-05", "--commit"),
    )
    assert result.code == 0, result.err
    assert repository.titles()[0].startswith("amend municipality oelsnitz-erzgeb: milestones[")


def test_without_the_option_or_setting_nothing_is_committed(repository, asskomm):
    assert asskomm(*FIGURES).code == 0
    assert repository.titles() == ["begin"]


def test_the_setting_commits_unless_the_option_says_no(repository, data, asskomm):
    (data / "settings.toml").write_text("commit = true\n")
    assert asskomm(*FIGURES, "--no-commit").code == 0
    assert repository.titles() == ["begin"]
    assert asskomm("add-figures", "--as-of", "2022-03", "--kpr", "31").code == 0
    assert repository.titles()[0] == "add figures 2022-03"
    assert repository.files_of_last_commit() == ["data/figures/2022-03.toml"]


def test_what_the_officer_has_staged_or_changed_stays_as_it_is(repository, data, asskomm):
    staged, changed = data / "caseworkers.toml", next((data / "figures").glob("*.toml"))
    staged.write_text(staged.read_text("utf-8") + "# staged\n", "utf-8")
    (data.parent / "new.txt").write_text("new")
    repository("add", staged, "new.txt")
    changed.write_text(changed.read_text("utf-8") + "# changed\n", "utf-8")
    (data.parent / "unknown.txt").write_text("?")
    before = repository("status", "--porcelain")
    assert asskomm(*FIGURES, "--commit").code == 0
    assert repository.files_of_last_commit() == ["data/figures/2022-02-02.toml"]
    assert repository("status", "--porcelain") == before


def test_the_first_commit_of_a_repository_can_be_made_by_a_command(data, monkeypatch, asskomm):
    repository = Repository(data.parent, monkeypatch)
    assert asskomm(*FIGURES, "--commit").code == 0
    assert repository.titles() == ["add figures 2022-02-02"]


def test_nothing_is_committed_on_a_dry_run(repository, asskomm):
    assert asskomm(*FIGURES, "--commit", "--dry-run").code == 0
    assert repository.titles() == ["begin"]


def test_nothing_is_ever_pushed(repository, asskomm, tmp_path):
    origin = tmp_path / "origin.git"
    subprocess.run(["git", "init", "-q", "--bare", origin], check=True)
    repository("remote", "add", "origin", origin)
    repository("config", "push.default", "current")
    assert asskomm(*FIGURES, "--commit").code == 0
    assert list((origin / "refs" / "heads").iterdir()) == []


def fails(result, data: Path, reason: str) -> None:
    assert result.code == 3
    assert "the record is written, but not committed" in result.err
    assert reason in result.err
    assert 'git commit -m "add figures 2022-02-02" --only -- data/figures/2022-02-02.toml' in (
        result.err
    )
    assert (data / "figures" / "2022-02-02.toml").exists()


def test_a_hook_that_refuses_leaves_record_and_index_as_they_are(repository, data, asskomm):
    hook = data.parent / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho 'not today' >&2\nexit 1\n")
    hook.chmod(0o755)
    fails(asskomm(*FIGURES, "--commit"), data, "not today")
    assert repository("status", "--porcelain", "--untracked-files=all") == (
        "?? data/figures/2022-02-02.toml\n"
    )


def test_a_merge_under_way_leaves_the_record_written(repository, data, asskomm):
    repository("checkout", "-q", "-b", "side")
    (data / "README.md").write_text("side")
    repository.commit_all("side")
    repository("checkout", "-q", "main")
    (data / "README.md").write_text("main")
    repository.commit_all("main")
    with pytest.raises(subprocess.CalledProcessError):
        repository("merge", "side")
    fails(asskomm(*FIGURES, "--commit"), data, "partial commit during a merge")


def test_outside_of_a_repository_the_record_is_written(data, asskomm, monkeypatch):
    lay_out(data)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(data.parent.parent))
    fails(asskomm(*FIGURES, "--commit"), data, "no git repository")


def test_without_git_the_record_is_written(data, asskomm, monkeypatch):
    lay_out(data)
    monkeypatch.setenv("PATH", str(data))
    fails(asskomm(*FIGURES, "--commit"), data, "git is not installed")


def test_an_unknown_committer_is_told_what_to_do(repository, data, asskomm, monkeypatch):
    for name in [each for each in os.environ if each.startswith(("GIT_AUTHOR", "GIT_COMMITTER"))]:
        monkeypatch.delenv(name)
    monkeypatch.delenv("EMAIL", raising=False)
    repository("config", "user.useConfigOnly", "true")
    fails(asskomm(*FIGURES, "--commit"), data, "git config --global user.email")


def test_a_file_that_git_is_told_to_ignore(repository, data, asskomm):
    (data.parent / ".gitignore").write_text("2022-*\n")
    fails(asskomm(*FIGURES, "--commit"), data, ".gitignore")


def test_the_repository_of_a_hook_that_asskomm_runs_in_plays_no_part(
    repository, asskomm, monkeypatch
):
    monkeypatch.setenv("GIT_DIR", "/no/such/folder")
    monkeypatch.setenv("GIT_INDEX_FILE", "/no/such/index")
    assert asskomm(*FIGURES, "--commit").code == 0


def test_many_writers_at_once_are_all_committed(repository, data):
    def add(day: int) -> int:
        command = [sys.executable, "-m", "asskomm_cli", "add-figures", "--commit"]
        command += ["--as-of", f"2022-01-{day:02}", "--kpr", "3"]
        return subprocess.run(command, cwd=data.parent, check=False).returncode

    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(add, range(1, 9))) == {0}
    assert len(repository.titles()) == 9
    assert repository("status", "--porcelain") == ""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("comit = true", "data/settings.toml: there is no setting “comit”; did you mean “commit”?"),
        ("colour = 1", "there is no setting “colour”; known are: commit"),
        ('commit = "yes"', "“commit” has to be true or false"),
        ("commit = ", "data/settings.toml:1:"),
    ],
)
def test_settings_that_can_not_be_understood_stop_before_anything_is_written(
    repository, data, refusal, text, message
):
    (data / "settings.toml").write_text(text)
    assert message in refusal(*FIGURES)
    assert not (data / "figures" / "2022-02-02.toml").exists()


def test_the_settings_are_no_stray_file_and_no_record(repository, data, asskomm):
    (data / "settings.toml").write_text("commit=true")
    assert asskomm("validate").out == ""
    assert asskomm("fmt", "--check").code == 0


OELSNITZ = "2021-09-01-oelsnitz-erzgeb-vorvereinbarung"


@pytest.mark.parametrize(
    ("arguments", "title"),
    [
        (("amend", OELSNITZ, "--note", "Neu geprüft."), f"amend agreement {OELSNITZ}: notes"),
        (
            ("end-agreement", OELSNITZ, "--on", "31.12.2024", "--reason", "Kündigung"),
            f"amend agreement {OELSNITZ}: ended_on, end_reason",
        ),
        (("remove", "2021-12-17", "--yes"), "remove figures 2021-12-17"),
        (
            ("amend", OELSNITZ, "--date", "2.9.2021"),
            f"amend agreement {OELSNITZ}, now 2021-09-02-oelsnitz-erzgeb-vorvereinbarung",
        ),
    ],
)
def test_every_correction_is_committed_under_its_name(repository, asskomm, arguments, title):
    result = asskomm(*arguments, "--commit")
    assert result.code == 0, result.err
    assert repository.titles()[0].startswith(title)
    assert repository("status", "--porcelain") == ""


@pytest.mark.parametrize(
    ("arguments", "title"),
    [
        (("add-municipality", "Bannewitz"), "Kommune bannewitz erfasst"),
        (("remove", "2021-12-17", "--yes"), "Zahlen 2021-12-17 entfernt"),
    ],
)
def test_a_german_title_names_the_kind_of_record_in_german(repository, data, arguments, title):
    translations.compile_catalogues()
    command = [sys.executable, "-m", "asskomm_cli", "--lang", "de", *arguments, "--commit"]
    subprocess.run(command, cwd=data.parent, check=True, capture_output=True, timeout=60)
    assert repository.titles()[0] == title


def test_an_import_is_one_commit(repository, data, asskomm, tmp_path):
    table = tmp_path / "neu.csv"
    table.write_text("Kommune;Datum;Art\nZittau;5.2.2021;Vorvereinbarung\n", encoding="utf-8")
    result = asskomm("import", table, "--commit")
    assert result.code == 0, result.err
    assert repository.titles()[0] == "import neu.csv"


@pytest.fixture
def unread(repository, data):
    """Return a function that runs asskomm where everything that it says meets a closed pipe."""

    def run(*arguments: str) -> int:
        reading, writing = os.pipe()
        os.close(reading)
        with os.fdopen(writing, "wb") as pipe:
            command = [sys.executable, "-u", "-m", "asskomm_cli", *arguments]
            return subprocess.run(
                command, cwd=data.parent, stdout=pipe, stderr=pipe, check=False
            ).returncode

    return run


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of Unix")
@pytest.mark.parametrize(
    "arguments",
    [
        FIGURES,
        ("add-milestone", "Oelsnitz/Erzgeb.", "--kind=Coaching", "--date=2023-05"),
        ("amend", OELSNITZ, "--date", "2.9.2021"),
        ("remove", "2021-12-17", "--yes"),
        ("import", "neu.csv"),
        ("fmt",),
    ],
)
def test_what_is_written_is_committed_also_where_nobody_reads(repository, data, unread, arguments):
    (data.parent / "neu.csv").write_text("Kommune;Datum;Art\nZittau;5.2.2021;Vorvereinbarung\n")
    figures = data / "figures" / "2021-12-17.toml"
    figures.write_text(figures.read_text("utf-8").replace(" = ", "  =  "), "utf-8")
    repository.commit_all("messy")
    assert unread(*arguments, "--commit") == 0
    assert repository.titles()[0] != "messy"
    assert repository("status", "--porcelain") == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_full_disk_behind_standard_output_leaves_the_record_committed(repository, data):
    command = [sys.executable, "-m", "asskomm_cli", *FIGURES, "--commit"]
    with open("/dev/full", "wb") as full:
        ended = subprocess.run(command, cwd=data.parent, stdout=full, check=False)
    assert ended.returncode == 3
    assert repository.titles()[0] == "add figures 2022-02-02"


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of Unix")
def test_what_went_wrong_has_its_exit_code_also_where_nobody_reads(repository, data, unread):
    assert unread("amend", "nobody", "--note", "N.") == 2
    assert unread("amend", "--no-such-option") == 2
    hook = data.parent / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nexit 1\n")
    hook.chmod(0o755)
    assert unread(*FIGURES, "--commit") == 3
