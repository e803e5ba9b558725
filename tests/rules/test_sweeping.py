"""Looking at some files at a time, in any number of processes, finds what one look at all finds."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from broken_record import CODES, lay_out
from record_files import REAL_RECORD

from asskomm_cli.archive.archive import Archive
from asskomm_cli.archive.folder import find_data_folder
from asskomm_cli.directory.load import load
from asskomm_cli.rules import sweeping
from asskomm_cli.rules.context import Context
from asskomm_cli.rules.sharing import shared_out
from asskomm_cli.rules.sweeping import sweep
from asskomm_cli.rules.validating import validate

TODAY = date(2026, 1, 1)


def context_of(folder: Path) -> Context:
    return Context(Archive(find_data_folder(folder)), load(folder / "directory"), TODAY)


@pytest.fixture
def some(monkeypatch):
    """Return a function that says how many files are looked at together."""
    return lambda number: monkeypatch.setattr(sweeping, "_SOME", number)


@pytest.mark.parametrize("code", CODES)
def test_every_rule_finds_the_same_with_one_file_at_a_time(code, data, some):
    lay_out(data, code)
    expected = validate(context_of(data))
    assert code in {finding.code for finding in expected}
    some(1)
    assert sweep(context_of(data)) == expected


@pytest.mark.parametrize("jobs", [1, 2, 3, 8])
def test_any_number_of_processes_finds_the_same_in_the_same_order(jobs, data, some):
    lay_out(data, *CODES)
    expected = validate(context_of(data))
    some(3)
    seen = []
    context = context_of(data)
    found = sweep(context, lambda ids: (seen.append(each) or each for each in ids), jobs=jobs)
    assert found == expected
    assert len(seen) == len(context.entries)


def test_the_real_record_is_swept_as_it_is_validated(some):
    some(20)
    assert sweep(context_of(REAL_RECORD), jobs=2) == validate(context_of(REAL_RECORD))


def test_what_is_shown_of_a_finding_is_what_was_judged(data, some):
    lay_out(data, "DAT102")
    some(1)
    context = context_of(data)
    (finding, *_more) = [each for each in sweep(context, jobs=2) if each.code == "DAT102"]
    (data.parent / finding.path).unlink()
    assert "signed_on" in context.archive.text(finding.path)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="one process does it all")
@pytest.mark.parametrize("end", [lambda: os.kill(os.getpid(), 9), lambda: 1 / 0])
def test_a_process_that_dies_leaves_its_parts_to_the_first_one(end):
    first = os.getpid()

    def work(part):
        if part == 5 and os.getpid() != first:
            end()
        return part * 2

    assert list(shared_out(work, range(12), 2)) == [part * 2 for part in range(12)]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="one process does it all")
def test_who_stops_early_leaves_no_process_behind():
    results = shared_out(lambda _part: "x" * 1_000_000, range(50), 3)
    assert next(results)
    results.close()
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_a_failure_is_told_by_the_first_process():
    def work(part):
        raise ValueError(f"part {part}")

    with pytest.raises(ValueError, match="part"):
        list(shared_out(work, range(4), 2))


COUNTING = """
import json, sys
from collections import Counter
opened = Counter()
sys.addaudithook(lambda event, args: opened.update([str(args[0])]) if event == "open" else None)
from asskomm_cli.main import main
main(sys.argv[1:])
json.dump([opened, sorted(sys.modules)], sys.stderr)
"""


@pytest.mark.parametrize(
    "command", [("validate", "--strict", "--jobs=1"), ("list",), ("list", "municipalities")]
)
def test_every_file_is_opened_once_and_nothing_heavy_is_imported(command):
    run = subprocess.run(
        [sys.executable, "-c", COUNTING, "--data", str(REAL_RECORD), *command],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "ASSKOMM_LANG": "en"},
    )
    opened, modules = json.loads(run.stderr.splitlines()[-1])
    times = {path: count for path, count in opened.items() if path.endswith(".toml")}
    assert times
    assert set(times.values()) == {1}
    heavy = {"rich", "prompt_toolkit", "jinja2", "openpyxl", "rapidfuzz", "multiprocessing"}
    assert heavy.isdisjoint(modules)
