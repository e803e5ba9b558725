"""Environments of their own for asskomm and for the programs that it is compared with."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from measuring import say

CHECKOUT = Path(__file__).parents[1]
_PEERS = ("taplo", "tombi", "check-jsonschema", "papis")


class Programs(NamedTuple):
    """Where the programs are, and the environment that they run in."""

    asskomm: str
    python: str
    """That of asskomm's environment, which has typer and tomli."""
    peers: Path
    recsel: tuple[str, ...]
    """That of the GNU recutils, or nothing if they are not installed."""
    environment: Mapping[str, str]


def install(work: Path) -> Programs:
    """Install asskomm from this checkout, and the peers from PyPI, below the work folder."""
    say("installing asskomm and its peers")
    ours, theirs = work / "asskomm", work / "peers"
    _pip_install(ours, str(CHECKOUT))
    # The version is the same as that of the last run; the program may not be.
    _pip_install(ours, "--force-reinstall", "--no-deps", str(CHECKOUT))
    _pip_install(theirs, *_PEERS)
    recsel = shutil.which("recsel")
    if recsel is None:
        say("recsel is missing and will not be measured: install the package recutils")
    asskomm, python = ours / "bin" / "asskomm", ours / "bin" / "python"
    return Programs(
        str(asskomm), str(python), theirs / "bin", (recsel,) if recsel else (), environment(work)
    )


def environment(work: Path) -> dict[str, str]:
    """Return the same environment for all: English, no settings or caches but those of this run.

    Python may keep what it compiles, as it does wherever a program is installed.
    """
    home = work / "home"
    home.mkdir(parents=True, exist_ok=True)
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_CONFIG_HOME": str(home / "config"),
    }


def versions(programs: Programs) -> dict[str, str]:
    """Return the version of everything that was measured."""
    ours = ("asskomm-cli", "typer", "tomli")
    found = {"Python": sys.version.split()[0]}
    found |= {name: _version(Path(programs.python), name) for name in ours}
    found |= {name: _version(programs.peers / "python", name) for name in _PEERS}
    for recsel in programs.recsel:
        first = _output(recsel, "--version").splitlines()[0]
        found["recutils"] = first.split()[-1]
    return found


def _version(python: Path, package: str) -> str:
    program = "import sys; from importlib.metadata import version; print(version(sys.argv[1]))"
    return _output(str(python), "-c", program, package).strip()


def _output(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _pip_install(folder: Path, *what: str) -> None:
    if not (folder / "bin" / "python").exists():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    # Or else pip would not compile what it installs.
    surroundings = {
        key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"
    }
    command = [str(folder / "bin" / "pip"), "install", "-qq", "--disable-pip-version-check"]
    subprocess.run([*command, *what], check=True, env=surroundings)
