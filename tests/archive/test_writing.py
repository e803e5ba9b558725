"""A save is all or nothing, stays in the data folder, and is never over somebody else's work."""

import json
import os
import stat
import time
from pathlib import Path

import pytest

from asskomm_cli.archive.folder import DataFolder
from asskomm_cli.archive.saving.steps import Step, carry_out
from asskomm_cli.archive.saving.transaction import Edit, commit, exclusive, put
from asskomm_cli.failure import ExitCode, Failure

posix_only = pytest.mark.skipif(os.name != "posix", reason="modes and links are a POSIX thing")


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    for name in ("agreements", "municipalities"):
        (tmp_path / "data" / name).mkdir(parents=True)
    return DataFolder(tmp_path / "data", "data")


def files(folder: DataFolder) -> dict[str, str]:
    """Return everything below the data folder but the lock, which stays where it is."""
    return {
        path.relative_to(folder.root).as_posix(): path.read_text()
        for path in sorted(folder.root.rglob("*"))
        if path.is_file() and path.name != ".asskomm.lock"
    }


def agreement(folder: DataFolder, name: str = "x.toml") -> Path:
    return folder.root / "agreements" / name


def test_new_files_are_written_completely_and_nothing_is_left_beside_them(folder):
    commit(folder, create={agreement(folder): "ä\n", folder.root / "figures" / "y.toml": ""})
    assert files(folder) == {"agreements/x.toml": "ä\n", "figures/y.toml": ""}


def test_new_changed_and_removed_files_go_together(folder):
    old, reference, new = (agreement(folder, f"{name}.toml") for name in ("old", "ref", "new"))
    commit(folder, create={old: "1", reference: "old"})
    commit(
        folder,
        create={new: "1"},
        change={reference: Edit(b"old", "new")},
        delete={old: b"1"},
    )
    assert files(folder) == {"agreements/new.toml": "1", "agreements/ref.toml": "new"}


def test_if_one_file_exists_none_of_them_is_written(folder):
    agreement(folder, "b.toml").write_text("old")
    with pytest.raises(Failure, match=r"data/agreements/b\.toml exists already"):
        commit(folder, create={agreement(folder, name): "new" for name in ("a.toml", "b.toml")})
    assert files(folder) == {"agreements/b.toml": "old"}


def test_a_file_that_may_exist_is_left_alone(folder):
    agreement(folder, "b.toml").write_text("theirs")
    paths = [agreement(folder, "a.toml"), agreement(folder, "b.toml")]
    commit(folder, create=dict.fromkeys(paths, "mine"), may_exist=paths[1:])
    assert files(folder) == {"agreements/a.toml": "mine", "agreements/b.toml": "theirs"}


def test_a_record_whose_reference_was_removed_meanwhile_is_not_written(folder):
    gone = folder.root / "municipalities" / "gone.toml"
    with pytest.raises(Failure, match=r"municipalities/gone\.toml was removed or renamed"):
        commit(folder, create={agreement(folder): "x"}, needs=[gone])
    assert files(folder) == {}


@pytest.mark.parametrize("what", ["change", "delete"])
def test_a_file_that_changed_meanwhile_stays_as_it_is(folder, what):
    path, other = agreement(folder), agreement(folder, "other.toml")
    path.write_text("theirs")
    job = {"change": {path: Edit(b"before", "mine")}} if what == "change" else {}
    with pytest.raises(Failure, match=r"x\.toml was changed by somebody else"):
        commit(folder, create={other: ""}, delete={} if job else {path: b"before"}, **job)
    assert files(folder) == {"agreements/x.toml": "theirs"}


@posix_only
def test_a_step_whose_name_was_taken_a_moment_before_need_not_be_taken_back(folder):
    first, second = (Step(agreement(folder, name), None, b"mine") for name in ("a", "b"))
    second.path.symlink_to("nothing")
    begun: list[Step] = []
    with pytest.raises(Failure, match=r"b was changed by somebody else meanwhile"):
        carry_out(folder, [first, second], {}, begun)
    assert begun == [first]


def test_what_asskomm_itself_makes_is_written_over_what_was_there(folder):
    schema = folder.root / "schema" / "agreement.json"
    put(folder, {schema: "{}"})
    put(folder, {schema: "[]"})
    assert files(folder) == {"schema/agreement.json": "[]"}


@posix_only
def test_the_mode_of_a_new_file_follows_the_umask(folder):
    before = os.umask(0o027)
    try:
        commit(folder, create={agreement(folder): "x"})
    finally:
        os.umask(before)
    assert stat.S_IMODE(agreement(folder).stat().st_mode) == 0o640


@posix_only
def test_a_changed_file_keeps_its_mode(folder):
    agreement(folder).write_text("before")
    agreement(folder).chmod(0o664)
    commit(folder, change={agreement(folder): Edit(b"before", "after")})
    assert stat.S_IMODE(agreement(folder).stat().st_mode) == 0o664


@posix_only
def test_whoever_may_write_into_the_folder_may_lock_it(folder):
    folder.root.chmod(0o2775)
    with exclusive(folder):
        assert stat.S_IMODE((folder.root / ".asskomm.lock").stat().st_mode) == 0o664


def test_a_place_that_is_no_folder_is_named_with_exit_code_3(folder):
    (folder.root / "figures").write_text("")
    with pytest.raises(Failure, match=r"figures/x\.toml can't be .*nothing was changed") as caught:
        commit(folder, create={folder.root / "figures" / "x.toml": "x", agreement(folder): "x"})
    assert caught.value.exit_code == ExitCode.ENVIRONMENT
    assert files(folder) == {"figures": ""}


@pytest.mark.parametrize(
    "id_",
    [
        *("../../x", "../x", "/tmp/x", "a/b", ".."),
        *("con", "CON", "nul.2021", "com1"),
        *("a" * 201, "ä" * 150, "a\\b", "a:b", "a\nb", "a "),
        *("", ".hidden"),
    ],
)
@pytest.mark.parametrize("what", ["create", "change", "delete"])
def test_a_name_from_outside_never_leaves_its_folder_and_works_everywhere(folder, id_, what):
    path = folder.root / "agreements" / (f"{id_}.toml" if id_ != "a " else "a ")
    jobs = {
        "create": {"create": {path: "x"}},
        "change": {"change": {path: Edit(b"", "x")}},
        "delete": {"delete": {path: b""}},
    }
    with pytest.raises(Failure) as caught:
        commit(folder, **jobs[what])
    assert len(caught.value.messages) == 1
    assert len(str(caught.value)) < 200
    assert [path.name for path in folder.root.parent.rglob("*") if path.is_file()] == []


@posix_only
def test_nothing_is_written_through_a_link_that_leads_out_of_the_data_folder(folder):
    outside = folder.root.parent / "outside"
    outside.mkdir()
    (folder.root / "associations").symlink_to(outside)
    with pytest.raises(Failure, match="data/associations leads out of the data folder"):
        commit(folder, create={folder.root / "associations" / "x.toml": "x"})
    assert list(outside.iterdir()) == []


@posix_only
def test_a_file_that_is_a_link_is_not_replaced(folder):
    agreement(folder, "real.toml").write_text("real")
    agreement(folder).symlink_to("real.toml")
    with pytest.raises(Failure, match=r"agreements/x\.toml is a link"):
        commit(folder, change={agreement(folder): Edit(b"real", "new")})
    assert agreement(folder, "real.toml").read_text() == "real"


def journal(folder: DataFolder, *steps: list[str | None]) -> Path:
    path = folder.root / ".asskomm.journal"
    path.write_text(json.dumps({"version": 1, "steps": steps}))
    return path


def test_the_next_writer_completes_what_another_one_left(folder):
    agreement(folder, "new.toml").write_text("1")
    agreement(folder, "old.toml").write_text("1")
    agreement(folder, "ref.toml").write_text("old")
    journal(
        folder,
        ["agreements/new.toml", None, "1"],
        ["agreements/ref.toml", "old", "new"],
        ["agreements/old.toml", "1", None],
    )
    commit(folder, create={agreement(folder): "x"})
    assert files(folder) == {
        "agreements/new.toml": "1",
        "agreements/ref.toml": "new",
        "agreements/x.toml": "x",
    }


def test_what_was_changed_by_hand_since_then_is_left_to_a_person(folder):
    agreement(folder).write_text("by hand")
    path = journal(folder, ["agreements/x.toml", "old", "new"])
    with pytest.raises(Failure, match=r"x\.toml was changed.*remove data/\.asskomm\.journal"):
        commit(folder, create={agreement(folder, "y.toml"): "x"})
    assert agreement(folder).read_text() == "by hand"
    path.unlink()
    commit(folder, create={agreement(folder, "y.toml"): "x"})


@pytest.mark.parametrize("place", ["../outside.toml", "/tmp/outside.toml", ".git/config"])
def test_a_journal_from_anywhere_never_leads_out_of_the_data_folder(folder, place):
    journal(folder, [place, None, "evil"])
    with pytest.raises(Failure, match="leads out of"):
        commit(folder, create={agreement(folder): "x"})
    assert not (folder.root / place).exists()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"version": 2, "steps": []}', '{"steps": [1]}'])
def test_a_journal_that_nobody_understands_stops_the_writer(folder, text):
    (folder.root / ".asskomm.journal").write_text(text)
    with pytest.raises(Failure, match=r"journal can't be understood") as caught:
        commit(folder, create={agreement(folder): "x"})
    assert caught.value.exit_code == ExitCode.ENVIRONMENT


def test_unfinished_files_of_dead_writers_are_swept_and_those_of_living_ones_stay(folder):
    old, new = (agreement(folder, f".{name}.asskomm-tmp") for name in ("old", "new"))
    for path in (old, new):
        path.write_text("")
    long_ago = time.time() - 3600
    os.utime(old, (long_ago, long_ago))
    with exclusive(folder):
        assert not old.exists()
        assert new.exists()
