"""What a command shows at a real pseudo-terminal of some size, where nobody types."""

import os
import sys

import pytest

_OF_THIS_TERMINAL = ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR")


def on_terminal(columns: int, rows: int, *arguments: str, **environment: str) -> str:
    """Return what asskomm shows; it has the variables of the test, and these."""
    pexpect = pytest.importorskip("pexpect", reason="there are no pseudo-terminals here")
    inherited = {name: each for name, each in os.environ.items() if name not in _OF_THIS_TERMINAL}
    child = pexpect.spawn(
        sys.executable,
        ["-m", "asskomm_cli", *arguments],
        env={**inherited, "TERM": "xterm", **environment},
        encoding=environment.get("PYTHONIOENCODING", "utf-8"),
        timeout=60,
        dimensions=(rows, columns),
    )
    child.ptyproc.delayafterclose = 0
    return str(child.read()).replace("\r\n", "\n")
