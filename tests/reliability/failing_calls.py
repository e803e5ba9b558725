"""Makes one system call after the other fail while a record is saved, by means of strace.

As a program: ``python failing_calls.py PRISTINE SCRATCH JOB every|some once|on|kill``: every call
fails with each of the errors, or only those that change something, with one error each in turns;
once, or from then on; or the process is killed before it. It prints one line of JSON for each of
them. The process that saves is a fork of this one, which has imported everything already: so a
failure takes some milliseconds.
"""

import ctypes
import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout, suppress
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

import writers
from whole import what_is_wrong
from writers import JOBS

ERRORS = ("ENOSPC", "EIO", "EACCES", "EROFS", "EINTR")
DAY = 1200

_NOT_OF_THE_FILE_SYSTEM = {"mmap", "mmap2", "munmap"}
_CHANGING = {"openat", "open", "creat", "write", "fsync", "flock", "mkdir", "mkdirat"}
_CHANGING |= {"link", "linkat", "rename", "renameat", "renameat2", "unlink", "unlinkat", "rmdir"}
_CALL = re.compile(r"(?:\d+ +)?(\w+)\(")
_ALLOW_ANY_TRACER = (0x59616D61, ctypes.c_ulong(-1).value, 0, 0, 0)


class Outcome(NamedTuple):
    """What one job did."""

    code: int
    stderr: str
    calls: list[str]
    """The traced lines."""
    root: Path


def run(pristine: Path, scratch: Path, job: str, inject: str | None = None) -> Outcome:
    """Run a job on a copy of a record; ``inject`` is strace's expression of what shall fail."""
    root = scratch / "data"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(pristine, root)
    stderr, trace = scratch / "stderr", scratch / "trace"
    stderr.write_text("")
    child = os.fork()
    if not child:
        _be_the_child(job, root, stderr)
    os.waitpid(child, os.WUNTRACED)
    command = ["strace", "-p", str(child), "-o", str(trace), "-e", "trace=%file,%desc"]
    strace = subprocess.Popen(
        command + (["-e", f"inject={inject}"] if inject else []), stderr=subprocess.PIPE, text=True
    )
    said = strace.stderr.readline() if strace.stderr else ""
    os.kill(child, signal.SIGCONT)
    _, status = os.waitpid(child, 0)
    strace.communicate()
    if "attached" not in said:
        sys.exit(f"strace can't trace here: {said.strip()}")
    calls = trace.read_text(errors="replace").splitlines()
    return Outcome(os.waitstatus_to_exitcode(status), stderr.read_text(), calls, root)


def _be_the_child(job: str, root: Path, stderr: Path) -> None:
    ctypes.CDLL(None).prctl(*_ALLOW_ANY_TRACER)
    told = os.open(stderr, os.O_WRONLY)
    # Tracing begins while it stands still, so that the calls of every run are counted alike.
    os.kill(os.getpid(), signal.SIGSTOP)
    # Where no call works any more, the exit code is still told.
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()) as said:
        try:
            code = JOBS[job](root, DAY)
        except BaseException as error:
            code = 1
            print(f"{type(error).__name__}: {error}", file=sys.stderr)
    with suppress(OSError):
        os.write(told, said.getvalue().encode())
    os._exit(code)


def calls_of_the_save(calls: list[str]) -> Iterator[tuple[str, int]]:
    """Yield each call between the lock and its release, with its number among those of its name."""
    seen: Counter[str] = Counter()
    locked = False
    releases = sum("LOCK_UN" in line for line in calls)
    for line in calls:
        match = _CALL.match(line)
        if not match:
            continue
        name = match[1]
        seen[name] += 1
        locked = locked or ".asskomm.lock" in line
        releases -= "LOCK_UN" in line
        if locked and name not in _NOT_OF_THE_FILE_SYSTEM:
            yield name, seen[name]
        if locked and not releases:
            return


def contents(root: Path) -> dict[str, str]:
    """Return what lies in a data folder; the lock's files are no part of the record."""
    return {
        path.relative_to(root).as_posix(): path.read_text()
        for path in sorted(root.rglob("*"))
        if path.is_file() and path.name not in (".asskomm.lock", ".asskomm.holder")
    }


def failures(calls: list[str], which: str, how: str) -> Iterator[str]:
    """Yield what strace shall do, for one run after the other."""
    places = [each for each in calls_of_the_save(calls) if which == "every" or each[0] in _CHANGING]
    if how == "kill":
        yield from (f"{name}:signal=KILL:when={number}" for name, number in places)
        return
    # What is interrupted for ever is tried again for ever, by Python itself (PEP 475).
    possible = [each for each in ERRORS if how == "once" or each != "EINTR"]
    turns = cycle(possible)
    for name, number in places:
        for error in possible if which == "every" else [next(turns)]:
            yield f"{name}:error={error}:when={number}{'+' if how == 'on' else ''}"


def report(outcome: Outcome, before: dict[str, str], after: dict[str, str]) -> dict[str, object]:
    """Return what a failed call led to, and whether the next command could go on."""
    found = contents(outcome.root)
    state = "old" if found == before else "new" if found == after else "mixed"
    wrong = what_is_wrong(outcome.root)
    with redirect_stdout(io.StringIO()):
        next_code = writers.add_agreement(outcome.root, DAY + 1)
    found = contents(outcome.root)
    kept = {name: text for name, text in found.items() if name in before.keys() | after.keys()}
    return {
        "was_injected": any("INJECTED" in line or "killed" in line for line in outcome.calls),
        "code": outcome.code,
        "stderr": outcome.stderr,
        "state": state,
        "wrong": wrong,
        "next_code": next_code,
        "next_state": "old" if kept == before else "new" if kept == after else "mixed",
    }


def main(pristine: Path, scratch: Path, job: str, which: str, how: str) -> None:
    """Print what happens for each call that fails."""
    with redirect_stdout(io.StringIO()):
        JOBS[job](Path(shutil.copytree(pristine, scratch / "warm-up")), DAY)
    before = contents(pristine)
    save = run(pristine, scratch, job)
    after = contents(save.root)
    assert save.code == 0
    for inject in failures(save.calls, which, how):
        outcome = run(pristine, scratch, job, inject)
        print(json.dumps({"call": inject, **report(outcome, before, after)}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:])
