"""Before anything is timed: that all do the same work, find the same faults, the same records."""

import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from shutil import rmtree

from cases import finders, validators
from corpora import Made
from measuring import Case, Wrong, say
from peers import Programs

_WORD = re.compile("[a-z0-9-]+")


def serve_peers(programs: Programs, made: Mapping[str, Made], work: Path) -> None:
    """Make a papis library and a recutils file of the clean corpus."""
    say("writing the library of papis and the file of recutils")
    settings = Path(programs.environment["XDG_CONFIG_HOME"]) / "papis" / "config"
    settings.parent.mkdir(parents=True, exist_ok=True)
    library, recfile = work / "library", work / "agreements.rec"
    settings.write_text(
        f"[settings]\ndefault-library = agreements\n\n[agreements]\ndir = {library}\n"
    )
    rmtree(library, ignore_errors=True)
    program = str(Path(__file__).with_name("peer_files.py"))
    paths = map(str, (made["clean"].folder, library, recfile))
    subprocess.run([programs.python, program, *paths], check=True)
    # The index of an earlier library would answer for this one.
    say("papis makes its index")
    papis = [str(programs.peers / "papis"), "cache", "reset"]
    subprocess.run(papis, check=True, env=programs.environment, capture_output=True)


def check_validators(programs: Programs, made: Made) -> dict[str, int]:
    """Return how many faulty files each validator names: all of them, and no other file.

    Raises ``Wrong`` if one of them doesn't.
    """
    say("checking that all validators find the same faults")
    ids = {path.stem for path in made.folder.glob("agreements/*.toml")}
    faulty = set(made.ids_of_faulty.read_text().split())
    found = {}
    for case in validators(programs, made.folder):
        text = _output(case)
        named = {id_ for id_ in ids if f"{id_}.toml" in text}
        if named != faulty:
            missed, wrong = len(faulty - named), len(named - faulty)
            raise Wrong(
                f"{case.name} misses {missed} of the faulty files, and names {wrong} others"
            )
        found[case.name] = len(named)
    return found


def check_finders(programs: Programs, made: Mapping[str, Made], work: Path) -> dict[str, int]:
    """Return how many agreements each tool lists; raise ``Wrong`` if they are not the same."""
    say("checking that all lists have the same agreements")
    ids = {path.stem for path in made["clean"].folder.glob("agreements/*.toml")}
    listed = {
        case.name: ids.intersection(_WORD.findall(_output(case)))
        for case in finders(programs, made, work)
    }
    if len({frozenset(each) for each in listed.values()}) != 1:
        raise Wrong(f"not the same agreements: { {key: len(of) for key, of in listed.items()} }")
    return {name: len(each) for name, each in listed.items()}


def _output(case: Case) -> str:
    """Return everything that the commands of a case write."""
    texts = []
    for command in case.commands:
        done = subprocess.run(
            command, cwd=case.folder, env=case.environment, capture_output=True, check=False
        )
        texts += [done.stdout.decode(), done.stderr.decode()]
    return "\n".join(texts)
