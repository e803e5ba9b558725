"""What becomes of output that nobody reads."""

import subprocess
import sys

import pytest
from correctable_record import VORVEREINBARUNG


@pytest.fixture
def large(record):
    """Return a data folder whose list does not fit into a pipe."""
    text = (record / "agreements" / f"{VORVEREINBARUNG}.toml").read_text(encoding="utf-8")
    for number in range(2500):
        name = f"2021-09-01-oelsnitz-erzgeb-vorvereinbarung-{number}.toml"
        (record / "agreements" / name).write_text(text, encoding="utf-8")
    return record


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of Unix")
@pytest.mark.parametrize("format_", ["tsv", "table", "json"])
def test_a_reader_that_has_seen_enough_is_no_failure(large, format_):
    command = f'"$0" -m asskomm_cli list --format {format_} | head -1 >&2; exit ${{PIPESTATUS[0]}}'
    run = subprocess.run(
        ["bash", "-c", command, sys.executable],
        cwd=large.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0
    assert len(run.stderr.splitlines()) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of Unix")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_a_closed_stream_ends_nothing(record, closed):
    command = f'"$0" -m asskomm_cli list {closed}'
    run = subprocess.run(
        ["bash", "-c", command, sys.executable],
        cwd=record.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, "")
