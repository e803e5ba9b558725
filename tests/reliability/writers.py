"""People who write into a data folder: the tests let them meet, kill them and make calls fail.

As a program: ``python writers.py JOB DATA [ARGUMENT…]``.
"""

import io
import os
import random
import shlex
import sys
import tempfile
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from datetime import date, timedelta
from itertools import count
from pathlib import Path

from asskomm_cli.archive.folder import DataFolder
from asskomm_cli.archive.saving.transaction import Edit, commit, exclusive
from asskomm_cli.archive.saving.writing import stage
from asskomm_cli.failure import Failure
from asskomm_cli.main import main

BUNDS = ("staedtebund-silberberg", "staedtebund-silberberg-neu")
PARTIES = ("pirna", "zittau", "glauchau", "werdau", "stolpen", "lohsa", "heidenau", "wilsdruff")


def make_record(root: Path) -> None:
    """Make a small record: two Kommunen, a Städtebund and an agreement that refers to it."""
    assert main(["init", str(root)]) == 0
    bund = "add-association 'Städtebund Silberberg' --kind Städtebund"
    assert _run(root, f"{bund} --member Schneeberg --member Lößnitz") == 0
    agreement = "add-agreement --type Kooperationsvereinbarung --date 2021-12-17"
    assert _run(root, f"{agreement} --association 'Städtebund Silberberg'") == 0


def add_agreement(root: Path, number: int) -> int:
    """Record an agreement on a day of its own, with one of few Kommunen."""
    party = PARTIES[number % len(PARTIES)]
    command = "add-agreement --type Kooperationsvereinbarung"
    return _run(root, f"{command} --date {_day(number)} --party {party}")


def add_milestone(root: Path, number: int) -> int:
    """Record a step of one Kommune on a day of its own."""
    return _run(root, f"add-milestone schneeberg --kind Beratung --date {_day(number)}")


def rename_bund(root: Path, _number: int = 0) -> int:
    """Give the Städtebund its other id, in its file's name and in the agreement."""
    old, new = BUNDS if _bund(root, BUNDS[0]).exists() else BUNDS[::-1]
    agreement = next((root / "agreements").glob("2021-12-17-*.toml"))
    content, reference = _bund(root, old).read_bytes(), agreement.read_bytes()
    after = reference.decode().replace(f'"{old}"', f'"{new}"')
    try:
        commit(
            DataFolder(root, "data"),
            create={_bund(root, new): content.decode()},
            change={agreement: Edit(reference, after)},
            delete={_bund(root, old): content},
        )
    except Failure as failure:
        print(f"Error: {failure}", file=sys.stderr)
        return failure.exit_code
    print(f"data/associations/{new}.toml")
    return 0


def amend_note(root: Path, number: int) -> int:
    """Write another note into the record of a Kommune."""
    return _run(root, f"amend schneeberg --set notes={number}")


def amend_name(root: Path, _number: int) -> int:
    """Give the Städtebund another name, which renames its file and the agreement's."""
    old, new = BUNDS if _bund(root, BUNDS[0]).exists() else BUNDS[::-1]
    return _run(root, f"amend {old} --set 'name={new.replace('-', ' ').title()}'")


def rename_file(root: Path, number: int) -> int:
    """Let the command bring a file's name to its content, after somebody has named it wrongly."""
    wrong, right = (root / "figures" / f"2022-01-0{each}.toml" for each in (1, 2))
    for each in (wrong, right):
        each.unlink(missing_ok=True)
    wrong.parent.mkdir(exist_ok=True)
    stage(wrong, f"as_of = 2022-01-02\nkpr = {number}\n".encode()).replace(wrong)
    return _run(root, "rename 2022-01-01")


def format_file(root: Path, _number: int) -> int:
    """Bring a file to the canonical layout, after somebody has left lines open in it."""
    path = root / "municipalities" / "loessnitz.toml"
    stage(path, path.read_bytes() + b"\n\n").replace(path)
    return _run(root, "fmt")


def edit_by_hand(root: Path, number: int) -> int:
    """Add a comment in an editor, at what asskomm takes for a terminal."""
    os.environ["VISUAL"] = f"sed -i $a#{number}"
    before = sys.stdin
    sys.stdin = _Terminal()
    try:
        with redirect_stdout(_Terminal()):
            return _run(root, "edit schneeberg")
    finally:
        sys.stdin = before


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def _run(root: Path, command: str) -> int:
    return main(["--data", str(root), *shlex.split(command)])


def _day(number: int) -> str:
    return (date(2019, 1, 1) + timedelta(days=number)).isoformat()


def _bund(root: Path, id_: str) -> Path:
    return root / "associations" / f"{id_}.toml"


JOBS: dict[str, Callable[[Path, int], int]] = {
    "add-agreement": add_agreement,
    "add-milestone": add_milestone,
    "rename": rename_bund,
}
"""What the tests of failing calls do; a rename alone, without the command, is the quickest."""

WORK = [
    add_agreement,
    add_milestone,
    amend_note,
    amend_name,
    rename_file,
    format_file,
    edit_by_hand,
]


def _work_until_killed(root: Path) -> None:
    tempfile.tempdir = str(root.parent)
    # What is imported late is imported now, so that a kill hits the work.
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        assert [job(root, 1000) for job in WORK] == [0] * len(WORK)
    print("ready", flush=True)
    for number in count():
        code = random.choice(WORK)(root, number)
        print("code", code, flush=True)


def _do_many(job: str, root: Path, first: int, how_many: int) -> None:
    codes = [JOBS[job](root, number) for number in range(first, first + how_many)]
    print("codes", *codes)


def _hold_until_told(root: Path) -> None:
    with exclusive(DataFolder(root, "data")):
        print(os.getpid(), flush=True)
        sys.stdin.readline()
        commit(DataFolder(root, "data"), create={root / "agreements" / "held.toml": "x = 1\n"})


if __name__ == "__main__":
    _job, _root, *_rest = sys.argv[1:]
    if _job == "work":
        _work_until_killed(Path(_root))
    elif _job == "hold":
        _hold_until_told(Path(_root))
    else:
        _do_many(_job, Path(_root), *map(int, _rest))
