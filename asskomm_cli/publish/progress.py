"""How far long work has come, for a person at a terminal; nothing of it reaches a pipe."""

import os
import sys
import time
from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

_SILENT_SECONDS = 0.7
"""Work that is done sooner needs no words."""
_SECONDS_BETWEEN = 0.1


def counted(items: Sequence[T], what: str) -> Iterator[T]:
    """Yield the items; after a moment a line on standard error counts them, and vanishes.

    ``what`` says what is being done: "reading files".
    """
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield from items
        return
    next_time = time.monotonic() + _SILENT_SECONDS
    is_shown = False
    try:
        for number, item in enumerate(items, 1):
            yield item
            if time.monotonic() >= next_time:
                is_shown = True
                next_time = time.monotonic() + _SECONDS_BETWEEN
                sys.stderr.write(f"\r{what}: {number}/{len(items)}")
                sys.stderr.flush()
    finally:
        if is_shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
