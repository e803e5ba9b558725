"""Everything that stands ready before the clock runs."""

import os
import pickle
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import NamedTuple, TypeVar

from corpora import Made, make_all
from measuring import say
from peers import Programs, install, versions
from same_work import check_finders, check_validators, serve_peers

T = TypeVar("T")


class Prepared(NamedTuple):
    """The programs and the records, and what all programs found in them."""

    programs: Programs
    versions: Mapping[str, str]
    made: Mapping[str, Made]
    faults: Mapping[str, int]
    """How many faulty files each validator named."""
    listed: Mapping[str, int]
    """How many agreements each tool listed."""


def prepare(work: Path, groups: Collection[str]) -> Prepared:
    """Install the programs, write the records, and see that all programs do the same work."""
    programs = install(work)
    made = make_all(work, programs, groups)
    faults, listed = {}, {}
    if "validate" in groups:
        faults = check_validators(programs, made["faulty"])
    if "list" in groups:
        serve_peers(programs, made, work)
        listed = check_finders(programs, made, work)
    return Prepared(programs, versions(programs), made, faults, listed)


def apart(make: Callable[[], T]) -> T:
    """Return what a function makes in a process of its own; if it fails, end with its failure.

    Whoever measures memory has to stay small: a process that it starts counts as large as it is.
    """
    reading, writing = os.pipe()
    if os.fork() == 0:
        try:
            with os.fdopen(writing, "wb") as file:
                pickle.dump(make(), file)
        except Exception as error:
            say(f"{type(error).__name__}: {error}")
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as file:
        text = file.read()
    os.wait()
    if not text:
        raise SystemExit(3)
    made: T = pickle.loads(text)
    return made
