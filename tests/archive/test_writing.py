"""A save is all or nothing, and never over what somebody else wrote."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from asskomm_cli.archive.writing import create, replace
from asskomm_cli.failure import ExitCode, Failure


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_new_files_are_written_completely_and_nothing_is_left_beside_them(tmp_path):
    create({tmp_path / "a" / "x.toml": "ä\n", tmp_path / "y.toml": ""})
    assert (tmp_path / "a" / "x.toml").read_bytes() == "ä\n".encode()
    assert names(tmp_path) == ["a", "y.toml"]


def test_if_one_file_exists_none_of_them_is_written(tmp_path):
    (tmp_path / "b.toml").write_text("old")
    with pytest.raises(Failure, match=r"b\.toml exists already"):
        create({tmp_path / "a.toml": "new", tmp_path / "b.toml": "new"})
    assert names(tmp_path) == ["b.toml"]
    assert (tmp_path / "b.toml").read_text() == "old"


def test_the_mode_follows_the_umask(tmp_path):
    code = (
        "import os, sys; os.umask(0o027); from pathlib import Path;"
        "from asskomm_cli.archive.writing import create;"
        "create({Path(sys.argv[1]): 'x'})"
    )
    subprocess.run([sys.executable, "-c", code, tmp_path / "x.toml"], check=True)
    assert stat.S_IMODE((tmp_path / "x.toml").stat().st_mode) == 0o640


def test_a_file_that_changed_meanwhile_is_not_replaced(tmp_path):
    path = tmp_path / "x.toml"
    path.write_text("theirs")
    with pytest.raises(Failure, match="changed by somebody else"):
        replace(path, "mine", b"before")
    assert path.read_text() == "theirs"


def test_a_replaced_file_keeps_its_mode(tmp_path):
    path = tmp_path / "x.toml"
    path.write_text("before")
    path.chmod(0o604)
    replace(path, "after", b"before")
    assert path.read_text() == "after"
    assert stat.S_IMODE(path.stat().st_mode) == 0o604


@pytest.mark.skipif(os.name != "posix", reason="folders without write permission are a POSIX thing")
def test_a_folder_without_permission_is_named_with_exit_code_3(tmp_path):
    folder = tmp_path / "file-not-folder"
    folder.write_text("")
    with pytest.raises(Failure, match="can't be written") as caught:
        create({folder / "x.toml": "x"})
    assert caught.value.exit_code == ExitCode.ENVIRONMENT
