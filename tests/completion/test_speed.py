"""The Tab key answers before a person notices: it imports next to nothing (benchmarks/cases.py)."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize(
    "line",
    ["asskomm ", "asskomm show schwarz", "asskomm list --landkreis Erz", "asskomm rule D"],
)
def test_completing_imports_neither_commands_nor_libraries(data: Path, line: str) -> None:
    program = (
        "import sys; from asskomm_cli.main import main; main([]); "
        "heavy = {'typer', 'rich', 'rapidfuzz', 'tree_sitter', 'tomli', 'tomllib'}; "
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)"
    )
    environment = {**os.environ, "_ASSKOMM_COMPLETE": "bash", "_ASSKOMM_LINE": line}

    subprocess.run([sys.executable, "-c", program], env=environment, check=True)
