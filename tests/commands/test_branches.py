"""Officers work on branches of their own; git brings their records together without a conflict."""

import subprocess

from git_repository import Repository


def add(asskomm, day, *more):
    arguments = ("--type=Vorvereinbarung", f"--date={day}", "--party=Zittau", "--commit", *more)
    result = asskomm("add-agreement", *arguments)
    assert result.code == 0, result.err


def test_two_branches_that_add_agreements_of_one_kommune_merge_by_themselves(
    data, monkeypatch, asskomm
):
    repository = Repository(data.parent, monkeypatch)
    assert asskomm("add-figures", "--as-of=2022-01-01", "--kpr=26", "--commit").code == 0
    repository("checkout", "--quiet", "-b", "other")
    add(asskomm, "2022-03-01", "--party=Lohsa")
    repository("checkout", "--quiet", "main")
    add(asskomm, "2022-05-01", "--party=Löbau")
    repository("merge", "--quiet", "--no-edit", "other")
    ids = [path.stem for path in (data / "agreements").iterdir()]
    assert sorted(ids) == ["2022-03-01-zittau-vorvereinbarung", "2022-05-01-zittau-vorvereinbarung"]
    assert {path.stem for path in (data / "municipalities").iterdir()} == {
        "loebau",
        "lohsa",
        "zittau",
    }
    markers = subprocess.run(["grep", "-r", "<<<<<<<", data], capture_output=True, check=False)
    assert markers.returncode == 1
