"""Whole processes, measured: time by the clock, time of the processors, and memory."""

import fcntl
import os
import struct
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree
from statistics import median
from typing import NamedTuple

Command = tuple[str, ...]

MIB = 1024
"""Linux counts memory in KiB."""
_LINES, _COLUMNS = 50, 200
PASSES, _SHORT = 5, 2000
"""How often a command that takes less than so many milliseconds is measured in each round."""


class Case(NamedTuple):
    """Something to measure: commands that run one after the other and count together."""

    name: str
    commands: tuple[Command, ...]
    folder: Path
    environment: Mapping[str, str] = {}
    ends_with: int = 0
    at_terminal: bool = False
    """Standard output is a terminal, of 200 columns, and not the null device."""
    writes: Path | None = None
    """A folder that the commands write; it is not there when they begin."""


class Measurement(NamedTuple):
    """What a case took: milliseconds, and MiB of its largest process.

    No process is measured smaller than this program is, which starts it (some 15 MiB).
    """

    wall: float
    cpu: float
    memory: float


class Wrong(Exception):
    """A command did not end as it should, so its time says nothing."""


def measure_round(cases: list[Case], number: int) -> dict[str, Measurement]:
    """Measure all cases in turn; the short ones in several passes, of which the median counts.

    A machine that has been busy for a while is slower than one that has rested, so nobody should
    always be the first: each pass, and each round, goes the opposite way of the one before. Each
    case runs once right before it is measured for the first time: some machines forget within a
    minute what they have read of the disk, and files that several cases share would be at hand for
    the second of them alone.
    """
    found: dict[str, list[Measurement]] = {case.name: [] for case in cases}
    for turn in range(number, number + PASSES):
        for case in cases if turn % 2 == 0 else reversed(cases):
            each = found[case.name]
            if not each:
                measure(case)
            elif each[0].wall > _SHORT:
                continue
            each.append(measure(case))
    return {name: _middle(each) for name, each in found.items()}


def _middle(each: list[Measurement]) -> Measurement:
    walls, cpus, memories = zip(*each, strict=True)
    return Measurement(median(walls), median(cpus), max(memories))


def measure(case: Case) -> Measurement:
    """Run the commands of a case; times are added, of memory the largest counts."""
    if case.writes:
        rmtree(case.writes, ignore_errors=True)
    each = [_run(case, command) for command in case.commands]
    return Measurement(
        sum(one.wall for one in each), sum(one.cpu for one in each), max(one.memory for one in each)
    )


def _run(case: Case, command: Command) -> Measurement:
    with _output(case.at_terminal) as output:
        begin = time.perf_counter()
        process = start(case, command, output)
        _pid, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != case.ends_with:
        raise Wrong(f"{case.name}: {command[0]} ended with {process.returncode}")
    cpu = used.ru_utime + used.ru_stime
    return Measurement(wall * 1000, cpu * 1000, used.ru_maxrss / MIB)


def start(case: Case, command: Command, output: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command,
        cwd=case.folder,
        env=case.environment,
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.DEVNULL,
    )


@contextmanager
def _output(is_terminal: bool) -> Iterator[int]:
    if not is_terminal:
        yield subprocess.DEVNULL
        return
    screen, output = os.openpty()
    fcntl.ioctl(output, termios.TIOCSWINSZ, struct.pack("HHHH", _LINES, _COLUMNS, 0, 0))
    reader = threading.Thread(target=_read_all, args=(screen,))
    reader.start()
    try:
        yield output
    finally:
        os.close(output)
        reader.join()
        os.close(screen)


def _read_all(screen: int) -> None:
    try:
        while os.read(screen, 1 << 16):
            pass
    except OSError:
        return  # This is how a terminal ends on Linux.


def say(text: str) -> None:
    """Tell the person at the screen what is going on."""
    print(text, file=sys.stderr, flush=True)
