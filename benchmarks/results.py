"""The results as a page of Markdown."""

from collections.abc import Iterable, Mapping
from statistics import median
from typing import NamedTuple

from corpora import Made
from goals import Found, Outcome
from machine import command_lines, machine
from markdown import bullets, table
from measuring import PASSES, Case
from preparing import Prepared


class Run(NamedTuple):
    """Everything that a run has found."""

    rounds: int
    prepared: Prepared
    groups: Mapping[str, Found]
    cases: list[Case]
    outcomes: list[Outcome]
    memory: Mapping[str, tuple[float, float]]


def page(run: Run) -> str:
    """Return the whole page."""
    blocks = [
        "# How fast it is",
        _about(run.rounds),
        summary(run),
        "## Memory, process by process",
        "Looked at while the program runs, apart from the timing.",
        _memory(run.memory),
        "## The same work",
        _same_work(run),
        _corpora(run.prepared.made),
        "## Commands",
        _commands(run.cases),
        "## Versions and machine",
        bullets(run.prepared.versions.items()),
        bullets(machine()),
    ]
    return "\n\n".join(blocks) + "\n"


def summary(run: Run) -> str:
    """Return what was measured: the goals, and all times."""
    times = [f"### {title}\n\n{_times(found)}" for title, found in run.groups.items()]
    blocks = ["## Goals", _goals(run.outcomes), _unmet(run.outcomes), "## Times", *times]
    return "\n\n".join(blocks)


def _about(rounds: int) -> str:
    return (
        "Made by `python benchmarks/compare.py`. Whole processes, run in turn, forwards and then "
        "backwards, so that a machine with other work slows all of them alike: compare the ratios, "
        "not the times. Each runs once unmeasured before it is measured, so that what it reads is "
        f"in memory. A ratio is the median of the ratios of {rounds} rounds, with the least and "
        f"the most; a round takes the median of {PASSES} runs of each command of less than two "
        "seconds. CPU is the time of all processors together. “50,000 + 3,000” are agreements and "
        "Kommunen, one file each; where nothing is said, the record has 10,000 + 3,000. No process "
        "is measured smaller than the program that measures."
    )


def _goals(outcomes: Iterable[Outcome]) -> str:
    rows = []
    for goal, middle, least, most, cpu in outcomes:
        is_met = "yes" if middle <= goal.limit else "**no**"
        digits = 1 if goal.is_memory else 2
        rows.append(
            (
                str(goal.part),
                goal.case,
                goal.against or "",
                f"{middle:.{digits}f}{goal.unit}",
                f"{least:.{digits}f} to {most:.{digits}f}",
                "" if cpu is None else f"{cpu:.2f}×",
                f"{goal.limit:g}{goal.unit}",
                is_met,
            )
        )
    headings = ("Goal", "What", "Against", "Median", "Min to max", "CPU", "Limit", "Met")
    return table(headings, rows)


def _unmet(outcomes: list[Outcome]) -> str:
    unmet = [each for each in outcomes if not each.is_met]
    if not unmet:
        return "All goals are met."
    lines = [
        f"- goal {goal.part}: {goal.case}"
        + (f" against {goal.against}" if goal.against else "")
        + f" is at {middle:.3g}{goal.unit}, the goal is {goal.limit:g}{goal.unit}"
        for goal, middle, *_rest in unmet
    ]
    return "Not met:\n\n" + "\n".join(lines)


def _times(found: Found) -> str:
    rows = []
    for name, each in found.items():
        walls = [one.wall for one in each]
        cpu, memory = median(one.cpu for one in each), max(one.memory for one in each)
        rows.append(
            (
                name,
                f"{median(walls):,.0f}",
                f"{min(walls):,.0f} to {max(walls):,.0f}",
                f"{cpu:,.0f}",
                f"{memory:.1f}",
            )
        )
    headings = ("What", "Median, ms", "Min to max", "CPU, ms", "Largest process, MiB")
    return table(headings, rows)


def _memory(memory: Mapping[str, tuple[float, float]]) -> str:
    rows = [
        (name, f"{own:.1f}", f"{child:.1f}" if child else "none")
        for name, (own, child) in memory.items()
    ]
    return table(("What", "Itself, MiB", "Its largest child, MiB"), rows)


def _same_work(run: Run) -> str:
    found = ", ".join(f"{name} {count}" for name, count in run.prepared.faults.items())
    listed = ", ".join(f"{name} {count}" for name, count in run.prepared.listed.items())
    return (
        "Before anything is timed, each validator has to name the faulty files of the record with "
        "1 % faulty ones, all of them and no other, and each list the same agreements. "
        "`papis list` alone prints their folders out of its index, with --format the columns that "
        "the others print; only the latter is the same work, and has a goal.\n\n"
        f"- faulty files found: {found}\n- agreements listed: {listed}"
    )


def _corpora(made: Mapping[str, Made]) -> str:
    rows = [
        (name, f"{each.files:,}", f"{each.bytes / 1e6:.1f}", f"{each.faulty:,}")
        for name, each in made.items()
    ]
    return table(("Record", "Files", "MB", "Faulty"), rows)


def _commands(cases: Iterable[Case]) -> str:
    rows = [(each.name, f"`{line}`") for each in cases for line in command_lines(each)]
    return table(("What", "Command"), rows)
