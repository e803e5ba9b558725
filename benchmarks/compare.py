"""How fast asskomm is, beside programs that do the same work; writes RESULTS.md.

    python benchmarks/compare.py [--rounds 7] [--only start,validate,list,report] [--work DIR]

Any Python from 3.11 on, on Linux; asskomm and its peers are installed below the work folder, from
this checkout and from PyPI. recsel is of the system's recutils.
"""

import argparse
from collections.abc import Callable
from pathlib import Path

from cases import list_cases, report_cases, start_cases, validate_cases
from goals import GOALS, Found, judge
from measuring import Case, Measurement, measure_round, say
from memory import memory_by_process
from preparing import apart, prepare
from results import Run, page, summary

RESULTS = Path(__file__).with_name("RESULTS.md")
WORK = Path.home() / ".cache" / "asskomm-benchmarks"
TITLES = {
    "start": "The bundled record",
    "validate": "Validation of 10,000 agreements and 3,000 Kommunen",
    "list": "Lists of 10,000 agreements and 3,000 Kommunen",
    "report": "The public pages of 1,000 agreements and 600 Kommunen",
}


def main() -> None:
    """Do everything that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7, help="how often everything is measured")
    parser.add_argument("--only", default=",".join(TITLES), help="groups: start,validate,...")
    parser.add_argument("--work", type=Path, default=WORK, help="environments and records, 500 MB")
    asked = parser.parse_args()
    only = asked.only.split(",")
    if unknown := set(only).difference(TITLES):
        parser.error(f"no group is called {', '.join(unknown)}")
    run = measure_all(asked.work.resolve(), only, asked.rounds)
    print(summary(run))
    if set(only) == set(TITLES):
        RESULTS.write_text(page(run), encoding="utf-8")
        say(f"written: {RESULTS}")


def measure_all(work: Path, only: list[str], rounds: int) -> Run:
    """Make what is needed and measure the groups that are asked for."""
    prepared = apart(lambda: prepare(work, only))
    programs, made = prepared.programs, prepared.made
    groups: dict[str, Callable[[], list[Case]]] = {
        "start": lambda: start_cases(programs),
        "validate": lambda: validate_cases(programs, made),
        "list": lambda: list_cases(programs, made, work),
        "report": lambda: report_cases(programs, made, work),
    }
    cases = {name: groups[name]() for name in only}
    found = measure_rounds(cases, rounds)
    limited = {goal.case for goal in GOALS if goal.is_memory}
    shown = [case for each in cases.values() for case in each]
    memory = {case.name: memory_by_process(case) for case in shown if case.name in limited}
    together = {case: each for group in found.values() for case, each in group.items()}
    titled = {TITLES[name]: each for name, each in found.items()}
    return Run(rounds, prepared, titled, shown, judge(together), memory)


def measure_rounds(cases: dict[str, list[Case]], rounds: int) -> dict[str, Found]:
    """Measure all groups in turn, as often as asked."""
    found: dict[str, dict[str, list[Measurement]]] = {
        name: {case.name: [] for case in each} for name, each in cases.items()
    }
    for number in range(rounds):
        for name, each in cases.items():
            say(f"round {number + 1} of {rounds}: {name}")
            for case, measured in measure_round(each, number).items():
                found[name][case].append(measured)
    return dict(found)


if __name__ == "__main__":
    main()
