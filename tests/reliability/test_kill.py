"""A writer that is killed at any moment leaves a record that everybody can go on with."""

import os
import random
import re
import shutil
import signal
import time
from pathlib import Path

import pytest
import writers
from whole import what_is_wrong

from asskomm_cli.archive.archive import Archive
from asskomm_cli.archive.folder import DataFolder

KILLS = int(os.environ.get("ASSKOMM_TEST_KILLS", "4"))
LONGEST_WORK = 0.3
"""Seconds; in these a writer saves some ten times."""

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")


def test_after_a_kill_every_file_is_old_or_new_and_the_next_command_completes(
    pristine, tmp_path, start, capsys
):
    for number in range(KILLS):
        root = Path(shutil.copytree(pristine, tmp_path / str(number) / "data"))
        said = kill_at_work(start, root)
        assert what_is_wrong(root) == []
        added = {path for path in said if path.startswith("data/agreements/2019-")}
        for path in added:
            assert (root.parent / path).exists(), "a reported record is gone"

        assert writers.add_agreement(root, 2000) == 0
        capsys.readouterr()
        assert what_is_wrong(root) == []
        archive = Archive(DataFolder(root, "data"))
        assert not (root / ".asskomm.journal").exists()
        assert len(archive.associations) == 1
        bund = next(iter(archive.associations))
        assert [each.association for each in archive.agreements.values() if each.association] == [
            bund
        ]
        shutil.rmtree(root.parent)


def kill_at_work(start, root: Path) -> list[str]:
    """Let a writer work for a random time, kill it, and return the paths that it reported."""
    process = start("work", root)
    assert process.stdout.readline() == "ready\n"
    time.sleep(random.uniform(0, LONGEST_WORK))
    process.send_signal(signal.SIGKILL)
    out, err = process.communicate()
    assert "Traceback" not in err, err
    assert "Error" not in err, err
    assert set(re.findall(r"^code (\d+)$", out, re.MULTILINE)) <= {"0"}, err
    return out.splitlines()
