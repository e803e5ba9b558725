"""Sharing work out among processes: the same results in the same order for any number of them."""

import os
import pickle
import sys
from collections.abc import Callable, Generator, Sequence
from typing import BinaryIO, NamedTuple, TypeVar

Part = TypeVar("Part")
Result = TypeVar("Result")


class _Child(NamedTuple):
    """Another process, and the end of the pipe at which its results come out."""

    pid: int
    results: BinaryIO


def shared_out(
    work: Callable[[Part], Result], parts: Sequence[Part], jobs: int
) -> Generator[Result, None, None]:
    """Yield the result of each part in turn; every process does each ``jobs``-th part.

    A child begins with all that this process knows. One that fails, or that is killed, leaves its
    parts to this process, where a failure is told as always. Where no process can be made, or not
    safely as on macOS, this one does it all.
    """
    can_fork = hasattr(os, "fork") and sys.platform != "darwin"
    jobs = min(jobs, len(parts)) if can_fork else 1
    children: list[_Child] = []
    try:
        for number in range(1, jobs):
            children.append(_start(work, parts[number::jobs], children))
        for number, part in enumerate(parts):
            child = children[number % jobs - 1] if number % jobs else None
            yield _next(child, work, part) if child else work(part)
    finally:
        # Whoever has not finished meets a closed pipe, and ends.
        for child in children:
            child.results.close()
        for child in children:
            os.waitpid(child.pid, 0)


def _start(
    work: Callable[[Part], Result], parts: Sequence[Part], earlier: Sequence[_Child]
) -> _Child:
    reader, writer = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writer)
        return _Child(pid, os.fdopen(reader, "rb"))
    try:
        os.close(reader)
        for child in earlier:
            # A pipe is closed only when nobody has its end any more.
            child.results.close()
        with os.fdopen(writer, "wb") as results:
            for part in parts:
                pickle.dump(work(part), results, pickle.HIGHEST_PROTOCOL)
                results.flush()
    finally:
        # Neither a traceback nor what this process still had to write: both belong to the parent.
        os._exit(0)


def _next(child: _Child, work: Callable[[Part], Result], part: Part) -> Result:
    try:
        result: Result = pickle.load(child.results)
    except (EOFError, pickle.UnpicklingError):
        return work(part)
    return result
