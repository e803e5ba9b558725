"""People who write at the same time lose nothing, and are told who is in their way."""

import getpass
import os
import signal
import socket
import time

import pytest
import writers

from asskomm_cli.archive.archive import Archive
from asskomm_cli.archive.folder import DataFolder
from asskomm_cli.failure import ExitCode

WRITERS = int(os.environ.get("ASSKOMM_TEST_WRITERS", "4"))
BERATUNG = ("add-milestone", "schneeberg", "--kind", "Beratung", "--date", "2020-01-02")
RECORDS_EACH = int(os.environ.get("ASSKOMM_TEST_RECORDS_EACH", "6"))


def codes(process) -> list[int]:
    out, err = process.communicate(timeout=300)
    assert "Traceback" not in err, err
    return [int(code) for code in out.splitlines()[-1].split()[1:]]


def test_agreements_that_several_people_add_at_once_are_all_there(record, start):
    before = len(list((record / "agreements").glob("*.toml")))
    processes = [
        start("add-agreement", record, each * RECORDS_EACH, RECORDS_EACH) for each in range(WRITERS)
    ]
    assert [code for process in processes for code in codes(process)] == [0] * (
        WRITERS * RECORDS_EACH
    )
    archive = Archive(DataFolder(record, "data"))
    assert len(archive.agreements) == before + WRITERS * RECORDS_EACH
    assert not list(record.rglob("*asskomm-tmp"))


def test_of_two_changes_to_one_record_none_is_lost_silently(record, start):
    processes = [
        start("add-milestone", record, each * RECORDS_EACH, RECORDS_EACH) for each in range(WRITERS)
    ]
    all_codes = [code for process in processes for code in codes(process)]
    assert set(all_codes) <= {ExitCode.FINE, ExitCode.USAGE}
    milestones = Archive(DataFolder(record, "data")).municipalities["schneeberg"].milestones
    assert len(milestones) == all_codes.count(ExitCode.FINE)


def test_a_writer_who_has_to_wait_too_long_is_told_who_and_since_when(
    record, start, asskomm, monkeypatch
):
    monkeypatch.setenv("ASSKOMM_LOCK_WAIT", "0.1")
    since = time.strftime("%Y-%m-%d %H:")
    holder = start("hold", record)
    process_id = holder.stdout.readline().strip()
    result = asskomm(*BERATUNG)
    holder.communicate("\n", timeout=60)
    assert result.code == ExitCode.LOCKED
    assert (
        f"data is locked by {getpass.getuser()} on {socket.gethostname()} (process {process_id})"
    ) in result.err
    assert f"since {since}" in result.err
    assert "nothing was changed" in result.err


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_the_lock_of_a_dead_process_is_taken_over(record, start, asskomm, monkeypatch):
    monkeypatch.setenv("ASSKOMM_LOCK_WAIT", "0.1")
    holder = start("hold", record)
    holder.stdout.readline()
    holder.send_signal(signal.SIGKILL)
    holder.communicate()
    result = asskomm(*BERATUNG)
    assert result == (ExitCode.FINE, "data/municipalities/schneeberg.toml\n", "")


@pytest.mark.skipif(os.name != "posix", reason="Windows refuses to remove a file in use")
def test_both_writers_survive_that_somebody_removes_the_lock(record, start):
    holder = start("hold", record)
    holder.stdout.readline()
    (record / ".asskomm.lock").unlink()
    assert writers.add_agreement(record, 1) == ExitCode.FINE
    _out, err = holder.communicate("\n", timeout=60)
    assert (holder.returncode, err) == (0, "")
    assert (record / "agreements" / "held.toml").exists()


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_a_lock_that_is_a_link_is_not_followed(record, asskomm):
    (record / ".asskomm.lock").unlink(missing_ok=True)
    (record / ".asskomm.lock").symlink_to(record.parent / "elsewhere")
    (record / ".asskomm.holder").symlink_to(record.parent / "elsewhere")
    result = asskomm(*BERATUNG)
    assert result.code == ExitCode.ENVIRONMENT
    assert "data/.asskomm.lock can't be locked" in result.err
    assert not (record.parent / "elsewhere").exists()


def test_a_wait_that_is_no_number_is_told(record, asskomm, monkeypatch):
    monkeypatch.setenv("ASSKOMM_LOCK_WAIT", "long")
    result = asskomm(*BERATUNG)
    assert result.code == ExitCode.USAGE
    assert "ASSKOMM_LOCK_WAIT: “long” is no number" in result.err
