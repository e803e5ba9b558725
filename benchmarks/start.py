"""How long `asskomm` takes to answer on the bundled record, against a bare `import typer`.

    python benchmarks/start.py [ROUNDS]

Whole processes, run in turn, so that a noisy machine slows all of them alike; compare only the
ratios. Run it with the Python of an environment in which asskomm is installed (not editable: pip
compiles what it installs, and uncompiled modules cost a third more).
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

DATA = Path(__file__).parents[1] / "data"
PROGRAM = str(Path(sys.executable).with_name("asskomm"))
ASSKOMM = [PROGRAM, "--data", str(DATA)]
BASE = "import typer"
COMPLETION = {
    **os.environ,
    "ASSKOMM_DATA": str(DATA),
    "_ASSKOMM_COMPLETE": "bash",
    "_ASSKOMM_LINE": "asskomm show schwarz",
}
COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    BASE: [sys.executable, "-c", "import typer"],
    "asskomm --version": [PROGRAM, "--version"],
    "asskomm list": [*ASSKOMM, "list"],
    "asskomm list --landkreis": [*ASSKOMM, "list", "--landkreis", "Erzgebirgskreis"],
    "asskomm list municipalities": [*ASSKOMM, "list", "municipalities"],
    "asskomm show": [*ASSKOMM, "show", "Schwarzenberg"],
    "asskomm lookup": [*ASSKOMM, "lookup", "Oelsnitz"],
    "Tab key: asskomm show schwarz": [PROGRAM],
    "asskomm validate": [*ASSKOMM, "validate", "--strict"],
}


def measure(rounds: int) -> dict[str, list[float]]:
    """Return the wall times of all commands in milliseconds, the first round left out."""
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for number in range(rounds + 1):
        for name, command in COMMANDS.items():
            begin = time.perf_counter()
            environment = COMPLETION if name.startswith("Tab key") else None
            subprocess.run(
                command,
                env=environment,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                check=False,
            )
            if number:
                times[name].append((time.perf_counter() - begin) * 1000)
    return times


def main() -> None:
    """Print a table of medians, with the ratio to a bare import of typer."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    times = measure(rounds)
    base = statistics.median(times[BASE])
    python = sys.version.split()[0]
    print(f"Python {python}, {os.cpu_count()} cores, {rounds} rounds, wall time in ms")
    print(f"{'':32}{'min':>7}{'median':>8}{'max':>7}{'ratio':>7}")
    for name, each in times.items():
        median = statistics.median(each)
        row = f"{min(each):7.0f}{median:8.0f}{max(each):7.0f}{median / base:7.2f}"
        print(f"{name:32}{row}")


if __name__ == "__main__":
    main()
