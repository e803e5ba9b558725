"""Whichever system call of a save fails: the record stays as it was, and the reason is told."""

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import failing_calls
import pytest
import writers

from asskomm_cli.failure import ExitCode

THOROUGH = bool(os.environ.get("ASSKOMM_TEST_EVERY_CALL"))
"""Every call with every error, in some minutes; else those that change something, in turns."""

pytestmark = pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed")


def reports(pristine: Path, scratch: Path, job: str, how: str) -> list[dict[str, object]]:
    """Return what happened for each failed call; skip if nothing can be traced here."""
    which = "every" if THOROUGH else "some"
    result = subprocess.run(
        [sys.executable, failing_calls.__file__, pristine, scratch, job, which, how],
        capture_output=True,
        text=True,
        env=os.environ | {"ASSKOMM_LOCK_WAIT": "0.2"},
    )
    if "strace can't trace here" in result.stderr:
        pytest.skip(result.stderr.splitlines()[-1])
    assert result.returncode == 0, result.stderr
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert len(found) >= 15
    assert all(each["was_injected"] for each in found)
    return found


def reason(call: str) -> str:
    """Return the operating system's words for the error in strace's expression."""
    return os.strerror(getattr(errno, call.split("error=")[1].split(":")[0]))


@pytest.mark.parametrize("job", list(writers.JOBS) if THOROUGH else ["rename"])
def test_a_call_that_fails_once_changes_nothing_or_does_not_matter(pristine, tmp_path, job):
    for each in reports(pristine, tmp_path, job, "once"):
        if each["code"] == ExitCode.FINE:
            assert each["state"] == "new", each
        else:
            assert (each["code"], each["state"]) == (ExitCode.ENVIRONMENT, "old"), each
            assert reason(each["call"]) in each["stderr"], each
            assert "Error: data/" in each["stderr"], each
            assert "; nothing was changed" in each["stderr"], each
        assert (each["wrong"], each["next_code"]) == ([], 0), each
        assert each["next_state"] == each["state"], each


def test_what_a_dying_disk_leaves_half_done_is_completed_by_the_next_command(pristine, tmp_path):
    states = set()
    for each in reports(pristine, tmp_path, "rename", "on"):
        states.add(each["state"])
        if each["code"] == ExitCode.LOCKED:
            # Some file systems say EACCES where others say that somebody else holds the lock.
            assert (each["call"], each["state"]) == ("flock:error=EACCES:when=1+", "old"), each
            continue
        assert each["code"] in (ExitCode.FINE, ExitCode.ENVIRONMENT), each
        if each["state"] == "mixed":
            assert "the next command that writes completes it" in each["stderr"], each
        assert (each["wrong"], each["next_code"]) == ([], 0), each
        assert each["next_state"] in ("old", "new"), each
    assert "old" in states


@pytest.mark.parametrize("job", list(writers.JOBS) if THOROUGH else ["rename"])
def test_a_kill_before_any_call_leaves_old_or_new_and_nothing_dangles(pristine, tmp_path, job):
    states = set()
    for each in reports(pristine, tmp_path, job, "kill"):
        assert (each["code"], each["wrong"], each["next_code"]) == (-signal.SIGKILL, [], 0), each
        states.add(each["next_state"])
    assert states == {"old", "new"}
