"""What is wrong inside one record, and where in it."""

from typing import Literal, NamedTuple

Path = tuple[str | int, ...]
"""Keys and list positions from the top of a file to a value: ``("signatories", 2, "role")``."""


class Fault(NamedTuple):
    """One thing that is wrong with a record; the code is that of the rule which explains it."""

    code: str
    path: Path
    message: str
    suggestion: str | None = None
    at: Literal["value", "key"] = "value"
    missing: str | None = None
    """The key that is not there, if that is the fault; ``path`` is the table that lacks it."""


def path_text(path: Path) -> str:
    """Write a path as people do: ``signatories[2].role``; list positions count from 0."""
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return text.removeprefix(".")
