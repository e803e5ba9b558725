"""How a command ends: the exit codes, and the one exception that carries a sentence to the user."""

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
S = TypeVar("S")
T = TypeVar("T")


class ExitCode(IntEnum):
    """What the process tells its caller; a promise that never changes."""

    FINE = 0
    FINDINGS = 1
    USAGE = 2
    ENVIRONMENT = 3
    LOCKED = 4
    INTERRUPTED = 130


class Failure(Exception):
    """A command can't do what it was asked; every line says what, where and what to do.

    Several faults of one request are told together, so that nobody mends them one by one.
    """

    def __init__(self, *messages: str, exit_code: ExitCode = ExitCode.USAGE) -> None:
        super().__init__("\n".join(messages))
        self.messages: Sequence[str] = messages
        self.exit_code = exit_code


class Collected:
    """Runs one reader after the other and keeps their failures, to raise them all together."""

    def __init__(self) -> None:
        self.messages: list[str] = []

    def __call__(self, read: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        """Return what the reader returns, or None if it fails."""
        try:
            return read(*args, **kwargs)
        except Failure as failure:
            self.messages += failure.messages
            return None

    def raise_failures(self) -> None:
        """Raise one Failure with all the sentences, if there are any."""
        if self.messages:
            raise Failure(*self.messages)


def read_all(read: Callable[[S], T], given: Iterable[S]) -> list[T]:
    """Return what a reader makes of each. Raises one Failure for all that it can't read."""
    collected = Collected()
    found = [collected(read, each) for each in given]
    collected.raise_failures()
    return [each for each in found if each is not None]
