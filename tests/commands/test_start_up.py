"""A command imports what it needs and no more (how long that takes: benchmarks/cases.py)."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

DATA = Path(__file__).parents[2] / "data"
PROGRAM = (
    "import re, sys; from asskomm_cli.main import main; code = main(sys.argv[2:]); "
    "heavy = [each for each in sys.modules if re.fullmatch(sys.argv[1], each)]; "
    "assert not heavy, heavy; sys.exit(code)"
)


def runs_without(modules: str, *arguments: object, **environment: str) -> None:
    """Run a command; fail if it imports a module whose whole name this pattern describes."""
    command = [sys.executable, "-c", PROGRAM, modules, *map(str, arguments)]
    subprocess.run(
        command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, **environment}
    )


@pytest.mark.parametrize("arguments", [["list"], ["list", "municipalities"], ["--version"]])
def test_what_is_asked_for_all_day_imports_nothing_heavy(arguments):
    heavy = "rich|prompt_toolkit|rapidfuzz|tree_sitter|tomli_w|json|filelock|jinja2|tomllib"
    runs_without(rf"{heavy}|asskomm_cli\.rules", "--data", DATA, *arguments)


@pytest.mark.parametrize(
    "line",
    ["asskomm ", "asskomm show schwarz", "asskomm list --landkreis Erz", "asskomm rule D"],
)
def test_the_tab_key_imports_neither_commands_nor_libraries(data, line):
    shell = {"_ASSKOMM_COMPLETE": "bash", "_ASSKOMM_LINE": line}
    runs_without("typer|rich|rapidfuzz|tree_sitter|tomli|tomllib", **shell)


def test_what_was_said_in_options_imports_nothing_of_the_dialogue(data):
    given = ("--type=Vorvereinbarung", "--date=1.9.2021", "--party=Schneeberg")
    runs_without(".*(prompt|dialogue).*", "--data", data, "add-agreement", *given)
