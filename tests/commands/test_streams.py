"""What becomes of output that nobody reads."""

import subprocess
import sys

import pytest
from correctable_record import VORVEREINBARUNG

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a shell of Unix")


@pytest.fixture
def in_a_shell(record):
    """Return a function that runs a line of a shell, in which ASSKOMM is the program."""

    def run(line):
        command = line.replace("ASSKOMM", '"$0" -m asskomm_cli')
        arguments = ["bash", "-c", command, sys.executable]
        return subprocess.run(
            arguments, cwd=record.parent, capture_output=True, text=True, check=False
        )

    return run


@pytest.mark.parametrize("format_", ["tsv", "table", "json"])
def test_a_reader_that_has_seen_enough_is_no_failure(record, in_a_shell, format_):
    text = (record / "agreements" / f"{VORVEREINBARUNG}.toml").read_text(encoding="utf-8")
    for number in range(2500):
        name = f"2021-09-01-oelsnitz-erzgeb-vorvereinbarung-{number}.toml"
        (record / "agreements" / name).write_text(text, encoding="utf-8")
    run = in_a_shell(f"ASSKOMM list --format {format_} | head -1 >&2; exit ${{PIPESTATUS[0]}}")
    assert (run.returncode, len(run.stderr.splitlines())) == (0, 1)


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_a_closed_stream_ends_nothing(in_a_shell, closed):
    run = in_a_shell(f"ASSKOMM list {closed}")
    assert (run.returncode, run.stderr) == (0, "")
