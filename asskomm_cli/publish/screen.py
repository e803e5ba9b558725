"""What reaches a terminal: how wide it is, whether it has colours, and text that can't act."""

import os
import shutil
import sys
from contextlib import suppress
from enum import StrEnum
from typing import TYPE_CHECKING, TextIO

from asskomm_cli.record.text_faults import first_invisible

if TYPE_CHECKING:
    from rich.console import Console


class Color(StrEnum):
    """When to use colours."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def is_terminal() -> bool:
    """Whether a person sees standard output directly."""
    return sys.stdout.isatty()


def terminal_width() -> int:
    """Return the width of the terminal in columns."""
    return shutil.get_terminal_size().columns


def uses_color(color: Color, stream: TextIO | None = None) -> bool:
    """Decide by the option, then NO_COLOR and FORCE_COLOR (if not empty), then the terminal.

    It is standard output that has to be one, unless another stream is given.
    """
    if color is not Color.AUTO:
        return color is Color.ALWAYS
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    is_on_screen = stream.isatty() if stream else is_terminal()
    return is_on_screen and os.environ.get("TERM") != "dumb"


def console(color: Color) -> "Console":
    """Return a rich console for standard output that changes nothing in what it is given."""
    from rich.console import Console

    wanted = uses_color(color)
    return Console(
        force_terminal=wanted or None,
        no_color=not wanted,
        color_system="auto" if wanted else None,
        highlight=False,
        markup=False,
        emoji=False,
        width=terminal_width(),
    )


def painted(text: str, code: str | None, *, color: bool) -> str:
    """Return text in a colour or weight, given as its ANSI code, where colours are wanted."""
    return f"\x1b[{code}m{text}\x1b[0m" if color and code else text


def visible(text: str) -> str:
    """Return text in which control and bidi characters are shown, not carried out."""
    if text.isprintable() or not first_invisible(text.replace("\n", "").replace("\t", "")):
        return text
    return "".join(f"\\u{ord(each):04x}" if first_invisible(each) else each for each in text)


def write_aside(text: str) -> None:
    """Write to standard error what is no part of a result; that nobody takes it ends no work."""
    with suppress(OSError):
        sys.stderr.write(text)
        sys.stderr.flush()
