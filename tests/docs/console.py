"""A page of the documentation as something to run: its commands, in order, in an empty folder.

Every ``$ command`` in a console block is run by one bash at a terminal of 80 columns, so that a
page shows what a person sees. Two kinds of comments, invisible to readers, prepare what it needs:
``<!-- run: COMMAND -->``, and ``<!-- file: NAME -->`` before a block that is the file's content.
"""

import os
import re
import sys
from pathlib import Path
from typing import NamedTuple

import pexpect

ROOT = Path(__file__).parents[2]
_MARK = "\x1e"
_GIT = """\
[user]
    name = {name}
    email = nobody@example.org
[init]
    defaultBranch = main
[color]
    ui = false
"""
_OFFICER = {"en": "An officer", "de": "Sachbearbeitung"}


class Step(NamedTuple):
    """A command of a page, and the lines of the page between which its output stands."""

    command: str
    start: int = 0
    end: int = 0


def read_steps(lines: list[str]) -> list[Step]:
    """Return what a page does, hidden preparations too, in order."""
    steps: list[Step] = []
    name, fence, start = None, None, 0
    for number, line in enumerate(lines):
        if fence is None:
            if hidden := re.fullmatch(r"<!-- (run|file): (.+) -->", line):
                if hidden[1] == "run":
                    steps.append(Step(hidden[2]))
                else:
                    name = hidden[2]
            elif line.startswith("```"):
                fence, start = line[3:], number + 1
        elif line == "```":
            if fence == "console":
                steps += _commands(lines, start, number)
            elif name:
                text = "\n".join(lines[start:number])
                steps.append(Step(f"cat > {name} <<'END'\n{text}\nEND"))
                name = None
            fence = None
    return steps


def _commands(lines: list[str], start: int, end: int) -> list[Step]:
    starts = [number for number in range(start, end) if lines[number].startswith("$ ")]
    steps = []
    for first, following in zip(starts, [*starts[1:], end], strict=True):
        last = first
        while lines[last].endswith("\\"):
            last += 1
        command = "\n".join(lines[first : last + 1])[2:]
        steps.append(Step(command, last + 1, following))
    return steps


def run_steps(steps: list[Step], folder: Path, language: str) -> list[str]:
    """Run all commands in one bash; return what each of them showed."""
    work, home = folder / "work", folder / "home"
    work.mkdir()
    home.mkdir()
    (home / ".gitconfig").write_text(_GIT.format(name=_OFFICER[language]), "utf-8")
    script = folder / "page.sh"
    mark = f"printf '{_MARK}'\n"
    script.write_text("".join(f"{mark}{step.command}\n" for step in steps), "utf-8")
    shown, code = pexpect.run(
        f"bash '{script}'",
        cwd=str(work),
        env=_environment(home, language),
        encoding="utf-8",
        timeout=120,
        dimensions=(50, 80),
        withexitstatus=True,
    )
    # On a slow machine a line tells how far the work has come, and vanishes.
    shown = re.sub(r"(?:\r[^\r\n]*)+\r\x1b\[K", "", shown)
    # Tables fill the line with blanks, which no editor keeps.
    outputs = re.sub(r" *\r*\n", "\n", shown).split(_MARK)[1:]
    assert len(outputs) == len(steps), f"ended early, with {code}: {shown}"
    return outputs


def _environment(home: Path, language: str) -> dict[str, str]:
    day = "2024-09-02T10:00:00+0200"
    return {
        "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])),
        "HOME": str(home),
        "LC_ALL": "C.UTF-8",
        "TZ": "Europe/Berlin",
        "TERM": "xterm",
        "NO_COLOR": "1",
        "ASSKOMM_LANG": language,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_PAGER": "cat",
        "GIT_AUTHOR_DATE": day,
        "GIT_COMMITTER_DATE": day,
        "RECORD": str(ROOT / "data"),
    }


def lasting(shown: str) -> str:
    """Return an output without what differs from run to run: seconds, and commits of git."""
    return re.sub(r"\b\d+[.,]\d+(?= s\b)|\b(?=\d*[a-f])[0-9a-f]{7,8}\b", "…", shown)


def matches(expected: str, shown: str) -> bool:
    """Say whether a page shows an output; "…" is any lines, in a line any characters."""
    pattern = "".join(
        "(?:.*\n)*?" if line == "…" else re.escape(line).replace("…", ".*?") + "\n"
        for line in expected.splitlines()
    )
    return re.fullmatch(pattern, shown) is not None
