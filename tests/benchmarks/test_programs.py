"""Every command that is timed runs, on small records; how long it takes is not looked at."""

import sys
from pathlib import Path

import pytest
from cases import list_cases, report_cases, start_cases, validate_cases
from corpora import CORPORA, Made, make
from goals import GOALS, judge
from measuring import Case, Measurement, measure
from memory import memory_by_process
from peers import Programs, environment
from preparing import Prepared
from results import Run, page

SCALE = 0.02


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> list[Case]:
    """Return all cases, of which those of the peers can't run: they are not installed."""
    work = tmp_path_factory.mktemp("work")
    programs = own_programs(work)
    made = {name: make(work / name, each, programs, SCALE) for name, each in CORPORA.items()}
    return [
        *start_cases(programs),
        *validate_cases(programs, made),
        *list_cases(programs, made, work),
        *report_cases(programs, made, work),
    ]


def own_programs(work: Path) -> Programs:
    asskomm = Path(sys.executable).with_name("asskomm")
    return Programs(str(asskomm), sys.executable, work, ("recsel",), environment(work))


def test_every_command_of_asskomm_ends_as_it_should(cases: list[Case]) -> None:
    own = [each for each in cases if each.commands[0][0].endswith(("asskomm", sys.executable))]
    assert len(own) > 20
    for case in own:
        measured = measure(case)
        assert measured.wall > 0
        assert measured.cpu > 0
        assert measured.memory > 1


def test_memory_is_told_for_a_process_and_for_what_it_starts(tmp_path: Path) -> None:
    small, large = "import time; time.sleep(0.5)", "text = 'x' * 50_000_000; " * 2
    large += "import time; time.sleep(0.5)"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {large!r}])"
    for program, has_large_child in ((small, False), (parent, True)):
        own, child = memory_by_process(Case("", ((sys.executable, "-c", program),), tmp_path))
        assert 1 < own < 45
        assert (child > 45) is has_large_child


def test_each_goal_is_about_cases_that_are_measured(cases: list[Case]) -> None:
    names = [case.name for case in cases]
    assert len(names) == len(set(names))
    assert {name for goal in GOALS for name in (goal.case, goal.against) if name} <= set(names)


def test_the_page_tells_of_each_goal_whether_it_is_met(cases: list[Case], tmp_path: Path) -> None:
    found = {case.name: [Measurement(100, 100, 50), Measurement(200, 200, 50)] for case in cases}
    made = {"clean": Made(tmp_path, 3, 4_000, 0)}
    prepared = Prepared(own_programs(tmp_path), {"taplo": "0.9"}, made, {}, {})
    outcomes = judge(found)
    text = page(Run(2, prepared, {"All": found}, cases, outcomes, {}))
    assert len(outcomes) == len(GOALS)
    assert text.count("| yes |") == sum(outcome.is_met for outcome in outcomes)
    assert text.count("\n- goal ") == sum(not outcome.is_met for outcome in outcomes)
    assert "taplo: 0.9" in text
    assert str(Path(sys.executable).parent) not in text
