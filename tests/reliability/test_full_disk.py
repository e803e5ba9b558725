"""On a disk that is really full the record stays as it was, and the officer is told so."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import writers
from failing_calls import contents

from asskomm_cli.failure import ExitCode

PAGE = 4096
PAGES = 16


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a file system of 64 KiB; only the super-user may mount one."""
    place = tmp_path / "small"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={PAGES * PAGE}", "asskomm-test", str(place)]
    try:
        result = subprocess.run(mount, capture_output=True, text=True)
    except FileNotFoundError:
        pytest.skip("there is no mount here")
    if result.returncode:
        pytest.skip(f"no file system can be mounted here: {result.stderr.strip()}")
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.mark.parametrize("job", list(writers.JOBS))
def test_a_full_disk_changes_nothing_and_a_page_more_is_enough(small_disk, pristine, capsys, job):
    codes = []
    for free in range(PAGES):
        root = small_disk / "data"
        shutil.rmtree(root, ignore_errors=True)
        (small_disk / "filler").unlink(missing_ok=True)
        shutil.copytree(pristine, root)
        before = contents(root)
        if not fill(small_disk, free):
            break
        capsys.readouterr()
        code = writers.JOBS[job](root, 1200)
        codes.append(code)
        if code == ExitCode.FINE:
            assert contents(root) != before
            break
        assert code == ExitCode.ENVIRONMENT
        assert contents(root) == before
        err = capsys.readouterr().err
        assert "No space left on device; nothing was changed" in err
        assert "Error: data/" in err
    assert codes[0] == ExitCode.ENVIRONMENT
    assert codes[-1] == ExitCode.FINE


def fill(disk: Path, free: int) -> bool:
    """Fill a disk but for some pages; return False if it has less."""
    pages = shutil.disk_usage(disk).free // PAGE - free
    if pages < 0:
        return False
    (disk / "filler").write_bytes(b"\0" * pages * PAGE)
    return True
