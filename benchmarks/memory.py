"""How much memory each process of a command needs: it, and those that it starts."""

import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from measuring import MIB, Case, start


def memory_by_process(case: Case) -> tuple[float, float]:
    """Return the memory in MiB of a case's first process and of the largest that it starts (or 0).

    They are looked at every few milliseconds, so that the last moments may be missed.
    """
    process = start(case, case.commands[0], subprocess.DEVNULL)
    own = children = 0.0
    while process.poll() is None:
        own = max(own, _peak(process.pid))
        children = max([children, *map(_peak, _descendants(process.pid))])
        time.sleep(0.002)
    return own, children


def _peak(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0  # It has just ended.
    return next((int(line.split()[1]) / MIB for line in lines if line.startswith("VmHWM")), 0)


def _descendants(pid: int) -> Iterator[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return
    for child in map(int, children):
        yield child
        yield from _descendants(child)
