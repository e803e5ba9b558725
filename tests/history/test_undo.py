"""What docs/correcting.md says about undoing works with real git."""

import json

from git_repository import begin

MILESTONE = ("add-milestone", "Oelsnitz/Erzgeb.", "--kind", "Coaching", "--date", "5/2023")
FILE = "data/municipalities/oelsnitz-erzgeb.toml"


def test_git_restore_takes_back_what_is_not_committed(data, monkeypatch, asskomm):
    repository = begin(data, monkeypatch)
    assert asskomm(*MILESTONE).code == 0
    assert repository("status", "--porcelain") == f" M {FILE}\n"
    repository("restore", FILE)
    assert repository("status", "--porcelain") == ""


def test_git_revert_takes_back_a_commit_and_the_history_tells_both(data, monkeypatch, asskomm):
    repository = begin(data, monkeypatch)
    before = (data.parent / FILE).read_bytes()
    assert asskomm(*MILESTONE, "--commit").code == 0
    table = asskomm("history", FILE).out.splitlines()
    repository("revert", "--no-edit", table[1].split()[-1])
    assert (data.parent / FILE).read_bytes() == before
    changes = json.loads(asskomm("history", FILE, "--format", "json").out)["changes"]
    assert [each["change"] for each in changes] == ["removed", "added", "added"]
    assert changes[0]["field"] == changes[1]["field"]


def test_git_restore_brings_one_file_back_as_it_was_after_a_commit(data, monkeypatch, asskomm):
    repository = begin(data, monkeypatch)
    before = (data.parent / FILE).read_bytes()
    assert asskomm(*MILESTONE, "--commit").code == 0
    commit = asskomm("history", FILE).out.splitlines()[2].split()[-1]
    repository("restore", f"--source={commit}", FILE)
    assert (data.parent / FILE).read_bytes() == before
