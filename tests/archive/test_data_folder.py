"""Which folder is taken for the record: never a wrong one, which would look empty."""

import pytest


@pytest.fixture(params=["option", "variable"])
def refused(request, refusal, monkeypatch):
    """Return a function that names a data folder in one of two ways, and is refused."""

    def run(path, *command):
        if request.param == "option":
            return refusal("--data", path, *command)
        monkeypatch.setenv("ASSKOMM_DATA", str(path))
        return refusal(*command)

    return run


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        (".", "data"),
        ("data/agreements", "data"),
        ("data/directory", "data"),
        ("elsewhere", "elsewhere/data"),
        ("elsewhere/data/figures", "elsewhere/data"),
    ],
)
def test_a_folder_beside_the_record_is_not_taken_for_it(data, asskomm, refused, given, meant):
    (data / "directory").mkdir()
    asskomm("init", "elsewhere/data")
    before = sorted(data.parent.rglob("*"))
    for command in (["list"], ["validate"], ["add-figures", "--as-of=12.8.2025", "--kpr=40"]):
        message = refused(given, *command)
        assert message == f"Error: “{given}” is no data folder; did you mean “{meant}”?\n"
    assert sorted(data.parent.rglob("*")) == before


def test_the_folder_around_is_named_from_within(data, refusal, monkeypatch):
    monkeypatch.chdir(data / "agreements")
    assert "did you mean “..”?" in refusal("--data", ".", "list")


def test_an_empty_name_is_the_working_directory(data, refusal, asskomm, monkeypatch):
    assert "did you mean “data”?" in refusal("--data", "", "list")
    monkeypatch.chdir(data)
    assert asskomm("--data", "", "list").code == 0


def test_several_folders_that_may_be_meant_are_all_named(data, asskomm, refused):
    asskomm("init", "copy")
    assert refused(".", "list") == "Error: “.” is no data folder; did you mean “copy” or “data”?\n"


def test_a_folder_with_other_things_is_no_record(data, refused):
    (data.parent / "letters").mkdir()
    (data.parent / "letters" / "2021.txt").touch()
    assert "“letters” is no data folder; make one with: asskomm init letters/data" in refused(
        "letters", "list"
    )


@pytest.mark.parametrize("name", [None, ".git", "README.md", "settings.toml", "caseworkers.toml"])
def test_a_record_that_is_hardly_begun_is_one(data, asskomm, name):
    new = data.parent / "new"
    new.mkdir()
    if name:
        (new / name).touch()
    assert asskomm("--data", new, "list").out == "0 agreements\n"
