"""A person at a real pseudo-terminal, for the tests of the dialogue."""

import os
import signal
import sys
from pathlib import Path

import pytest

pexpect = pytest.importorskip("pexpect", reason="there are no pseudo-terminals here")
if not hasattr(pexpect, "spawn"):
    pytest.skip("there are no pseudo-terminals here", allow_module_level=True)

TYPE, DAY, PARTY = "Type [Kooperationsvereinbarung]", "Signed on", "Party (Kommune or association)"
"""The questions with which the dialogue about an agreement begins."""

ENTER, TAB, CTRL_C, CTRL_D, CLEAR = "\r", "\t", "\x03", "\x04", "\x15"


class Terminal:
    """A person at a terminal: reads until something appears, then types."""

    def __init__(self, data: Path, *arguments: str, term: str = "xterm") -> None:
        environment = {
            name: value
            for name, value in os.environ.items()
            if name not in ("ASSKOMM_DATA", "LANGUAGE", "LC_ALL", "COLUMNS", "LINES")
        }
        # This terminal does not answer the question where its cursor stands.
        own = {"TERM": term, "LANG": "C.UTF-8", "PYTHONUTF8": "1", "PROMPT_TOOLKIT_NO_CPR": "1"}
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "asskomm_cli", "--data", str(data), *arguments],
            env=environment | own,
            encoding="utf-8",
            timeout=20,
            dimensions=(50, 120),
            # Who runs the tests in the background ignores Ctrl-C, and so would what they start.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
        # It never types before it sees the question, so it need not wait in between, nor for
        # the end of what has ended.
        self.child.delaybeforesend = None
        self.child.ptyproc.delayafterclose = 0

    def sees(self, text: str) -> None:
        """Read on until a text appears, or fail."""
        self.child.expect_exact(text)

    def types(self, keys: str) -> None:
        """Type keys, whatever is on the screen."""
        self.child.send(keys)

    def answers(self, *pairs: tuple[str, str]) -> None:
        """Answer questions in their order; ``""`` is Enter alone."""
        for question, answer in pairs:
            self.sees(question)
            self.types(answer + ENTER)

    def leaves(self) -> None:
        """Press Ctrl-C, which ends the command."""
        self.types(CTRL_C)
        assert self.ends() == 130

    def ends(self) -> int:
        """Return the exit code; what was still shown is in ``rest``."""
        self.rest = self.child.read().replace("\r\n", "\n")
        self.child.wait()
        return int(self.child.exitstatus)
