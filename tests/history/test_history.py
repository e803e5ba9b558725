"""``history`` tells out of a real git repository who changed which field when."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from broken_record import lay_out
from git_repository import OFFICER, OTHER, Repository, begin

ID = "2021-12-17-staedtebund-silberberg-kooperationsvereinbarung"


@pytest.fixture
def repository(data, monkeypatch) -> Repository:
    return begin(data, monkeypatch)


@pytest.fixture
def agreement(data) -> Path:
    return data / "agreements" / f"{ID}.toml"


@pytest.fixture
def changes(asskomm):
    def read(id_: str = ID):
        result = asskomm("history", id_, "--format", "json")
        assert result.code == 0, result.err
        return json.loads(result.out)["changes"]

    return read


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def what(change) -> tuple:
    return change["field"], change["change"], change["from"], change["to"]


def test_a_changed_field_is_told_with_author_and_day(repository, agreement, changes, asskomm):
    replace(agreement, 'name = "Ruben Gehart"', 'name = "Ruben Gerhart"')
    repository.commit_all("amend", "2024-02-03T23:30:00+01:00", OTHER)
    latest, first = changes()
    assert what(latest) == ("signatories[0].name", "changed", "Ruben Gehart", "Ruben Gerhart")
    assert latest["author"] == OTHER
    assert latest["date"] == "2024-02-03T23:30:00+01:00"
    assert latest["commit"] == repository("rev-parse", "HEAD").strip()
    assert what(first) == (None, "added", None, None)
    assert first["author"] == OFFICER
    table = asskomm("history", ID).out.splitlines()
    assert table[0].split() == ["Date", "Author", "Field", "From", "To", "Commit"]
    assert table[1].startswith(f"2024-02-03  {OTHER}  signatories[0].name  Ruben Gehart  ")
    assert "record added" in table[2]
    assert table[3] == "2 changes"
    assert "example.org" not in "".join(table)


def test_an_entry_put_in_first_does_not_make_the_others_look_changed(
    repository, agreement, changes
):
    entry = '[[signatories]]\nname = "A B"\nrole = "Landrat"\nrepresents = "zwickau"\n\n'
    replace(agreement, "[[signatories]]", entry + "[[signatories]]")
    repository.commit_all("amend")
    latest, _first = changes()
    assert latest["field"] == "signatories[0]"
    assert latest["change"] == "added"
    assert latest["to"]["name"] == "A B"


def test_lists_of_texts_and_their_order(repository, agreement, changes):
    replace(agreement, '"lauter-bernsbach", "loessnitz"', '"loessnitz"')
    repository.commit_all("less")
    replace(agreement, '"loessnitz", "schneeberg"', '"schneeberg", "loessnitz"')
    repository.commit_all("turned")
    turned, less, _first = changes()
    assert what(turned) == ("parties", "reordered", None, None)
    assert what(less) == ("parties[1]", "removed", "lauter-bernsbach", None)


def test_keys_that_come_and_go(repository, agreement, changes):
    replace(agreement, "signed_on = 2021-12-17\n", "signed_on = 2021-12-17\nnumber = 47\n")
    repository.commit_all("more")
    replace(agreement, "number = 47\n", "")
    repository.commit_all("less")
    less, more, _first = changes()
    assert what(more) == ("number", "added", None, 47)
    assert what(less) == ("number", "removed", 47, None)


def test_the_history_goes_on_across_a_rename(repository, agreement, changes):
    new = agreement.with_name(agreement.name.replace("12-17", "12-18"))
    repository("mv", agreement, new)
    replace(new, "signed_on = 2021-12-17", "signed_on = 2021-12-18")
    repository.commit_all("rename")
    renamed, day, first = changes(new.stem)
    assert what(renamed) == (None, "renamed", ID, new.stem)
    assert what(day) == ("signed_on", "changed", "2021-12-17", "2021-12-18")
    assert what(first) == (None, "added", None, None)


def test_a_record_that_resembles_another_begins_with_itself(repository, asskomm, changes):
    assert asskomm("add-municipality", "Radeberg", "--commit").code == 0
    assert asskomm("add-municipality", "Pulsnitz", "--commit").code == 0
    assert [what(each) for each in changes("pulsnitz")] == [(None, "added", None, None)]


@pytest.mark.parametrize("is_staged", [True, False])
def test_the_history_goes_on_across_a_rename_that_is_not_committed_yet(
    repository, data, agreement, changes, asskomm, is_staged
):
    replace(agreement, "Ruben Gehart", "Ruben Gerhart")
    repository.commit_all("amend")
    # Another new file, which is as much like the removed one.
    other = agreement.with_name(agreement.name.replace("12-17", "12-19"))
    other.write_text(agreement.read_text("utf-8").replace("12-17", "12-19") + "# 1\n# 2\n", "utf-8")
    new = agreement.with_name(agreement.name.replace("12-17", "12-18"))
    assert asskomm("amend", ID, "--date", "18.12.2021").code == 0
    if is_staged:
        repository("add", "--all")
    index = repository("ls-files", "--stage")
    renamed, day, name, first = changes(new.stem)
    assert what(renamed) == (None, "renamed", ID, new.stem)
    assert what(day) == ("signed_on", "changed", "2021-12-17", "2021-12-18")
    assert (renamed["commit"], day["commit"]) == (None, None)
    assert name["field"] == "signatories[0].name"
    assert what(first) == (None, "added", None, None)
    assert [what(each)[1] for each in changes(other.stem)] == ["added"]
    assert [what(each)[1] for each in changes(ID)] == ["removed", "changed", "added"]
    assert repository("ls-files", "--stage") == index


def test_comments_and_layout_alone_are_told_as_such(repository, agreement, changes):
    agreement.write_text(agreement.read_text("utf-8") + "# checked\n", "utf-8")
    repository.commit_all("comment")
    assert what(changes()[0]) == (None, "layout", None, None)


def test_a_version_that_was_no_toml_hides_no_change(repository, agreement, changes):
    replace(agreement, "signed_on =", "signed_on")
    repository.commit_all("slip")
    replace(agreement, "signed_on", "number = 3\nsigned_on =")
    repository.commit_all("mended")
    readable, number, unreadable, _first = changes()
    assert what(readable) == (None, "readable", None, None)
    assert what(number) == ("number", "added", None, 3)
    assert what(unreadable) == (None, "unreadable", None, None)


def test_two_branches_are_told_without_false_changes(repository, agreement, changes):
    repository("checkout", "-q", "-b", "side")
    replace(agreement, 'name = "Ruben Gehart"', 'name = "Ruben Gerhart"')
    repository.commit_all("side", "2024-03-01T10:00:00+01:00", OTHER)
    repository("checkout", "-q", "main")
    replace(agreement, "signed_on = 2021-12-17\n", "signed_on = 2021-12-17\nnumber = 47\n")
    repository.commit_all("main", "2024-03-02T10:00:00+01:00")
    repository("merge", "-q", "side", "-m", "merge")
    assert sorted(map(what, changes()[:-1]), key=str) == [
        ("number", "added", None, 47),
        ("signatories[0].name", "changed", "Ruben Gehart", "Ruben Gerhart"),
    ]


def test_what_was_decided_in_a_merge_is_told(repository, agreement, changes):
    repository("checkout", "-q", "-b", "side")
    replace(agreement, "Ruben Gehart", "Ruben Gerhart")
    repository.commit_all("side")
    repository("checkout", "-q", "main")
    replace(agreement, "Ruben Gehart", "Ruben Gerhardt")
    repository.commit_all("main")
    with pytest.raises(subprocess.CalledProcessError):
        repository("merge", "-q", "side", "-m", "merge")
    repository("checkout", "--ours", agreement)
    replace(agreement, "Ruben Gerhardt", "R. Gerhart")
    repository.commit_all("merge")
    latest = changes()[0]
    assert (latest["field"], latest["to"]) == ("signatories[0].name", "R. Gerhart")


def test_what_is_not_committed_yet_is_told_so(repository, agreement, changes, asskomm):
    replace(agreement, "Ruben Gehart", "Ruben Gerhart")
    latest = changes()[0]
    assert (latest["date"], latest["author"], latest["commit"]) == (None, None, None)
    assert latest["to"] == "Ruben Gerhart"
    assert asskomm("history", ID).out.splitlines()[1].startswith("not committed yet")


def test_line_ends_of_a_checkout_are_no_change(repository, agreement, changes):
    agreement.write_bytes(agreement.read_bytes().replace(b"\n", b"\r\n"))
    assert len(changes()) == 1


def test_a_file_that_was_never_committed(repository, data, changes):
    (data / "figures").mkdir(exist_ok=True)
    (data / "figures" / "2022-02-02.toml").write_text("as_of = 2022-02-02\nkpr = 3\n")
    (only,) = changes("2022-02-02")
    assert what(only) == (None, "added", None, None)
    assert only["commit"] is None


def test_a_record_that_was_removed_still_has_its_history(repository, agreement, changes):
    agreement.unlink()
    repository.commit_all("remove")
    assert [what(each)[1] for each in changes()] == ["removed", "added"]


def test_a_shallow_clone_says_what_it_can_not_see(
    repository, data, agreement, asskomm, tmp_path, monkeypatch
):
    replace(agreement, "Ruben Gehart", "Ruben Gerhart")
    repository.commit_all("amend", "2024-02-03T10:00:00+01:00", OTHER)
    origin = tmp_path.as_uri()
    shutil.rmtree(tmp_path.parent / "clone", ignore_errors=True)
    subprocess.run(
        ["git", "clone", "-q", "--depth=1", origin, str(tmp_path.parent / "clone")], check=True
    )
    monkeypatch.chdir(tmp_path.parent / "clone")
    result = asskomm("history", ID)
    assert "as it was when what can be seen begins" in result.out
    assert "record added" not in result.out
    assert "shallow clone" in result.err
    assert result.code == 0


def test_without_a_repository_it_says_so(data, asskomm, monkeypatch):
    lay_out(data)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(data.parent.parent))
    result = asskomm("history", ID)
    assert (result.code, result.out) == (0, "0 changes\n")
    assert "lies in no git repository" in result.err


def test_without_git_it_says_so(data, asskomm, monkeypatch):
    lay_out(data)
    monkeypatch.setenv("PATH", str(data))
    result = asskomm("history", ID)
    assert result.code == 0
    assert "git is not installed" in result.err


def test_before_the_first_commit(data, asskomm, monkeypatch):
    lay_out(data)
    Repository(data.parent, monkeypatch)
    result = asskomm("history", ID)
    assert "not committed yet" in result.out


def test_a_name_that_looks_like_an_option_or_pattern_stays_a_name(repository, refusal):
    for name in ("--all", "*", ":(top)data", "../../x"):
        assert "Traceback" not in refusal("history", "--", name)


def test_settings_of_git_do_not_change_the_result(repository, agreement, changes):
    replace(agreement, "Ruben Gehart", "Ruben Gerhart")
    repository.commit_all("amend")
    plain = changes()
    for setting in ("color.ui=always", "log.showSignature=true", "diff.renames=false",
                    "core.quotePath=true", "log.date=relative", "diff.noprefix=true",
                    "log.showRoot=false"):  # fmt: skip
        repository("config", *setting.split("="))
    assert changes() == plain
