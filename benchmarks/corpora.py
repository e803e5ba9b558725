"""The records that are measured, made anew for each run."""

import subprocess
from collections.abc import Collection
from pathlib import Path
from shutil import rmtree
from typing import NamedTuple

from measuring import say
from peers import CHECKOUT, Programs

LANDKREIS = "Erzgebirgskreis"
"""One of the ten; every tool filters by it."""


class Corpus(NamedTuple):
    """How many records, and how many of the agreements (in percent) have which faults."""

    agreements: int
    kommunen: int
    faulty: float = 0
    faults: str = "plain"


CORPORA = {
    "clean": Corpus(10_000, 3_000),
    "faulty": Corpus(10_000, 3_000, faulty=1),
    "costly": Corpus(10_000, 3_000, faulty=100, faults="costly"),
    "10,000": Corpus(10_000, 600),
    "50,000": Corpus(50_000, 3_000),
    "site": Corpus(1_000, 600),
}


NEEDED = {
    "start": set[str](),
    "validate": {"clean", "faulty", "costly", "10,000", "50,000"},
    "list": {"clean", "10,000", "50,000"},
    "report": {"site"},
}
"""The corpora that each group of cases needs; "start" runs on the bundled record."""


class Made(NamedTuple):
    """A corpus on disk, and how much it is."""

    folder: Path
    files: int
    bytes: int
    faulty: int

    @property
    def ids_of_faulty(self) -> Path:
        """The file that names the agreements with a fault."""
        return self.folder.with_suffix(".faulty")


def make_all(work: Path, programs: Programs, groups: Collection[str]) -> dict[str, Made]:
    """Write all corpora that these groups need."""
    needed = set().union(*(NEEDED[group] for group in groups))
    made = {}
    for name, corpus in CORPORA.items():
        if name not in needed:
            continue
        folder = work / "corpora" / name.replace(",", "")
        say(f"writing {corpus.agreements:,} agreements: {name}")
        rmtree(folder, ignore_errors=True)
        made[name] = make(folder, corpus, programs)
    return made


def make(folder: Path, corpus: Corpus, programs: Programs, scale: float = 1) -> Made:
    """Write one corpus, or a smaller one, with the JSON Schemas that its files name."""
    program = str(Path(__file__).with_name("corpus.py"))
    numbers = [str(int(each * scale)) for each in (corpus.agreements, corpus.kommunen)]
    kind = ["--faulty", str(corpus.faulty), "--faults", corpus.faults]
    ids = _run(programs, programs.python, program, str(folder), *numbers, *kind)
    _run(programs, programs.asskomm, "--data", str(folder), "schema", "--write")
    sizes = [path.stat().st_size for path in folder.glob("*/*.toml")]
    made = Made(folder, len(sizes), sum(sizes), len(ids.split()))
    made.ids_of_faulty.write_text(ids)
    return made


def _run(programs: Programs, *command: str) -> str:
    done = subprocess.run(
        command,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        env=programs.environment,
        cwd=CHECKOUT,
    )
    return done.stdout
