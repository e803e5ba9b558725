"""Sharing work out among processes: the same results in the same order for any number of them."""

import os
import pickle
import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from typing import BinaryIO, NamedTuple, TypeVar

Part = TypeVar("Part")
Result = TypeVar("Result")

_WIDTH = 4
"""How many bytes the number of a part takes in the queue."""
_ROOM = 1 << 20
"""Bytes, as much as Linux grants everybody; some five hundred records take a fifth of it."""


class _Child(NamedTuple):
    """Another process, and the end of the pipe at which its results come out."""

    pid: int
    results: BinaryIO


class _Pipes(NamedTuple):
    """What all processes share: the ends of pipes, as descriptors."""

    queue: int
    """Gives each process the number of the part that it does next."""
    ready: int
    """Gives this process the numbers of children of which a result can be had."""
    announce: int
    """Takes these; it is closed when no child is left."""


def shared_out(
    work: Callable[[Part], Result], parts: Sequence[Part], jobs: int
) -> Generator[Result, None, None]:
    """Yield the result of each part in turn; whichever process is free takes the next part.

    A child begins with all that this process knows. One that fails, or that is killed, leaves its
    part to this process, where a failure is told as always. Where no process can be made, or not
    safely as on macOS, this one does it all.
    """
    can_fork = hasattr(os, "fork") and sys.platform != "darwin"
    jobs = min(jobs, len(parts)) if can_fork else 1
    if jobs < 2:
        yield from map(work, parts)
        return
    pipes = _Pipes(_make_queue(len(parts)), *os.pipe())
    children: list[_Child] = []
    try:
        with suppress(OSError):
            for _number in range(1, jobs):
                children.append(_start(work, parts, pipes, children))
        os.close(pipes.announce)
        yield from _in_order(work, parts, pipes, children)
    finally:
        # Whoever has not finished meets a closed pipe, and ends.
        os.close(pipes.queue)
        os.close(pipes.ready)
        for child in children:
            child.results.close()
        for child in children:
            os.waitpid(child.pid, 0)


def _make_queue(length: int) -> int:
    """Return a pipe with the numbers of all parts; what it can't hold is left to this process."""
    queue, end = os.pipe()
    os.set_blocking(end, False)
    os.write(end, b"".join(number.to_bytes(_WIDTH, "big") for number in range(length)))
    os.close(end)
    return queue


def _take(queue: int) -> int | None:
    number = os.read(queue, _WIDTH)
    return int.from_bytes(number, "big") if number else None


def _start(
    work: Callable[[Part], Result], parts: Sequence[Part], pipes: _Pipes, earlier: Sequence[_Child]
) -> _Child:
    reader, writer = os.pipe()
    _make_roomy(writer)
    pid = os.fork()
    if pid:
        os.close(writer)
        return _Child(pid, os.fdopen(reader, "rb"))
    try:
        # A pipe is closed only when nobody has its end any more.
        for end in (reader, pipes.ready, *(child.results.fileno() for child in earlier)):
            os.close(end)
        with os.fdopen(writer, "wb") as results:
            while (number := _take(pipes.queue)) is not None:
                result = pickle.dumps((number, work(parts[number])), pickle.HIGHEST_PROTOCOL)
                # Before it is written: who waits to get rid of much would never be heard.
                os.write(pipes.announce, bytes([len(earlier)]))
                results.write(result)
                results.flush()
    finally:
        # Neither a traceback nor what this process still had to write: both belong to the parent.
        os._exit(0)


def _make_roomy(pipe: int) -> None:
    """Let a child put results aside and go on; where that can't be it waits for the reader."""
    with suppress(ImportError, AttributeError, OSError):
        import fcntl

        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _ROOM)


def _in_order(
    work: Callable[[Part], Result],
    parts: Sequence[Part],
    pipes: _Pipes,
    children: Sequence[_Child],
) -> Generator[Result, None, None]:
    done: dict[int, Result] = {}
    for number, part in enumerate(parts):
        while number not in done:
            taken = _take(pipes.queue)
            if taken is not None:
                done[taken] = work(parts[taken])
            os.set_blocking(pipes.ready, taken is None)
            try:
                ready = os.read(pipes.ready, len(parts))
            except BlockingIOError:
                continue
            if not ready and number not in done:
                # No child is left: the one that took it was killed.
                done[number] = work(part)
            for child in ready:
                with suppress(EOFError, pickle.UnpicklingError):
                    done.update([pickle.load(children[child].results)])
        yield done.pop(number)
