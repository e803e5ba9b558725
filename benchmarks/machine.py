"""What the measurements were made on, and what was measured."""

import os
import platform
import subprocess
from collections.abc import Iterator
from pathlib import Path

from measuring import Case
from peers import CHECKOUT

_LONGEST, _SHOWN = 20, 4
"""Words of the longest command that is shown whole; of one with more files, so many are."""


def machine() -> Iterator[tuple[str, str]]:
    """Yield the parts of this machine, and the revision of this checkout."""
    cpu = Path("/proc/cpuinfo").read_text()
    models = [line.partition(":")[2].strip() for line in cpu.splitlines() if "model name" in line]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    yield "processor", f"{os.cpu_count()} × {models[0] if models else platform.machine()}"
    yield "memory", f"{memory:.0f} GiB"
    yield "system", f"{platform.system()} {platform.release()}"
    command = ["git", "-C", str(CHECKOUT), "describe", "--always", "--dirty"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    yield "revision of asskomm", done.stdout.strip() or "unknown"


def command_lines(case: Case) -> Iterator[str]:
    """Yield the commands of a case, without the folders of this machine and most of the files."""
    settings = [f"{key}={text!r}" for key, text in case.environment.items() if "ASSKOMM" in key]
    for command in case.commands:
        shown = command if len(command) <= _LONGEST else command[:_SHOWN]
        left_out = f" … and {len(command) - len(shown):,} more" if shown != command else ""
        yield " ".join([*settings, *(_without_folder(each, case) for each in shown)]) + left_out


def _without_folder(word: str, case: Case) -> str:
    if word == str(case.folder):
        return "DATA"
    if word.startswith("/"):
        return Path(word).name
    if "\n" in word:
        return "…"
    return repr(word) if set(word) & set(" *{\t") else word
